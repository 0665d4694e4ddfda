/** 派单建议: open orders beside everybody who could come, and the best offers for all of them together. @module */
import { listFits, suggestOffers, type Grant, type OwnFit, type Suggestions } from '@linli/contract';
import { promisedStandings, type Day, type Id } from '@linli/core';
import { assignSoon, candidates, fitsFor, suggestionsOf } from '@linli/matching';
import { pause } from '../commands/schedule.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { noVolunteer } from '../orders/order.ts';
import { helpersOf, needsFor } from './match-input.ts';

/** Orders that are matched together, so that the answer is there at once. */
const MOST = 100;
/** Orders that are read for it: some may be over by now, or of another day. */
const READ = 5 * MOST;

/** Whoever is asked already counts as taken, so that nobody is asked for two things at once. */
const taken = [...promisedStandings, 'offered'] as const;

async function suggestions(context: RequestContext, day: Day | undefined, grant: Grant): Promise<Suggestions> {
  const needs = await needsFor(context, { day, grant, most: READ });
  const nobody = { helpers: [], names: new Map<Id, string>() };
  const { helpers, names } = needs.length > 0 ? await helpersOf(context, taken) : nobody;
  const found = suggestionsOf(await assignSoon(candidates(needs.slice(0, MOST), helpers, context.decision), { pause }));
  const people = found.people.map((person) => ({ ...person, name: names.get(person.volunteerId) ?? '' }));
  return { ...found, people, more: needs.length > MOST };
}

/** Of the soonest orders, those that fit one volunteer. */
async function ownFits(context: RequestContext, volunteerId: Id): Promise<readonly OwnFit[]> {
  const { helpers } = await helpersOf(context, promisedStandings, volunteerId);
  const [helper] = helpers;
  if (!helper) throw noVolunteer();
  return fitsFor(helper, await needsFor(context, { most: READ }), context.decision);
}

/** Handlers of suggestions. */
export const suggestionHandlers: readonly Handler[] = [
  handles(suggestOffers, (context, { day }, grant) => suggestions(context, day, grant)),
  handles(listFits, async (context, { volunteerId }) => ({ fits: await ownFits(context, volunteerId) })),
];
