/** The tables of organisations, and those that every room stands on. @module */
import type { Community, Organisation } from '@linli/core';
import type { Json, KernelTables, SnapshotTable, TableKeys } from '../../database/schema.ts';

/** 社区. `seq` counts its events; taking the row serialises its writes. */
export interface CommunityTable {
  community_id: string;
  state: Json<Community>;
  seq: number;
}

/** What SQL of organisations may name. */
export interface OrganisationTables extends KernelTables {
  communities: CommunityTable;
  organisations: SnapshotTable<Organisation>;
}

/** What rows are told apart by, within their community. */
export const organisationKeys = { communities: [], organisations: ['id'] } satisfies TableKeys;
