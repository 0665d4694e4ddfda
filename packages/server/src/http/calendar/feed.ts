/** A calendar as a phone reads it: RFC 5545. @module */
import type { CalendarEntry, RequestContext } from '@linli/application';
import { plusMinutes, viewOf, type Id, type Instant } from '@linli/core';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** Minutes for which what is over stays in: thirty days. */
const KEPT = 30 * 1_440;
const MOST = 500;

/** What is open to everybody, was, or was called off after it had been. */
export async function communityFeed(context: RequestContext): Promise<string> {
  return written(context, await context.store.orders.communityCalendar(since(context), MOST));
}

/** The seats of a volunteer, those they wait for or are offered among them. */
export async function volunteerFeed(context: RequestContext, volunteerId: Id): Promise<string> {
  return written(context, await context.store.orders.volunteerCalendar(volunteerId, since(context), MOST));
}

function since({ decision }: RequestContext): Instant {
  return plusMinutes(decision.now, -KEPT);
}

const statuses: Readonly<Record<string, ICalEventStatus>> = {
  'waiting': ICalEventStatus.TENTATIVE,
  'offered': ICalEventStatus.TENTATIVE,
  'called-off': ICalEventStatus.CANCELLED,
  'cancelled': ICalEventStatus.CANCELLED,
};

/**
 * Times are instants in UTC: right in every zone and through every change of clocks, with nothing to look up; the
 * community's zone is said for whoever shows a calendar by it.
 */
function written({ community }: RequestContext, entries: readonly CalendarEntry[]): string {
  const { name, timeZone } = community;
  const calendar = ical({ name, prodId: { company: 'linli', product: 'linli' }, method: ICalCalendarMethod.PUBLISH });
  calendar.x('X-WR-TIMEZONE', timeZone);
  for (const { order, version, changedAt, standing } of entries) {
    // As a visitor sees it: nothing of those who serve or asked.
    const { id, task } = viewOf(order, null);
    calendar.createEvent({
      id: `${id}@${order.communityId}.linli`,
      sequence: version,
      stamp: changedAt,
      lastModified: changedAt,
      start: new Date(task.startsAt),
      end: new Date(task.endsAt),
      summary: task.title,
      location: task.place.label,
      description: task.content,
      status: statuses[standing] ?? ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}
