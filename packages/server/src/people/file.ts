/** What is held about one person besides their identity. @module */
import { viewOf, volunteerAccount, type Id, type Order } from '@linli/core';
import type { PersonFile } from '@linli/contract';
import { sql } from 'kysely';
import type { Work } from '../kernel/work.ts';

/** The file of a person, without their identity. */
export async function fileOf(work: Work, personId: Id): Promise<Omit<PersonFile, 'identity' | 'guardian'>> {
  const archive = await archiveOf(work, personId);
  return {
    ...(archive === undefined ? {} : { archive }),
    requests: await requestsOf(work, personId),
    seats: await seatsOf(work, personId),
    records: await recordsOf(work, personId),
    bookings: await bookingsOf(work, personId),
    readings: await readingsOf(work, personId),
  };
}

/** What a person has promised, and what they wait for, that has not come to its end. */
export async function openPromises(work: Work, personId: Id): Promise<{ seats: number; requests: number }> {
  const live: readonly Order['status'][] = ['requested', 'confirmed', 'dispatched', 'open', 'serving'];
  const orders = work.trx
    .selectFrom('orders as o')
    .where('o.community_id', '=', work.community.id)
    .where('o.status', 'in', live)
    .where('o.ends_at', '>', new Date(work.at.now));
  const requests = await orders
    .where('o.requested_by', '=', personId)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  const seats = await orders
    .innerJoin('order_seats as s', (join) => join.onRef('s.community_id', '=', 'o.community_id').onRef('s.order_id', '=', 'o.id'))
    .where('s.volunteer_id', '=', personId)
    .where('s.standing', 'in', ['claimed', 'serving', 'offered', 'waiting'])
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return { seats: Number(seats.count), requests: Number(requests.count) };
}

async function archiveOf(work: Work, personId: Id): Promise<PersonFile['archive']> {
  const row = await work.trx
    .selectFrom('volunteers')
    .select('state')
    .where('community_id', '=', work.community.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.state;
}

async function requestsOf(work: Work, personId: Id): Promise<PersonFile['requests']> {
  const rows = await work.trx
    .selectFrom('orders as o')
    .leftJoin('order_contacts as c', (join) =>
      join.onRef('c.community_id', '=', 'o.community_id').onRef('c.order_id', '=', 'o.id'),
    )
    .select(['o.state', 'c.name', 'c.mobile', 'c.door'])
    .where('o.community_id', '=', work.community.id)
    .where('o.requested_by', '=', personId)
    .orderBy('o.starts_at')
    .execute();
  return rows.map(({ state, name, mobile, door }) => ({
    order: viewOf(state, personId),
    ...(name === null || mobile === null ? {} : { contact: { name, mobile, ...(door === null ? {} : { door }) } }),
  }));
}

async function seatsOf(work: Work, personId: Id): Promise<PersonFile['seats']> {
  const rows = await work.trx
    .selectFrom('order_seats')
    .select(['order_id', 'standing'])
    .where('community_id', '=', work.community.id)
    .where('volunteer_id', '=', personId)
    .orderBy('order_id')
    .execute();
  return rows.map(({ order_id, standing }) => ({ orderId: order_id, standing }));
}

async function recordsOf(work: Work, personId: Id): Promise<PersonFile['records']> {
  const rows = await work.trx
    .selectFrom('records')
    .select('state')
    .where('community_id', '=', work.community.id)
    .where('volunteer_id', '=', personId)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(({ state }) => state);
}

async function bookingsOf(work: Work, personId: Id): Promise<PersonFile['bookings']> {
  const rows = await work.trx
    .selectFrom('ledger_lines as l')
    .innerJoin('ledger_entries as e', (join) =>
      join.onRef('e.community_id', '=', 'l.community_id').onRef('e.id', '=', 'l.entry_id'),
    )
    .select(['e.ledger', 'l.amount', 'e.cause', 'e.at'])
    .where('l.community_id', '=', work.community.id)
    .where('l.account', '=', volunteerAccount(personId))
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
  return rows.map(({ ledger, amount, cause, at }) => ({
    ledger: ledger as PersonFile['bookings'][number]['ledger'],
    // A bigint comes as text from a Postgres server.
    amount: Number(amount),
    cause,
    at: at.toISOString(),
  }));
}

async function readingsOf(work: Work, personId: Id): Promise<PersonFile['readings']> {
  const rows = await work.trx
    .selectFrom('journal')
    .select(['event', 'at'])
    .where('community_id', '=', work.community.id)
    .where('room', '=', 'people')
    .where('type', '=', 'person-read')
    .where(sql<boolean>`event->>'personId' = ${personId}`)
    .orderBy('seq')
    .execute();
  return rows.map(({ event, at }) => ({ at: at.toISOString(), reason: (event as { reason: string }).reason }));
}
