/** All tables, in the order of the rooms. What backs up, clears, spreads or checks tables reads them from here. @module */
import { organisationKeys } from '../rooms/organisations/tables.ts';
import { orderKeys } from '../rooms/orders/tables.ts';
import { recordKeys, type RecordTables } from '../rooms/records/tables.ts';
import { volunteerKeys } from '../rooms/volunteers/tables.ts';
import { kernelKeys, type TableKeys } from './schema.ts';

/** Every table that there is. */
export type Tables = RecordTables;

/** A table that belongs to communities. */
export type CommunityTableName = Exclude<keyof Tables, 'migrations' | 'demonstrations'>;

const keysInCommunity = {
  ...organisationKeys,
  ...volunteerKeys,
  ...orderKeys,
  ...recordKeys,
  ...kernelKeys,
} satisfies Record<CommunityTableName, readonly string[]> & TableKeys;

/** What the rows of each table are told apart by: the community first. The community itself is the first table. */
export const tableKeys = Object.fromEntries(
  Object.entries(keysInCommunity).map(([table, columns]) => [table, ['community_id', ...columns]]),
) as unknown as Readonly<Record<CommunityTableName, readonly string[]>>;

/** Every table that belongs to communities, the community itself first: the others are kept beside it. */
export const communityTables = Object.keys(tableKeys) as readonly CommunityTableName[];
