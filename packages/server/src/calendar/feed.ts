/** What is in a calendar: the orders of a community as anybody may see them, or the seats of one volunteer. @module */
import { publicStatuses, viewOf, type Id, type Order } from '@linli/core';
import { sql } from 'kysely';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Work } from '../kernel/work.ts';

/** One entry: an order, how often it has changed and when last, and how it stands. */
interface Entry {
  readonly order: Order;
  readonly version: number;
  readonly changedAt: Date;
  readonly standing: 'confirmed' | 'tentative' | 'cancelled';
}

/** Days for which what is over stays in. */
const KEPT = 30;
const MOST = 500;

interface Row {
  readonly state: Order;
  readonly version: number;
  readonly changed_at: Date;
  readonly standing: string;
}

/** What is open to everybody, was, or was called off after it had been. */
export async function communityFeed(work: Work): Promise<string> {
  const { community, at } = work;
  const { rows } = await sql<Row>`select o.state, o.version, j.at as changed_at, o.status as standing
    from orders o join journal j on j.community_id = o.community_id and j.room = 'orders' and j.id = o.id and j.version = o.version
    where o.community_id = ${community.id} and o.ends_at > ${at.now}::timestamptz - interval '1 day' * ${KEPT}::integer
      and (o.status in (${sql.join(publicStatuses)}) or o.status = 'cancelled' and exists (
        select 1 from journal e where e.community_id = o.community_id and e.room = 'orders' and e.id = o.id and e.type = 'order-opened'))
    order by o.starts_at, o.id limit ${MOST}::integer`.execute(work.trx);
  return written(community.name, community.timeZone, rows);
}

/** The seats of a volunteer, those they wait for or are offered among them. */
export async function volunteerFeed(work: Work, volunteerId: Id): Promise<string> {
  const { community, at } = work;
  const { rows } = await sql<Row>`select o.state, o.version, j.at as changed_at, s.standing
    from order_seats s
      join orders o on o.community_id = s.community_id and o.id = s.order_id
      join journal j on j.community_id = o.community_id and j.room = 'orders' and j.id = o.id and j.version = o.version
    where s.community_id = ${community.id} and s.volunteer_id = ${volunteerId} and s.standing <> 'missed'
      and s.ends_at > ${at.now}::timestamptz - interval '1 day' * ${KEPT}::integer
    order by o.starts_at, o.id limit ${MOST}::integer`.execute(work.trx);
  return written(community.name, community.timeZone, rows);
}

const standings: Readonly<Record<string, Entry['standing']>> = {
  ...{ 'waiting': 'tentative', 'offered': 'tentative', 'called-off': 'cancelled', 'cancelled': 'cancelled' },
};
const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * iCalendar (RFC 5545). Times are instants in UTC: right in every zone and through every change of clocks, with nothing
 * to look up; the community's zone is said for whoever shows a calendar by it.
 */
function written(name: string, timeZone: string, rows: readonly Row[]): string {
  const calendar = ical({ name, prodId: { company: 'linli', product: 'linli' }, method: ICalCalendarMethod.PUBLISH });
  calendar.x('X-WR-TIMEZONE', timeZone);
  for (const { state, version, changed_at, standing } of rows) {
    // As a visitor sees it: nothing of those who serve or asked.
    const { id, task } = viewOf(state, null);
    calendar.createEvent({
      ...{ id: `${id}@${state.communityId}.linli`, sequence: version, stamp: changed_at, lastModified: changed_at },
      ...{ start: new Date(task.startsAt), end: new Date(task.endsAt), summary: task.title, location: task.place.label },
      ...{ description: task.content, status: statuses[standings[standing] ?? 'confirmed'] },
    });
  }
  return `${calendar.toString()}\r\n`;
}
