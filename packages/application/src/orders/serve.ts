/** 服务: presence, absence and minutes; the roster for those who run the order. @module */
import {
  assertMayAct,
  assertVisible,
  checkInVolunteer,
  checkOutVolunteer,
  closeCheckIn,
  confirmAttendance,
  ownersOf,
  readRoster,
  reportAbsence,
  type RosterRow,
} from '@linli/contract';
import {
  checkIn,
  checkOut,
  confirmMinutes,
  defined,
  forceCheckOut,
  isStaffed,
  proofOf,
  reportMissed,
  viewOf,
  type Id,
  type Order,
} from '@linli/core';
import { change, decides, load, settled } from '../kernel/aggregate.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { archiveOf } from '../volunteers/archive.ts';
import { orderAggregate, ownView } from './order.ts';

async function rosterOf({ store }: RequestContext, order: Order): Promise<RosterRow[]> {
  if (!isStaffed(order)) return [];
  const people = await store.volunteers.namesOf([...order.seats.map((seat) => seat.volunteerId), ...order.waitlist]);
  const person = (volunteerId: Id) => {
    const { name = '', mobile = '' } = people.get(volunteerId) ?? {};
    return { volunteerId, name, mobile };
  };
  const seats = order.seats.map((seat): RosterRow => ({
    ...person(seat.volunteerId),
    standing: seat.standing,
    ...('checkedInAt' in seat ? { checkedInAt: seat.checkedInAt } : {}),
    ...('minutes' in seat ? { minutes: seat.minutes, evidence: seat.evidence } : {}),
  }));
  return [...seats, ...order.waitlist.map((id): RosterRow => ({ ...person(id), standing: 'waiting' }))];
}

/** Handlers of service. */
export const serveHandlers: readonly Handler[] = [
  handles(checkInVolunteer, async (context, { orderId, volunteerId, code, position }, grant) => {
    const { actor, store, decision } = context;
    const serving = await store.orders.servingIn(volunteerId);
    const consents = (await archiveOf(context, volunteerId))?.consents ?? [];
    const by = { consented: consents.includes('position'), isSelf: volunteerId === actor.personId };
    const volunteer = { id: volunteerId, servingElsewhere: serving !== null && serving !== orderId };
    const order = await change(orderAggregate, {
      context,
      id: orderId,
      decide(present) {
        assertVisible(actor, present);
        assertMayAct(actor, ownersOf(present), grant, decision);
        const proof = proofOf(defined({ code, position }), by);
        return proof.ok ? checkIn(present, viewOf(present, volunteerId), volunteer, proof.value, decision) : proof;
      },
    });
    return ownView(order, context);
  }),
  decides(checkOutVolunteer, orderAggregate, {
    decide: (order, { volunteerId }, { decision }) => checkOut(order, volunteerId, decision),
    view: ownView,
  }),
  decides(closeCheckIn, orderAggregate, {
    decide: (order, { volunteerId }, { decision }) => forceCheckOut(order, volunteerId, decision),
    view: ownView,
  }),
  decides(confirmAttendance, orderAggregate, {
    decide: (order, { volunteerId, minutes, note }, { decision }) =>
      confirmMinutes(order, volunteerId, { minutes, note }, decision),
    view: ownView,
  }),
  decides(reportAbsence, orderAggregate, {
    decide: (order, { volunteerId }, { actor, decision }) => reportMissed(order, volunteerId, actor.personId ?? '', decision),
    view: ownView,
  }),
  handles(readRoster, async (context, { orderId }, grant) => {
    const { actor, decision } = context;
    const order = await settled(context, orderAggregate, (await load(context, orderAggregate, orderId)).state);
    assertVisible(actor, order);
    assertMayAct(actor, ownersOf(order), grant, decision);
    return { code: 'code' in order ? order.code : '', rows: await rosterOf(context, order) };
  }),
];
