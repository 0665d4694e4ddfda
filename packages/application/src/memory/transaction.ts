/** What a call may do in memory: aggregates under their versions, ledgers, keys and every room's queries. @module */
import { ProblemError } from '@linli/contract';
import type { Instant } from '@linli/core';
import type { StoredAggregate, Versioned } from '../kernel/stored-aggregate.ts';
import type { Aggregates, IdempotencyKeys, Ledgers, StoreTransaction } from '../store/store.ts';
import type { CommunityDraft } from './community.ts';
import { orderQueries } from './orders.ts';
import { incentiveQueries, insightQueries, recordQueries } from './records.ts';
import { peopleQueries, volunteerQueries } from './volunteers.ts';

function aggregates(draft: CommunityDraft): Aggregates {
  return {
    async load<State>(kind: StoredAggregate<State>, ids: readonly string[]) {
      const snapshots = draft.snapshots<State>(kind.name);
      const found = new Map<string, Versioned<State>>();
      for (const id of ids) {
        const snapshot = snapshots.get(id);
        if (snapshot) found.set(id, snapshot);
      }
      return found;
    },
    async insert({ name }, id, after) {
      const snapshots = draft.snapshots(name);
      if (snapshots.get(id)) throw new ProblemError('conflict');
      snapshots.set(id, after);
    },
    async save({ name }, changes) {
      const snapshots = draft.snapshots(name);
      const isStale = changes.some(({ id, before }) => snapshots.get(id)?.version !== before.version);
      if (isStale) throw new ProblemError('conflict');
      for (const { id, after } of changes) snapshots.set(id, after);
    },
  };
}

function ledgers(draft: CommunityDraft): Ledgers {
  const linesOf = (account: string) =>
    draft.ledger
      .values()
      .flatMap(({ ledger, lines, cause, at }) =>
        lines.filter((line) => line.account === account).map(({ amount }) => ({ ledger, amount, cause, at })),
      );
  return {
    async append(entry) {
      const isDouble = draft.ledger.values().some(({ ledger, cause }) => ledger === entry.ledger && cause === entry.cause);
      if (isDouble || draft.ledger.get(entry.id)) throw new ProblemError('conflict');
      draft.ledger.set(entry.id, entry);
    },
    balance: async (ledger, account) =>
      linesOf(account).reduce((sum, line) => (line.ledger === ledger ? sum + line.amount : sum), 0),
    bookings: async (account) => linesOf(account),
  };
}

function keys(draft: CommunityDraft, clock: () => Instant): IdempotencyKeys {
  const placeOf = (scope: string, key: string): string => `${scope}\n${key}`;
  return {
    find: async (uses) => uses.map(({ scope, key }) => draft.keys.get(placeOf(scope, key))),
    async keep(answers) {
      for (const [{ scope, key, request }, answer] of answers) {
        if (draft.keys.get(placeOf(scope, key))) throw new ProblemError('conflict');
        // As it is sent: what a caller does with the first answer changes nothing in the second.
        draft.keys.set(placeOf(scope, key), { scope, request, answer: JSON.parse(JSON.stringify(answer)), at: clock() });
      }
    },
  };
}

/** A transaction over what it sees of a community. */
export function transactionOver(draft: CommunityDraft, clock: () => Instant): StoreTransaction {
  return {
    aggregates: aggregates(draft),
    ledgers: ledgers(draft),
    keys: keys(draft, clock),
    organisations: {
      list: async () => draft.organisations(),
      isThere: async (id) => draft.snapshots('organisations').get(id) !== undefined,
      leaderOf: async (id) => draft.organisations().find((each) => each.id === id)?.draft.leader,
      saveCommunity: async (community) => void (draft.community = community),
    },
    volunteers: volunteerQueries(draft),
    people: peopleQueries(draft),
    orders: orderQueries(draft),
    records: recordQueries(draft),
    incentives: incentiveQueries(draft),
    insight: insightQueries(draft),
  };
}
