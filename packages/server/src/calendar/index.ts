/** 日历订阅: calendars that a phone subscribes to, and the address of one's own. @module */
import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemError, readCalendarAddress, visitor } from '@linli/contract';
import { sessionEndings, type Id } from '@linli/core';
import type { Context } from 'hono';
import { sql } from 'kysely';
import { handle, type Handler } from '../kernel/handler.ts';
import type { Also } from '../kernel/http.ts';
import { read, type Work } from '../kernel/work.ts';
import { communityFeed, volunteerFeed } from './feed.ts';

/** The secret in the address of a volunteer's calendar: another one once they have ended their sessions. */
async function keyOf({ trx, community, house }: Work, volunteerId: Id): Promise<string> {
  const row = await trx
    .selectFrom('journal')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('community_id', '=', community.id)
    .where('room', '=', 'people')
    .where('type', 'in', sessionEndings)
    .where(sql<string>`event->>'personId'`, '=', volunteerId)
    .executeTakeFirst();
  const key = house.seal.index(`calendar ${community.id} ${volunteerId} ${row?.seq ?? 0}`);
  return Buffer.from(key, 'base64').toString('base64url');
}

/** A volunteer's own calendar, for whoever has its address; for all others it is not there. */
async function own(work: Work, volunteerId: Id, key: string): Promise<string> {
  const [given, right] = [key, await keyOf(work, volunteerId)].map((each) => createHash('sha256').update(each).digest());
  const known = await work.trx
    .selectFrom('volunteers')
    .select('id')
    .where('community_id', '=', work.community.id)
    .where('id', '=', volunteerId)
    .executeTakeFirst();
  if (!given || !right || !timingSafeEqual(given, right) || !known) throw new ProblemError('not-found');
  return volunteerFeed(work, volunteerId);
}

function answered(c: Context, feed: string, cache: string): Response {
  const tag = `"${createHash('sha256').update(feed).digest('base64url')}"`;
  const headers = { 'ETag': tag, 'Cache-Control': cache, 'Content-Type': 'text/calendar; charset=utf-8' };
  return c.req.header('If-None-Match') === tag ? c.body(null, 304, headers) : c.body(feed, 200, headers);
}

/** The two feeds. */
export const calendarRoutes: Also = (app, { house, count }) => {
  app.get('/communities/:communityId/calendar.ics', async (c) => {
    count(c, 'calendar');
    const feed = await read(house, c.req.param('communityId'), visitor, communityFeed);
    return answered(c, feed, 'public, max-age=300');
  });
  app.get('/communities/:communityId/volunteers/:volunteerId/calendar.ics', async (c) => {
    count(c, 'own calendar');
    const { communityId, volunteerId } = c.req.param();
    const feed = await read(house, communityId, visitor, (work) => own(work, volunteerId, c.req.query('key') ?? ''));
    return answered(c, feed, 'private, max-age=300');
  });
};

/** Handlers of this room. */
export const calendarHandlers: readonly Handler[] = [
  handle(readCalendarAddress, async (work, { volunteerId }) => {
    const base = `/communities/${work.community.id}`;
    return {
      community: `${base}/calendar.ics`,
      own: `${base}/volunteers/${volunteerId}/calendar.ics?key=${await keyOf(work, volunteerId)}`,
    };
  }),
];
