/** 日历订阅: calendars that a phone subscribes to. @module */
import { createHash, timingSafeEqual } from 'node:crypto';
import { archiveOf, calendarKeyOf, type RequestContext } from '@linli/application';
import { ProblemError, visitor } from '@linli/contract';
import type { Id } from '@linli/core';
import type { Context } from 'hono';
import type { ExtraRoutes } from '../app.ts';
import { communityFeed, volunteerFeed } from './feed.ts';

/** A volunteer's own calendar, for whoever has its address; for all others it is not there. */
async function ownFeed(context: RequestContext, volunteerId: Id, key: string): Promise<string> {
  const [given, right] = [key, await calendarKeyOf(context, volunteerId)].map((each) =>
    createHash('sha256').update(each).digest(),
  );
  const archive = await archiveOf(context, volunteerId);
  if (!given || !right || !timingSafeEqual(given, right) || !archive) throw new ProblemError('not-found');
  return volunteerFeed(context, volunteerId);
}

function answered(c: Context, feed: string, cache: string): Response {
  const tag = `"${createHash('sha256').update(feed).digest('base64url')}"`;
  const headers = { 'ETag': tag, 'Cache-Control': cache, 'Content-Type': 'text/calendar; charset=utf-8' };
  return c.req.header('If-None-Match') === tag ? c.body(null, 304, headers) : c.body(feed, 200, headers);
}

/** The two feeds. */
export const calendarRoutes: ExtraRoutes = (app, { application, count }) => {
  app.get('/communities/:communityId/calendar.ics', async (c) => {
    count(c, 'calendar');
    const feed = await application.read(c.req.param('communityId'), visitor, communityFeed);
    return answered(c, feed, 'public, max-age=300');
  });
  app.get('/communities/:communityId/volunteers/:volunteerId/calendar.ics', async (c) => {
    count(c, 'own calendar');
    const { communityId, volunteerId } = c.req.param();
    const feed = await application.read(communityId, visitor, (context) =>
      ownFeed(context, volunteerId, c.req.query('key') ?? ''),
    );
    return answered(c, feed, 'private, max-age=300');
  });
};
