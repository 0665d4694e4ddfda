/** The table of service records. @module */
import type { GeneratedAlways } from 'kysely';
import type { ServiceRecord } from '@linli/core';
import type { SnapshotTable, TableKeys } from '../../database/schema.ts';
import type { OrderTables } from '../orders/tables.ts';

/** 服务记录. */
export interface RecordTable extends SnapshotTable<ServiceRecord> {
  volunteer_id: GeneratedAlways<string>;
  order_id: GeneratedAlways<string>;
  day: GeneratedAlways<string>;
  minutes: GeneratedAlways<number>;
  evidence: GeneratedAlways<string>;
  category: GeneratedAlways<string>;
}

/** What SQL of records, and of rooms after them, may name. */
export interface RecordTables extends OrderTables {
  records: RecordTable;
}

/** What rows are told apart by, within their community. */
export const recordKeys = { records: ['id'] } satisfies TableKeys;
