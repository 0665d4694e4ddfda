/** The tables that belong to no room, and what all tables are made of. Every primary key begins with the community. @module */
import type { ColumnType } from 'kysely';
import type { LedgerEntry } from '@linli/core';

/** A column of JSON. */
export type Json<T> = ColumnType<T, unknown, unknown>;

/** A column of time. */
export type Time = ColumnType<Date, string, string>;

/** The snapshot of an aggregate: the fold of its events in the journal. */
export interface SnapshotTable<T> {
  community_id: string;
  id: string;
  state: Json<T>;
  version: number;
}

/** Tables by name, each with the columns that tell its rows apart within a community. */
export type TableKeys = Readonly<Record<string, readonly string[]>>;

/** 账本: entries are only ever added. */
export interface LedgerTable {
  community_id: string;
  id: string;
  ledger: string;
  cause: string;
  reverses: string | null;
  entry: Json<LedgerEntry>;
  at: Time;
}

/** One side of an entry. */
export interface LedgerLineTable {
  community_id: string;
  entry_id: string;
  line: number;
  ledger: string;
  account: string;
  /** Text from a Postgres server, for it may be larger than a number holds. */
  amount: ColumnType<number | string, number, number>;
}

/** 日志: every event, once, in the order in which it was committed. */
export interface JournalTable {
  community_id: string;
  seq: number;
  room: string;
  id: string;
  version: number;
  type: string;
  event: Json<unknown>;
  actor: Json<unknown>;
  at: Time;
}

/** The first answer to a write, to give again when it is repeated. */
export interface KeyTable {
  community_id: string;
  scope: string;
  key: string;
  request: string;
  answer: Json<unknown>;
  at: Time;
}

/** Tables that every room stands on. */
export interface KernelTables {
  ledger_entries: LedgerTable;
  ledger_lines: LedgerLineTable;
  journal: JournalTable;
  idempotency_keys: KeyTable;
  migrations: { number: number; name: string; at: Time };
  /** One row where the database was made for a demonstration. */
  demonstrations: { only_one: boolean; began_at: Time };
}

/** What rows are told apart by, within their community. */
export const kernelKeys = {
  ledger_entries: ['id'],
  ledger_lines: ['entry_id', 'line'],
  journal: ['seq'],
  idempotency_keys: ['scope', 'key'],
} satisfies TableKeys;
