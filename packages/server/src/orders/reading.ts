/** What can be read of orders: lists, one order, roster, contact, candidates. @module */
import {
  evolve,
  Id,
  Instant,
  isStaffed,
  maskName,
  publicStatuses,
  seatIneligibility,
  viewOf,
  type Order,
  type OrderView,
} from '@linli/core';
import {
  assertMayAct,
  assertVisible,
  canSee,
  listCandidates,
  listOrders,
  ProblemError,
  readContact,
  readOrder,
  readRoster,
  type CandidateRow,
  type RosterRow,
} from '@linli/contract';
import { sql } from 'kysely';
import { handle, type Handler } from '../kernel/handler.ts';
import type { Work } from '../kernel/work.ts';
import { candidatesOf } from './candidates.ts';
import { settled } from './change.ts';
import { load } from './store.ts';

const PAGE = 500;
const deskStatuses: readonly Order['status'][] = ['requested', 'confirmed', 'dispatched', 'open', 'serving', 'served'];
const doneStatuses: readonly Order['status'][] = ['served', 'reviewed'];

/** An order with what time has done to it since it was saved. */
export async function asItIsNow(work: Work, order: Order): Promise<Order> {
  return (await settled(work, order)).reduce<Order>(evolve, order);
}

type List = 'open' | 'mine' | 'desk' | 'done';

function ordersFor(work: Work, list: List) {
  const { personId, organisationId, roles } = work.actor;
  const all = work.trx.selectFrom('orders').select(['id', 'state', 'starts_at']).where('community_id', '=', work.community.id);
  if (list === 'open') return all.where('status', 'in', ['open', 'serving']).where('ends_at', '>', new Date(work.at.now));
  if (list === 'done') {
    // What is over counts as done although nobody has written it down yet; its settled status decides.
    const isOver = sql<boolean>`status = 'serving' and ends_at <= ${work.at.now}::timestamptz`;
    return all.where((eb) => eb.or([eb('status', 'in', doneStatuses), isOver]));
  }
  const whole = roles.includes('coordinator');
  if (list === 'desk')
    return all
      .where('status', 'in', deskStatuses)
      .where((eb) => (whole ? eb.lit(true) : eb('organisation_id', '=', organisationId ?? '')));
  return all.where((eb) =>
    eb.or([
      eb('requested_by', '=', personId ?? ''),
      eb(
        'id',
        'in',
        eb
          .selectFrom('order_seats')
          .select('order_id')
          .where('community_id', '=', work.community.id)
          .where('volunteer_id', '=', personId ?? ''),
      ),
    ]),
  );
}

/** What a list still shows once time has had its say: a stored status may have lapsed since. */
const shown: Partial<Record<List, readonly Order['status'][]>> = {
  open: ['open', 'serving'],
  desk: deskStatuses,
  done: doneStatuses,
};

/** Keyset pages: the cursor is the start and id of the last row. */
async function page(work: Work, list: List, after: string | undefined): Promise<{ orders: OrderView[]; next: string | null }> {
  const backwards = list === 'done' || list === 'mine';
  const direction = backwards ? 'desc' : 'asc';
  let query = ordersFor(work, list);
  if (after !== undefined) {
    const [start, id] = cursorOf(after);
    const beyond = backwards
      ? sql<boolean>`(starts_at, id) < (${start}::timestamptz, ${id})`
      : sql<boolean>`(starts_at, id) > (${start}::timestamptz, ${id})`;
    query = query.where(beyond);
  }
  const rows = await query.orderBy('starts_at', direction).orderBy('id', direction).limit(PAGE).execute();
  const orders: OrderView[] = [];
  for (const row of rows) {
    const order = await asItIsNow(work, row.state);
    const isSeen = publicStatuses.includes(order.status) || canSee(work.actor, order);
    if (isSeen && (shown[list]?.includes(order.status) ?? true)) orders.push(viewOf(order, work.actor.personId));
  }
  const last = rows.at(-1);
  return { orders, next: rows.length === PAGE && last ? `${last.starts_at.toISOString()} ${last.id}` : null };
}

function cursorOf(after: string): [string, string] {
  const [start = '', id = ''] = after.split(' ');
  if (!Instant.safeParse(start).success || !Id.safeParse(id).success)
    throw new ProblemError('invalid', { issues: [{ path: 'after', expected: 'the `next` of an earlier page' }] });
  return [start, id];
}

async function peopleOf(work: Work, ids: readonly string[]): Promise<Map<string, { name: string; mobile: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await work.trx
    .selectFrom('identities')
    .select(['person_id', 'name', 'mobile'])
    .where('community_id', '=', work.community.id)
    .where('person_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ person_id, name, mobile }) => [person_id, { name, mobile }]));
}

async function roster(work: Work, order: Order): Promise<RosterRow[]> {
  if (!isStaffed(order)) return [];
  const people = await peopleOf(work, [...order.seats.map((seat) => seat.volunteerId), ...order.waitlist]);
  const person = (volunteerId: string) => ({
    volunteerId,
    name: people.get(volunteerId)?.name ?? '',
    mobile: people.get(volunteerId)?.mobile ?? '',
  });
  const seats = order.seats.map((seat): RosterRow => ({
    ...person(seat.volunteerId),
    standing: seat.standing,
    ...('checkedInAt' in seat ? { checkedInAt: seat.checkedInAt } : {}),
    ...('minutes' in seat ? { minutes: seat.minutes, evidence: seat.evidence } : {}),
  }));
  return [...seats, ...order.waitlist.map((id): RosterRow => ({ ...person(id), standing: 'waiting' }))];
}

async function candidatesFor(work: Work, order: Order): Promise<CandidateRow[]> {
  if (!isStaffed(order)) return [];
  const served = await work.trx
    .selectFrom('volunteers as v')
    .leftJoin('records as r', (join) => join.onRef('r.community_id', '=', 'v.community_id').onRef('r.volunteer_id', '=', 'v.id'))
    .select([
      'v.id',
      sql<number>`coalesce(sum(r.minutes), 0)::int`.as('minutes'),
      sql<number>`count(*) filter (where r.category = ${order.task.category})::int`.as('experience'),
    ])
    .where('v.community_id', '=', work.community.id)
    .groupBy('v.id')
    .execute();
  const ids = served.map((row) => row.id);
  const [candidates, people] = [await candidatesOf(work, ids), await peopleOf(work, ids)];
  const rows = served.flatMap(({ id, minutes, experience }): CandidateRow[] => {
    const candidate = candidates.get(id);
    if (!candidate || order.declinedBy.includes(id)) return [];
    const no = seatIneligibility(viewOf(order, id), candidate, work.at, undefined);
    return [
      {
        volunteerId: id,
        name: maskName(people.get(id)?.name ?? ''),
        minutes,
        experience,
        reason: no?.reason ?? null,
        facts: { ...no?.facts },
      },
    ];
  });
  const fit = (row: CandidateRow): number => (row.reason === null ? 0 : 1);
  return rows.sort((a, b) => fit(a) - fit(b) || b.experience - a.experience || b.minutes - a.minutes).slice(0, 100);
}

/** Handlers of reading. */
export const readingHandlers: readonly Handler[] = [
  handle(listOrders, async (work, { list, after }) => {
    const { personId, roles } = work.actor;
    if (list === 'mine' && personId === null) throw new ProblemError('unauthenticated');
    if (list === 'desk' && !roles.includes('coordinator') && !roles.includes('organiser'))
      throw new ProblemError(personId === null ? 'unauthenticated' : 'forbidden');
    return page(work, list, after);
  }),
  handle(readOrder, async (work, { orderId }) => {
    const order = await asItIsNow(work, (await load(work, orderId)).order);
    assertVisible(work.actor, order);
    return viewOf(order, work.actor.personId);
  }),
  handle(readRoster, async (work, { orderId }, reach) => {
    const order = await asItIsNow(work, (await load(work, orderId)).order);
    assertMayAct(work.actor, order, reach);
    return { code: 'code' in order ? order.code : '', rows: await roster(work, order) };
  }),
  handle(readContact, async (work, { orderId }, reach) => {
    const { order } = await load(work, orderId);
    assertVisible(work.actor, order);
    const seat = isStaffed(order) ? order.seats.find((each) => each.volunteerId === work.actor.personId) : undefined;
    if (seat?.standing !== 'claimed' && seat?.standing !== 'serving') assertMayAct(work.actor, order, reach);
    const row = await work.trx
      .selectFrom('order_contacts')
      .selectAll()
      .where('community_id', '=', work.community.id)
      .where('order_id', '=', orderId)
      .executeTakeFirst();
    if (!row) throw new ProblemError('not-found');
    return { name: row.name, mobile: row.mobile, ...(row.door === null ? {} : { door: row.door }) };
  }),
  handle(listCandidates, async (work, { orderId }, reach) => {
    const order = await asItIsNow(work, (await load(work, orderId)).order);
    assertMayAct(work.actor, order, reach);
    return { rows: await candidatesFor(work, order) };
  }),
];
