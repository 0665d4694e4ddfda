/** 派单建议: open orders beside everybody who could come, and the best offers for all of them together. @module */
import { listFits, suggestOffers, type Grant } from '@linli/contract';
import { promisedStandings, type Day, type Id, type Recommendation, type Suggestions } from '@linli/core';
import { assignAsync, candidates, recommendationsFor, suggestionsOf } from '@linli/matching';
import { pause } from '../commands/schedule.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { noVolunteer } from '../orders/order.ts';
import { matchVolunteersOf, openingsFor } from './match-input.ts';

/** Orders that are matched together, so that the answer is there at once. */
const MOST = 100;
/** Orders that are read for it: some may be over by now, or of another day. */
const READ = 5 * MOST;

/** Whoever is asked already counts as taken, so that nobody is asked for two things at once. */
const taken = [...promisedStandings, 'offered'] as const;

async function suggestions(context: RequestContext, day: Day | undefined, grant: Grant): Promise<Suggestions> {
  const openings = await openingsFor(context, { day, grant, most: READ });
  const nobody = { volunteers: [], names: new Map<Id, string>() };
  const { volunteers, names } = openings.length > 0 ? await matchVolunteersOf(context, taken) : nobody;
  const found = suggestionsOf(await assignAsync(candidates(openings.slice(0, MOST), volunteers, context.decision), { pause }));
  const people = found.people.map((person) => ({ ...person, name: names.get(person.volunteerId) ?? '' }));
  return { ...found, people, more: openings.length > MOST };
}

/** Of the soonest orders, those that fit one volunteer. */
async function ownRecommendations(context: RequestContext, volunteerId: Id): Promise<readonly Recommendation[]> {
  const { volunteers } = await matchVolunteersOf(context, promisedStandings, volunteerId);
  const [volunteer] = volunteers;
  if (!volunteer) throw noVolunteer();
  return recommendationsFor(volunteer, await openingsFor(context, { most: READ }), context.decision);
}

/** Handlers of suggestions. */
export const suggestionHandlers: readonly Handler[] = [
  handles(suggestOffers, (context, { day }, grant) => suggestions(context, day, grant)),
  handles(listFits, async (context, { volunteerId }) => ({ fits: await ownRecommendations(context, volunteerId) })),
];
