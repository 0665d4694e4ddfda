/** 派单建议: open orders beside everybody who could come, and the best offers for all of them together. @module */
import type { Day, Id, Suggestions } from '@linli/core';
import { listFits, suggestOffers, type Grant } from '@linli/contract';
import { assignSoon, candidates, fitsFor, suggestionsOf, type OwnFit } from '@linli/matching';
import { handle, type Handler } from '../kernel/handler.ts';
import type { Work } from '../kernel/work.ts';
import { noVolunteer, promising } from './candidates.ts';
import { helpersOf, needsFor } from './lists.ts';

/** Orders that are matched together, so that the answer is there at once. */
const MOST = 100;
/** Orders that are read for it: some may be over by now, or of another day. */
const READ = 5 * MOST;

/** Whoever is asked already counts as taken, so that nobody is asked for two things at once. */
const taken = [...promising, 'offered'];

async function suggestions(work: Work, day: Day | undefined, grant: Grant): Promise<Suggestions> {
  const needs = await needsFor(work, { day, reach: grant, most: READ });
  const { helpers, names } = needs.length > 0 ? await helpersOf(work, taken) : { helpers: [], names: new Map<Id, string>() };
  const pause = (): Promise<void> => new Promise((go) => setImmediate(go));
  const found = suggestionsOf(await assignSoon(candidates(needs.slice(0, MOST), helpers, work.at), { pause }));
  const people = found.people.map((person) => ({ ...person, name: names.get(person.volunteerId) ?? '' }));
  return { ...found, people, more: needs.length > MOST };
}

/** Of the soonest orders, those that fit one volunteer. */
async function ownFits(work: Work, volunteerId: Id): Promise<readonly OwnFit[]> {
  const { helpers } = await helpersOf(work, promising, volunteerId);
  const [helper] = helpers;
  if (!helper) throw noVolunteer();
  return fitsFor(helper, await needsFor(work, { most: READ }), work.at);
}

/** Handlers of suggestions. */
export const suggestionHandlers: readonly Handler[] = [
  handle(suggestOffers, (work, { day }, reach) => suggestions(work, day, reach)),
  handle(listFits, async (work, { volunteerId }) => ({ fits: await ownFits(work, volunteerId) })),
];
