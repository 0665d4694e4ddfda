/** Loading and saving orders: the snapshot, and its seats. @module */
import { evolve, isStaffed, plusMinutes, seatsTaken, type Id, type Order, type OrderEvent } from '@linli/core';
import { ProblemError } from '@linli/contract';
import { sql } from 'kysely';
import { json } from '../kernel/database.ts';
import { happened, type Work } from '../kernel/work.ts';

/** An order as it is stored, and how often it has changed. */
export interface Loaded {
  readonly order: Order;
  readonly version: number;
}

/** Loads an order; one that is missing, or hidden from the actor, is not found. */
export async function load(work: Work, orderId: Id): Promise<Loaded> {
  const row = await work.trx
    .selectFrom('orders')
    .select(['state', 'version'])
    .where('community_id', '=', work.community.id)
    .where('id', '=', orderId)
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return { order: row.state, version: row.version };
}

/** Loads several; those that are missing are not among them. */
export async function loadAll(work: Work, orderIds: readonly Id[]): Promise<Map<Id, Loaded>> {
  const rows = await work.trx
    .selectFrom('orders')
    .select(['id', 'state', 'version'])
    .where('community_id', '=', work.community.id)
    .where('id', 'in', [...new Set(orderIds)])
    .execute();
  return new Map(rows.map(({ id, state, version }) => [id, { order: state, version }]));
}

/** Saves a new order with its first event. */
export async function create(work: Work, event: OrderEvent): Promise<Order> {
  const order = evolve(undefined, event);
  await work.trx
    .insertInto('orders')
    .values(rowOf(work, order, 1))
    .execute();
  happened(work, { room: 'orders', id: order.id, version: 1, event });
  return order;
}

/** Saves what has changed, where it is still what was loaded. */
export async function saveAll(work: Work, loaded: ReadonlyMap<Id, Loaded>, now: ReadonlyMap<Id, Loaded>): Promise<void> {
  const changed = [...now].filter(([id, { version }]) => loaded.get(id)?.version !== version);
  if (changed.length === 0) return;
  const rows = changed.map(([id, { order, version }]) => {
    const { state, starts_at, ends_at, seats, taken } = rowOf(work, order, version);
    return sql`(${id}::text, ${loaded.get(id)?.version}::integer, ${version}::integer, ${state}, ${starts_at}::timestamptz,
      ${ends_at}::timestamptz, ${seats}::integer, ${taken}::integer)`;
  });
  const { numAffectedRows } = await sql`
    update orders o set state = n.state, version = n.version, starts_at = n.starts_at, ends_at = n.ends_at,
      seats = n.seats, taken = n.taken
    from (values ${sql.join(rows)}) as n (id, was, version, state, starts_at, ends_at, seats, taken)
    where o.community_id = ${work.community.id} and o.id = n.id and o.version = n.was`.execute(work.trx);
  if (Number(numAffectedRows) !== changed.length) throw new ProblemError('conflict');
  const before = changed.flatMap(([id]) => seatsOf(work, loaded.get(id)?.order));
  await saveSeats(
    work,
    before,
    changed.flatMap(([, { order }]) => seatsOf(work, order)),
  );
}

/** Who holds a seat, and who waits for one. */
function seatsOf(work: Work, order: Order | undefined) {
  if (!order) return [];
  const key = { community_id: work.community.id, order_id: order.id, ends_at: order.task.endsAt };
  // Whoever had a seat of what is called off still has it in their calendar, as cancelled.
  if (order.status === 'cancelled')
    return order.seats.map(({ volunteerId }) => ({ ...key, volunteer_id: volunteerId, standing: 'called-off' }));
  if (!isStaffed(order)) return [];
  return [
    ...order.seats.map(({ volunteerId, standing }) => ({ ...key, volunteer_id: volunteerId, standing: standing })),
    ...order.waitlist.map((volunteerId) => ({ ...key, volunteer_id: volunteerId, standing: 'waiting' })),
  ];
}

type SeatRow = ReturnType<typeof seatsOf>[number];

/** Writes the difference, for an order may have hundreds of seats. */
async function saveSeats(work: Work, before: readonly SeatRow[], after: readonly SeatRow[]): Promise<void> {
  const place = ({ order_id, volunteer_id }: SeatRow): string => `${order_id} ${volunteer_id}`;
  const [was, is] = [new Map(before.map((row) => [place(row), row])), new Map(after.map((row) => [place(row), row]))];
  const gone = before.filter((row) => !is.has(place(row)));
  const written = after.filter((row) => was.get(place(row))?.standing !== row.standing);
  for (const { order_id, volunteer_id } of gone)
    await work.trx
      .deleteFrom('order_seats')
      .where('community_id', '=', work.community.id)
      .where('order_id', '=', order_id)
      .where('volunteer_id', '=', volunteer_id)
      .execute();
  if (written.length === 0) return;
  await work.trx
    .insertInto('order_seats')
    .values(written)
    .onConflict((held) =>
      held.columns(['community_id', 'order_id', 'volunteer_id']).doUpdateSet((eb) => ({ standing: eb.ref('excluded.standing') })),
    )
    .execute();
}

function rowOf(work: Work, order: Order, version: number) {
  return {
    ...{ community_id: work.community.id, id: order.id, state: json(order), version },
    // To the millisecond and in UTC: pages are cut there, and the database knows fewer offsets than ISO does.
    ...{ starts_at: plusMinutes(order.task.startsAt, 0), ends_at: plusMinutes(order.task.endsAt, 0) },
    seats: 'terms' in order && order.terms ? order.terms.seats : 0,
    taken: isStaffed(order) ? seatsTaken(order) : 0,
  };
}
