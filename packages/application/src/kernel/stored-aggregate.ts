/** An aggregate as a store knows it: where its states stand, and what they are found by. @module */
import type { RoomName } from '@linli/contract';
import type { Id } from '@linli/core';

/** A state as it is stored, and how often it has changed. */
export interface Versioned<State> {
  readonly state: State;
  readonly version: number;
}

/** A part of an aggregate as it stands in a list: who holds which seat. */
export interface AggregateEntry {
  readonly key: Id;
  readonly values: Readonly<Record<string, string>>;
}

/** What a store keeps the states of an aggregate by. */
export interface StoredAggregate<State> {
  /** Replays an event. */
  readonly evolve: (before: State | undefined, event: never) => State;
  /** The room whose it is; also the name of its table, and of its events in the journal. */
  readonly name: RoomName;
  /** What the store filters and sorts by, beside the state: whole numbers, text, instants. */
  readonly index?: (state: State) => Readonly<Record<string, string | number | null>>;
  /** Rows that stand for parts of it in lists of their own, by the name of the list: each has a `key` within the aggregate. */
  readonly entries?: (state: State) => readonly AggregateEntry[];
}
