/** The tables of orders. @module */
import type { GeneratedAlways } from 'kysely';
import type { Order } from '@linli/core';
import type { SnapshotTable, TableKeys, Time } from '../../database/schema.ts';
import type { VolunteerTables } from '../volunteers/tables.ts';

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

/** What SQL of orders may name. */
export interface OrderTables extends VolunteerTables {
  orders: OrderTable;
  order_seats: SeatTable;
  order_contacts: ContactTable;
}

/** What rows are told apart by, within their community. */
export const orderKeys = {
  orders: ['id'],
  order_seats: ['order_id', 'volunteer_id'],
  order_contacts: ['order_id'],
} satisfies TableKeys;
