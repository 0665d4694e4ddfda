/** Orders as calendars show them, in Postgres. @module */
import type { CalendarEntry } from '@linli/application';
import { publicStatuses, type Id, type Instant, type Order } from '@linli/core';
import { sql } from 'kysely';
import type { Scope } from '../../store/scope.ts';
import type { OrderTables } from './tables.ts';

interface Row {
  readonly state: Order;
  readonly version: number;
  readonly changed_at: Date;
  readonly standing: string;
}

function entryOf({ state, version, changed_at, standing }: Row): CalendarEntry {
  return { order: state, version, changedAt: changed_at, standing };
}

/** What is open to everybody, was, or was called off after it had been. */
export async function communityCalendar(
  { trx, communityId }: Scope<OrderTables>,
  since: Instant,
  limit: number,
): Promise<CalendarEntry[]> {
  const { rows } = await sql<Row>`select o.state, o.version, j.at as changed_at, o.status as standing
    from orders o join journal j on j.community_id = o.community_id and j.room = 'orders' and j.id = o.id and j.version = o.version
    where o.community_id = ${communityId} and o.ends_at > ${since}::timestamptz
      and (o.status in (${sql.join(publicStatuses)}) or o.status = 'cancelled' and exists (
        select 1 from journal e where e.community_id = o.community_id and e.room = 'orders' and e.id = o.id and e.type = 'order-opened'))
    order by o.starts_at, o.id limit ${limit}::integer`.execute(trx);
  return rows.map(entryOf);
}

/** The seats of a volunteer, those they wait for or are offered among them. */
export async function volunteerCalendar(
  { trx, communityId }: Scope<OrderTables>,
  volunteerId: Id,
  since: Instant,
  limit: number,
): Promise<CalendarEntry[]> {
  const { rows } = await sql<Row>`select o.state, o.version, j.at as changed_at, s.standing
    from order_seats s
      join orders o on o.community_id = s.community_id and o.id = s.order_id
      join journal j on j.community_id = o.community_id and j.room = 'orders' and j.id = o.id and j.version = o.version
    where s.community_id = ${communityId} and s.volunteer_id = ${volunteerId} and s.standing <> 'missed'
      and s.ends_at > ${since}::timestamptz
    order by o.starts_at, o.id limit ${limit}::integer`.execute(trx);
  return rows.map(entryOf);
}
