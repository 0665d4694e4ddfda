/** A store in memory: for tests, documentation, and pages that have no server. What it holds is gone with it. @module */
import { ProblemError } from '@linli/contract';
import type { Id, Instant } from '@linli/core';
import type { Membership } from '../people/queries.ts';
import type { Store } from '../store/store.ts';
import { CommunityDraft, emptyCommunity, type KeptCommunity } from './community.ts';
import { transactionOver } from './transaction.ts';
import { membershipOf } from './volunteers.ts';

/** Changes that are answered at a time. */
const BATCH = 200;

/** A memory store, which a test may look into. */
export interface MemoryStore extends Store {
  /** Everything that is kept of a community; undefined where there is none. */
  kept(communityId: Id): Readonly<KeptCommunity> | undefined;
}

/**
 * Makes an empty store. Writes of a community go one after the other, and nothing of one that throws stays.
 *
 * @example
 * const application = createApplication({ store: createMemoryStore() });
 */
export function createMemoryStore(clock: () => Instant = () => new Date().toISOString()): MemoryStore {
  const communities = new Map<Id, KeptCommunity>();
  const inTurn = oneAfterTheOther();
  const keptOf = (communityId: Id): KeptCommunity => {
    const kept = communities.get(communityId);
    if (!kept) throw new ProblemError('not-found');
    return kept;
  };
  return {
    isShared: false,
    kept: (communityId) => communities.get(communityId),
    async read(communityId, what) {
      const draft = new CommunityDraft(keptOf(communityId));
      return what(transactionOver(draft, clock), draft.community);
    },
    write: (communityId, what) =>
      inTurn(communityId, async () => {
        const draft = new CommunityDraft(keptOf(communityId));
        const { value, events } = await what(transactionOver(draft, clock), draft.community);
        draft.commit(events);
        return value;
      }),
    async found(community) {
      if (communities.has(community.id)) return false;
      communities.set(community.id, emptyCommunity(community));
      return true;
    },
    memberships: async (questions) =>
      questions.map(({ communityId, personId }) => membershipIn(communities.get(communityId), personId)),
    async changesAfter(communityId, seq) {
      const rows = communities.get(communityId)?.journal.slice(seq, seq + BATCH) ?? [];
      return rows.map(({ seq: place, room, id, event: { type, at } }) => ({ seq: place, room, id, type, at }));
    },
    headOf: async (communityId) => communities.get(communityId)?.journal.length ?? 0,
    forgetKeys: async (before) => forgetKeys(communities.values(), before),
    ping: async () => {},
    close: async () => {},
  };
}

function membershipIn(kept: KeptCommunity | undefined, personId: Id): Membership {
  return kept ? membershipOf(new CommunityDraft(kept), personId) : { isVolunteer: false, endedAt: undefined };
}

/** Runs what belongs to one community one after the other, whatever came of those before. */
function oneAfterTheOther(): <T>(communityId: Id, what: () => Promise<T>) => Promise<T> {
  const last = new Map<Id, Promise<unknown>>();
  return (communityId, what) => {
    const own = (last.get(communityId) ?? Promise.resolve()).then(what);
    last.set(
      communityId,
      own.catch(() => undefined),
    );
    return own;
  };
}

function forgetKeys(communities: Iterable<KeptCommunity>, before: Instant): number {
  let forgotten = 0;
  for (const { keys } of communities) {
    for (const [place, { at }] of [...keys]) {
      if (Date.parse(at) >= Date.parse(before)) continue;
      keys.delete(place);
      forgotten += 1;
    }
  }
  return forgotten;
}
