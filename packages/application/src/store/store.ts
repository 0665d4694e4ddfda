/** The port behind which everything is kept. Two implementations, memory and Postgres, and one suite that runs on both. @module */
import type { Change } from '@linli/contract';
import type { Community, Id, Instant, LedgerEntry, LedgerName } from '@linli/core';
import type { StoredAggregate, Versioned } from '../kernel/stored-aggregate.ts';
import type { JournalEvent } from '../kernel/event.ts';
import type { IncentiveQueries } from '../incentives/queries.ts';
import type { InsightQueries } from '../insight/queries.ts';
import type { OrderQueries } from '../orders/queries.ts';
import type { OrganisationQueries } from '../organisations/queries.ts';
import type { PeopleQueries, Membership, MembershipQuestion } from '../people/queries.ts';
import type { RecordQueries } from '../records/queries.ts';
import type { VolunteerQueries } from '../volunteers/queries.ts';

/** 存储. */
export interface Store {
  /** Reads a community without holding it; throws `not-found` where there is none. */
  read<T>(communityId: Id, what: (store: StoreTransaction, community: Community) => Promise<T>): Promise<T>;
  /**
   * One transaction, during which nobody else writes in the community. The events that it answers with are journalled in their
   * order, and nothing of it stays where it throws.
   */
  write<T>(communityId: Id, what: (store: StoreTransaction, community: Community) => Promise<Written<T>>): Promise<T>;
  /** Founds a community; false where there is one of this id, which stays as it is. */
  found(community: Community): Promise<boolean>;
  /** What communities know of people, in the order of the questions. */
  memberships(questions: readonly MembershipQuestion[]): Promise<readonly Membership[]>;
  /** The journal after `seq`, in order, as far as it goes; not more than a batch. */
  changesAfter(communityId: Id, seq: number): Promise<readonly Change[]>;
  /** How far the journal of a community has come. */
  headOf(communityId: Id): Promise<number>;
  /** Forgets keys of repetition from before an instant; answers how many. */
  forgetKeys(before: Instant): Promise<number>;
  /** Throws where it cannot be reached. */
  ping(): Promise<void>;
  /** Whether other processes write to it too, so that the journal has to be looked at now and then. */
  readonly isShared: boolean;
  /** The problem that callers are told of something that the store threw; undefined where it is no fault of the store. */
  problemOf?(caught: unknown): Error | undefined;
  close(): Promise<void>;
}

/** What a write answers, and what happened in it. */
export interface Written<T> {
  readonly value: T;
  readonly events: readonly JournalEvent[];
}

/** What a call may do inside its transaction; everything is of one community. */
export interface StoreTransaction {
  readonly aggregates: Aggregates;
  readonly ledgers: Ledgers;
  readonly keys: IdempotencyKeys;
  readonly organisations: OrganisationQueries;
  readonly volunteers: VolunteerQueries;
  readonly people: PeopleQueries;
  readonly orders: OrderQueries;
  readonly records: RecordQueries;
  readonly incentives: IncentiveQueries;
  readonly insight: InsightQueries;
}

/** One change of an aggregate, from what was loaded to what is to be saved. */
export interface Saved<State> {
  readonly id: Id;
  readonly before: Versioned<State>;
  readonly after: Versioned<State>;
}

/** Snapshots of aggregates, under their versions. */
export interface Aggregates {
  /** Those that are there, by id. */
  load<State>(kind: StoredAggregate<State>, ids: readonly Id[]): Promise<Map<Id, Versioned<State>>>;
  /** A new one; throws `conflict` where there is one of this id. */
  insert<State>(kind: StoredAggregate<State>, id: Id, after: Versioned<State>): Promise<void>;
  /** Saves what is still of the version that was loaded; throws `conflict` where somebody was faster. */
  save<State>(kind: StoredAggregate<State>, changes: readonly Saved<State>[]): Promise<void>;
}

/** A booking on one account. */
export interface Booking {
  readonly ledger: LedgerName;
  readonly amount: number;
  readonly cause: string;
  readonly at: Instant;
}

/** Double entry, append only. */
export interface Ledgers {
  /** Appends an entry; throws `conflict` where its cause was booked before. */
  append(entry: LedgerEntry): Promise<void>;
  /** What an account holds. */
  balance(ledger: LedgerName, account: string): Promise<number>;
  /** Everything that was booked on an account, in order. */
  bookings(account: string): Promise<readonly Booking[]>;
}

/** What an Idempotency-Key belongs to: one actor at one endpoint, and the very same request. */
export interface KeyUse {
  readonly key: string;
  readonly scope: string;
  /** The fingerprint of the request. */
  readonly request: string;
}

/** The first answers to writes, to give again when they are repeated. */
export interface IdempotencyKeys {
  /** What was kept for each use, in their order. */
  find(uses: readonly KeyUse[]): Promise<readonly (StoredAnswer | undefined)[]>;
  keep(answers: readonly (readonly [KeyUse, unknown])[]): Promise<void>;
}

/** What was kept under a key. */
export interface StoredAnswer {
  readonly request: string;
  /** As it was written: its fields keep their order. */
  readonly answer: unknown;
}
