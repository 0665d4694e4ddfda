/** A store in memory: for tests, documentation, and pages that have no server. What it holds is gone with it. @module */
import { ProblemError } from '@linli/contract';
import type { Id, Instant } from '@linli/core';
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
  /** The end of the last write of each community: the next begins after it. */
  const writes = new Map<Id, Promise<unknown>>();
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
    async write(communityId, what) {
      const earlier = writes.get(communityId) ?? Promise.resolve();
      const own = earlier.then(async () => {
        const draft = new CommunityDraft(keptOf(communityId));
        const { value, events } = await what(transactionOver(draft, clock), draft.community);
        draft.commit(events);
        return value;
      });
      writes.set(
        communityId,
        own.catch(() => undefined),
      );
      return own;
    },
    async found(community) {
      if (communities.has(community.id)) return false;
      communities.set(community.id, emptyCommunity(community));
      return true;
    },
    async memberships(questions) {
      return questions.map(({ communityId, personId }) => {
        const kept = communities.get(communityId);
        return kept ? membershipOf(new CommunityDraft(kept), personId) : { isVolunteer: false, endedAt: undefined };
      });
    },
    async changesAfter(communityId, seq) {
      const rows = communities.get(communityId)?.journal.slice(seq, seq + BATCH) ?? [];
      return rows.map(({ seq: place, room, id, event: { type, at } }) => ({ seq: place, room, id, type, at }));
    },
    headOf: async (communityId) => communities.get(communityId)?.journal.length ?? 0,
    async forgetKeys(before) {
      let forgotten = 0;
      for (const { keys } of communities.values())
        for (const [place, { at }] of [...keys])
          if (Date.parse(at) < Date.parse(before)) {
            keys.delete(place);
            forgotten += 1;
          }
      return forgotten;
    },
    ping: async () => {},
    close: async () => {},
  };
}
