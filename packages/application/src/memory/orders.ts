/** The orders' queries over memory. @module */
import {
  candidateOf,
  commitmentOf,
  isBefore,
  isStaffed,
  listedStatuses,
  millis,
  pendingStandings,
  pendingStatuses,
  plusMinutes,
  publicStatuses,
  seatsTaken,
  standingsIn,
  type Id,
  type Instant,
  type Order,
  type SeatStanding,
} from '@linli/core';
import type { CalendarEntry, OpenOrders, OrderPage, OrderQueries, PromisingVolunteer } from '../orders/queries.ts';
import type { CommunityDraft } from './community.ts';

const DAY = 1_440;

/** Orders in the order in which lists show them. */
function bySoonest(a: Order, b: Order): number {
  return millis(a.task.startsAt) - millis(b.task.startsAt) || (a.id < b.id ? -1 : 1);
}

function standingOf(order: Order, personId: Id): SeatStanding | undefined {
  return standingsIn(order).find(({ volunteerId }) => volunteerId === personId)?.standing;
}

/** The organisation that an order was given to. */
function organisationOf(order: Order): Id | null {
  return 'organisationId' in order ? order.organisationId : null;
}

function isOnList(order: Order, { list, personId, organisationId, now }: OrderPage): boolean {
  const isOver = !isBefore(now, order.task.endsAt);
  if (list === 'open') return listedStatuses.open.includes(order.status) && !isOver;
  if (list === 'done') return listedStatuses.done.includes(order.status) || (order.status === 'serving' && isOver);
  if (list === 'desk')
    return listedStatuses.desk.includes(order.status) && (organisationId === null || organisationOf(order) === organisationId);
  return order.requestedBy === personId || standingOf(order, personId ?? '') !== undefined;
}

function page(draft: CommunityDraft, asked: OrderPage): Order[] {
  const isBackwards = asked.list === 'done' || asked.list === 'mine';
  const sorted = draft
    .orders()
    .filter((order) => isOnList(order, asked))
    .sort(bySoonest);
  if (isBackwards) sorted.reverse();
  if (!asked.after) return sorted.slice(0, asked.limit);
  const [start, id] = asked.after;
  const isBeyond = ({ task, id: own }: Order): boolean => {
    const difference = millis(task.startsAt) - millis(start) || (own < id ? -1 : own === id ? 0 : 1);
    return isBackwards ? difference < 0 : difference > 0;
  };
  return sorted.filter(isBeyond).slice(0, asked.limit);
}

function openOrders(draft: CommunityDraft, { now, organisationId, limit }: OpenOrders): Order[] {
  const isOpen = (order: Order): boolean =>
    isStaffed(order) &&
    listedStatuses.open.includes(order.status) &&
    isBefore(now, order.task.endsAt) &&
    seatsTaken(order) < order.terms.seats &&
    (organisationId === undefined || order.organisationId === organisationId);
  return draft.orders().filter(isOpen).sort(bySoonest).slice(0, limit);
}

/** Services to come, and those of the last day: rest and the day's limit are computed from them. */
function promisedBy(draft: CommunityDraft, volunteerId: Id, standings: readonly SeatStanding[], now: Instant): Order[] {
  const since = plusMinutes(now, -DAY);
  const isPromised = (order: Order): boolean => {
    const standing = standingOf(order, volunteerId);
    return standing !== undefined && standings.includes(standing) && isBefore(since, order.task.endsAt);
  };
  return draft.orders().filter(isPromised).sort(bySoonest);
}

function candidates(
  draft: CommunityDraft,
  standings: readonly SeatStanding[],
  now: Instant,
  ids?: readonly Id[],
): PromisingVolunteer[] {
  return draft.volunteers().flatMap((volunteer) => {
    const identity = draft.identities.get(volunteer.id)?.identity;
    if (!identity || (ids && !ids.includes(volunteer.id))) return [];
    const commitments = promisedBy(draft, volunteer.id, standings, now).flatMap((order) => commitmentOf(order) ?? []);
    const candidate = candidateOf(volunteer, identity, commitments);
    return [{ volunteer, candidate, name: identity.name, buildingId: identity.buildingId ?? null }];
  });
}

function openPromises(draft: CommunityDraft, personId: Id, now: Instant): { seats: number; requests: number } {
  const pending = draft.orders().filter(({ status, task }) => pendingStatuses.includes(status) && isBefore(now, task.endsAt));
  const isComing = (order: Order): boolean => {
    const standing = standingOf(order, personId);
    return (pendingStandings as readonly (SeatStanding | undefined)[]).includes(standing);
  };
  return {
    requests: pending.filter(({ requestedBy }) => requestedBy === personId).length,
    seats: pending.filter(isComing).length,
  };
}

function calendarEntry(draft: CommunityDraft, order: Order, standing: string): CalendarEntry {
  const version = draft.snapshots('orders').get(order.id)?.version ?? 0;
  const last = draft.journal.findLast(({ room, id }) => room === 'orders' && id === order.id);
  return { order, version, changedAt: new Date(last?.event.at ?? order.requestedAt), standing };
}

function wasOpened(draft: CommunityDraft, { id }: Order): boolean {
  return draft.journal.some((row) => row.room === 'orders' && row.id === id && row.event.type === 'order-opened');
}

function calendarQueries(draft: CommunityDraft): Pick<OrderQueries, 'communityCalendar' | 'volunteerCalendar'> {
  const since = (instant: Instant) =>
    draft
      .orders()
      .filter(({ task }) => isBefore(instant, task.endsAt))
      .sort(bySoonest);
  return {
    async communityCalendar(from, limit) {
      const isShown = (order: Order): boolean =>
        publicStatuses.includes(order.status) || (order.status === 'cancelled' && wasOpened(draft, order));
      return since(from)
        .filter(isShown)
        .slice(0, limit)
        .map((order) => calendarEntry(draft, order, order.status));
    },
    async volunteerCalendar(volunteerId, from, limit) {
      const entries = since(from).flatMap((order) => {
        const standing = standingOf(order, volunteerId);
        return standing === undefined || standing === 'missed' ? [] : [calendarEntry(draft, order, standing)];
      });
      return entries.slice(0, limit);
    },
  };
}

/** Orders, their seats and contacts. */
export function orderQueries(draft: CommunityDraft): OrderQueries {
  return {
    page: async (asked) => page(draft, asked).map((order) => ({ order, startsAt: plusMinutes(order.task.startsAt, 0) })),
    open: async (asked) => openOrders(draft, asked),
    candidates: async (standings, now, ids) => candidates(draft, standings, now, ids),
    async *candidatesInParts(standings, now) {
      yield candidates(draft, standings, now);
    },
    async servingIn(volunteerId) {
      return draft.orders().find((order) => standingOf(order, volunteerId) === 'serving')?.id ?? null;
    },
    async requestedBy(personId) {
      const orders = draft.orders().filter(({ requestedBy }) => requestedBy === personId);
      return orders.sort(bySoonest).map((order) => ({ order, contact: draft.contacts.get(order.id) }));
    },
    async seatsOf(volunteerId) {
      return draft.orders().flatMap((order) => {
        const standing = standingOf(order, volunteerId);
        return standing === undefined ? [] : [{ orderId: order.id, standing }];
      });
    },
    openPromises: async (personId, now) => openPromises(draft, personId, now),
    contactOf: async (orderId) => draft.contacts.get(orderId),
    putContact: async (orderId, contact) => draft.contacts.set(orderId, contact),
    async eraseContactsOf(personId) {
      for (const { id, requestedBy } of draft.orders()) if (requestedBy === personId) draft.contacts.delete(id);
    },
    ...calendarQueries(draft),
  };
}
