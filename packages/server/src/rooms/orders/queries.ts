/** The orders' queries in Postgres. @module */
import type { OpenOrders, OrderPage, OrderQueries } from '@linli/application';
import {
  listedStatuses,
  pendingStandings,
  pendingStatuses,
  type Id,
  type Instant,
  type Order,
  type SeatStanding,
} from '@linli/core';
import { sql } from 'kysely';
import type { Scope } from '../../store/scope.ts';
import { communityCalendar, volunteerCalendar } from './calendar.ts';
import { candidates, candidatesInParts } from './candidates.ts';
import { contactQueries } from './contacts.ts';
import type { OrderTables } from './tables.ts';

/** Orders, their seats and contacts. */
export function orderQueries(scope: Scope<OrderTables>): OrderQueries {
  const { trx, communityId } = scope;
  const seats = trx.selectFrom('order_seats').where('community_id', '=', communityId);
  return {
    ...contactQueries(scope),
    page: (asked) => page(scope, asked),
    open: (asked) => open(scope, asked),
    candidates: (standings, now, ids) => candidates(scope, standings, now, ids),
    candidatesInParts: (standings, now) => candidatesInParts(scope, standings, now),
    async servingIn(volunteerId) {
      const row = await seats
        .select('order_id')
        .where('volunteer_id', '=', volunteerId)
        .where('standing', '=', 'serving')
        .executeTakeFirst();
      return row?.order_id ?? null;
    },
    async seatsOf(volunteerId) {
      const rows = await seats
        .select(['order_id', 'standing'])
        .where('volunteer_id', '=', volunteerId)
        .orderBy('order_id')
        .execute();
      return rows.map(({ order_id, standing }) => ({ orderId: order_id, standing: standing as SeatStanding }));
    },
    openPromises: (personId, now) => openPromises(scope, personId, now),
    communityCalendar: (since, limit) => communityCalendar(scope, since, limit),
    volunteerCalendar: (volunteerId, since, limit) => volunteerCalendar(scope, volunteerId, since, limit),
  };
}

/** The orders on a list, in no order yet. */
function listed({ trx, communityId }: Scope<OrderTables>, { list, personId, organisationId, now }: OrderPage) {
  const all = trx.selectFrom('orders').select(['id', 'state', 'starts_at']).where('community_id', '=', communityId);
  if (list === 'open') return all.where('status', 'in', listedStatuses.open).where('ends_at', '>', new Date(now));
  if (list === 'done') {
    // What is over counts as done although nobody has written it down yet; its settled status decides.
    const isOver = sql<boolean>`status = 'serving' and ends_at <= ${now}::timestamptz`;
    return all.where((eb) => eb.or([eb('status', 'in', listedStatuses.done), isOver]));
  }
  if (list === 'desk') {
    const desk = all.where('status', 'in', listedStatuses.desk);
    return organisationId === null ? desk : desk.where('organisation_id', '=', organisationId);
  }
  return all.where((eb) =>
    eb.or([
      eb('requested_by', '=', personId ?? ''),
      eb(
        'id',
        'in',
        eb
          .selectFrom('order_seats')
          .select('order_id')
          .where('community_id', '=', communityId)
          .where('volunteer_id', '=', personId ?? ''),
      ),
    ]),
  );
}

async function page(scope: Scope<OrderTables>, asked: OrderPage) {
  const isBackwards = asked.list === 'done' || asked.list === 'mine';
  const direction = isBackwards ? 'desc' : 'asc';
  let query = listed(scope, asked);
  if (asked.after !== undefined) {
    const [start, id] = asked.after;
    query = query.where(
      isBackwards
        ? sql<boolean>`(starts_at, id) < (${start}::timestamptz, ${id})`
        : sql<boolean>`(starts_at, id) > (${start}::timestamptz, ${id})`,
    );
  }
  const rows = await query.orderBy('starts_at', direction).orderBy('id', direction).limit(asked.limit).execute();
  return rows.map(({ state, starts_at }) => ({ order: state, startsAt: starts_at.toISOString() }));
}

async function open({ trx, communityId }: Scope<OrderTables>, { now, day, organisationId, limit }: OpenOrders): Promise<Order[]> {
  const around = (minutes: number): Date => new Date(Date.parse(`${day ?? '1970-01-01'}T00:00:00Z`) + minutes * 60_000);
  let query = trx
    .selectFrom('orders')
    .select('state')
    .where('community_id', '=', communityId)
    .where('status', 'in', listedStatuses.open)
    .where('ends_at', '>', new Date(now))
    .whereRef('taken', '<', 'seats');
  if (organisationId !== undefined) query = query.where('organisation_id', '=', organisationId);
  // Wherever the community lies, its day is among these hours; the rule itself is asked by whoever calls.
  if (day !== undefined) query = query.where('starts_at', '<', around(2 * 1_440)).where('ends_at', '>', around(-1_440));
  const rows = await query.orderBy('starts_at').orderBy('id').limit(limit).execute();
  return rows.map(({ state }) => state);
}

async function openPromises({ trx, communityId }: Scope<OrderTables>, personId: Id, now: Instant) {
  const pending = trx
    .selectFrom('orders as o')
    .where('o.community_id', '=', communityId)
    .where('o.status', 'in', pendingStatuses)
    .where('o.ends_at', '>', new Date(now));
  const requests = await pending
    .where('o.requested_by', '=', personId)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  const seats = await pending
    .innerJoin('order_seats as s', (join) => join.onRef('s.community_id', '=', 'o.community_id').onRef('s.order_id', '=', 'o.id'))
    .where('s.volunteer_id', '=', personId)
    .where('s.standing', 'in', pendingStandings)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return { seats: Number(seats.count), requests: Number(requests.count) };
}
