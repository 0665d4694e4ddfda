/** 双向清单 for everybody: what is asked for beside what is offered, in figures. @module */
import type { Id, Volunteer, TwoWayLists } from '@linli/core';
import { readTwoWayLists } from '@linli/contract';
import { matchVolunteerOf, TwoWayListsCounter } from '@linli/matching';
import { handle, type Handler } from '../kernel/handler.ts';
import { headOf } from '../kernel/journal.ts';
import { Keeper, type Reckoned } from '../kernel/keeper.ts';
import type { House, Work } from '../kernel/work.ts';
import { candidateIn, promising, withPromises } from './candidates.ts';
import { openingsFor } from './lists.ts';

/** Orders that are counted: the soonest. */
const MOST = 500;
/** Orders that are read for it: some may be over by now. */
const READ = 5 * MOST;
/** Volunteers that are held at once. */
const PART = 500;

/** What was read last, by house. */
const keepers = new WeakMap<House, Keeper<TwoWayLists>>();

function keeperOf(house: House): Keeper<TwoWayLists> {
  const keeper = keepers.get(house) ?? new Keeper<TwoWayLists>();
  keepers.set(house, keeper);
  return keeper;
}

/** Everybody registered, a part at a time, with nothing of what they have served: these lists know no scores. */
async function* volunteers(work: Work) {
  const ofHere = work.trx.selectFrom('volunteers').select('id').where('community_id', '=', work.community.id).orderBy('id');
  for (let after: Id | undefined = ''; after !== undefined;) {
    const ids = await ofHere.where('id', '>', after).limit(PART).execute();
    const [from, to]: [Id, Id] = [after, ids.at(-1)?.id ?? after];
    const part = withPromises(work, promising).where('v.id', '>', from).where('v.id', '<=', to);
    // Said of both tables: without statistics, Postgres would join all of them for each part.
    yield (await part.where('i.person_id', '>', from).where('i.person_id', '<=', to).execute()).filter(isRegistered);
    after = ids.length === PART ? to : undefined;
  }
}

function isRegistered({ state }: { readonly state: Volunteer }): boolean {
  return state.status === 'registered';
}

/** A second of rest for each thousand volunteers: a large community costs more, and its figures move less. */
async function reckoned(work: Work): Promise<Reckoned<TwoWayLists>> {
  const openings = await openingsFor(work, { most: READ });
  const counter = new TwoWayListsCounter(openings.slice(0, MOST), work.at);
  let people = 0;
  for await (const part of volunteers(work)) {
    const batch = part.map((row) => matchVolunteerOf(candidateIn(row), row.state.profile, null, []));
    counter.add(batch, new Map(part.map(({ id, state }) => [id, state.profile.categories])));
    people += part.length;
    // Others are answered between two parts.
    await new Promise((go) => setImmediate(go));
  }
  const value = { at: work.at.now, ...counter.lists(), more: openings.length > MOST };
  return { value, rest: Math.floor(people / 1_000) };
}

/** Handlers of the two lists. */
export const twoWayHandlers: readonly Handler[] = [
  handle(readTwoWayLists, (work) => {
    const { community, at, house, trx } = work;
    const present = { communityId: community.id, now: at.now, head: () => headOf(trx, community.id) };
    return keeperOf(house).read(present, () => reckoned(work));
  }),
];
