/** 派单建议: open orders beside everybody who could come, and the best offers for all of them together. @module */
import type { Day, Id, Recommendation, Suggestions } from '@linli/core';
import { listFits, suggestOffers, type Grant } from '@linli/contract';
import { assignAsync, candidates, recommendationsFor, suggestionsOf } from '@linli/matching';
import { handle, type Handler } from '../kernel/handler.ts';
import type { Work } from '../kernel/work.ts';
import { noVolunteer, promising } from './candidates.ts';
import { volunteersFor, openingsFor } from './lists.ts';

/** Orders that are matched together, so that the answer is there at once. */
const MOST = 100;
/** Orders that are read for it: some may be over by now, or of another day. */
const READ = 5 * MOST;

/** Whoever is asked already counts as taken, so that nobody is asked for two things at once. */
const taken = [...promising, 'offered'];

async function suggestions(work: Work, day: Day | undefined, grant: Grant): Promise<Suggestions> {
  const openings = await openingsFor(work, { day, reach: grant, most: READ });
  const { volunteers, names } =
    openings.length > 0 ? await volunteersFor(work, taken) : { volunteers: [], names: new Map<Id, string>() };
  const pause = (): Promise<void> => new Promise((go) => setImmediate(go));
  const found = suggestionsOf(await assignAsync(candidates(openings.slice(0, MOST), volunteers, work.at), { pause }));
  const people = found.people.map((person) => ({ ...person, name: names.get(person.volunteerId) ?? '' }));
  return { ...found, people, more: openings.length > MOST };
}

/** Of the soonest orders, those that fit one volunteer. */
async function recommendations(work: Work, volunteerId: Id): Promise<readonly Recommendation[]> {
  const { volunteers } = await volunteersFor(work, promising, volunteerId);
  const [volunteer] = volunteers;
  if (!volunteer) throw noVolunteer();
  return recommendationsFor(volunteer, await openingsFor(work, { most: READ }), work.at);
}

/** Handlers of suggestions. */
export const suggestionHandlers: readonly Handler[] = [
  handle(suggestOffers, (work, { day }, reach) => suggestions(work, day, reach)),
  handle(listFits, async (work, { volunteerId }) => ({ fits: await recommendations(work, volunteerId) })),
];
