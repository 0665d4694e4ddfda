/** The tables, as Kysely sees them. Every primary key begins with the community. @module */
import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Community, LedgerEntry, Order, Organisation, ServiceRecord, Volunteer } from '@linli/core';

type Json<T> = ColumnType<T, unknown, unknown>;
type Time = ColumnType<Date, string, string>;

/** 社区. `seq` counts its events; taking the row serialises its writes. */
export interface CommunityTable {
  community_id: string;
  state: Json<Community>;
  seq: number;
}

/** The snapshot of an aggregate: the fold of its events in the journal. */
export interface SnapshotTable<T> {
  community_id: string;
  id: string;
  state: Json<T>;
  version: number;
}

/** 工单, with what is filtered and sorted by. */
export interface OrderTable extends SnapshotTable<Order> {
  status: GeneratedAlways<string>;
  requested_by: GeneratedAlways<string>;
  organisation_id: GeneratedAlways<string | null>;
  source: GeneratedAlways<string | null>;
  starts_at: Time;
  ends_at: Time;
  seats: number;
  taken: number;
}

/** Who holds which seat: what clashes, and what is mine. */
export interface SeatTable {
  community_id: string;
  order_id: string;
  volunteer_id: string;
  standing: string;
  ends_at: Time;
}

/** Whom to ring; kept out of the journal, so that it can be erased. */
export interface ContactTable {
  community_id: string;
  order_id: string;
  name: string;
  mobile: string;
  door: string | null;
}

/** Identity of a person; kept out of the journal, so that it can be erased. */
export interface IdentityTable {
  community_id: string;
  person_id: string;
  name: string;
  sex: string;
  born_on: string;
  mobile: string;
  residence: string;
  building_id: string | null;
  /** The resident ID, sealed. */
  sealed_id: string | null;
  /** Finds the same ID again without opening it. */
  id_index: string | null;
  guardian: Json<unknown>;
}

/** 服务记录. */
export interface RecordTable extends SnapshotTable<ServiceRecord> {
  volunteer_id: GeneratedAlways<string>;
  order_id: GeneratedAlways<string>;
  day: GeneratedAlways<string>;
  minutes: GeneratedAlways<number>;
  evidence: GeneratedAlways<string>;
  category: GeneratedAlways<string>;
}

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

/** All tables. */
export interface Tables {
  communities: CommunityTable;
  organisations: SnapshotTable<Organisation>;
  volunteers: SnapshotTable<Volunteer>;
  identities: IdentityTable;
  orders: OrderTable;
  order_seats: SeatTable;
  order_contacts: ContactTable;
  records: RecordTable;
  ledger_entries: LedgerTable;
  ledger_lines: LedgerLineTable;
  journal: JournalTable;
  idempotency_keys: KeyTable;
  /** One row where the database was made for a demonstration. */
  demonstrations: { only_one: boolean; began_at: Time };
  migrations: { number: number; name: string; at: Time };
}
