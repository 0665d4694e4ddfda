/** 双向清单 for everybody: what is asked for beside what is offered, in figures. @module */
import { readTwoWayLists } from '@linli/contract';
import { promisedStandings, type TwoWayLists } from '@linli/core';
import { matchVolunteerOf, TwoWayListsCounter } from '@linli/matching';
import { pause } from '../commands/schedule.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import type { Services } from '../kernel/services.ts';
import { StaleCache, type Computed } from '../kernel/stale-cache.ts';
import { openingsFor } from './match-input.ts';

/** Orders that are counted: the soonest. */
const MOST = 500;
/** Orders that are read for it: some may be over by now. */
const READ = 5 * MOST;

const caches = new WeakMap<Services, StaleCache<TwoWayLists>>();

/** What was read last, of one application. */
function cacheOf(services: Services): StaleCache<TwoWayLists> {
  const cache = caches.get(services) ?? new StaleCache<TwoWayLists>();
  caches.set(services, cache);
  return cache;
}

/** Cached for at least one second per thousand volunteers: a large community costs more, and its figures move less. */
async function computed(context: RequestContext): Promise<Computed<TwoWayLists>> {
  const { store, decision } = context;
  const openings = await openingsFor(context, { most: READ });
  const count = new TwoWayListsCounter(openings.slice(0, MOST), decision);
  let people = 0;
  // Nothing of what they have served: these lists know no scores.
  for await (const part of store.orders.candidatesInParts(promisedStandings, decision.now)) {
    const registered = part.filter(({ volunteer }) => volunteer.status === 'registered');
    const volunteers = registered.map(({ candidate, volunteer }) => matchVolunteerOf(candidate, volunteer.profile, null, []));
    count.add(volunteers, new Map(registered.map(({ volunteer: { id, profile } }) => [id, profile.categories])));
    people += registered.length;
    await pause();
  }
  const value = { at: decision.now, ...count.lists(), more: openings.length > MOST };
  return { value, minAgeSeconds: Math.floor(people / 1_000) };
}

/** Handlers of the two lists. */
export const twoWayHandlers: readonly Handler[] = [
  handles(readTwoWayLists, (context) => {
    const { community, decision, services } = context;
    const freshness = { communityId: community.id, now: decision.now, head: () => context.headOf() };
    return cacheOf(services).read(freshness, () => computed(context));
  }),
];
