/** The tables of volunteers. @module */
import type { Volunteer } from '@linli/core';
import type { Json, SnapshotTable, TableKeys } from '../../database/schema.ts';
import type { OrganisationTables } from '../organisations/tables.ts';

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

/** What SQL of volunteers, and of people, may name. */
export interface VolunteerTables extends OrganisationTables {
  volunteers: SnapshotTable<Volunteer>;
  identities: IdentityTable;
}

/** What rows are told apart by, within their community. */
export const volunteerKeys = { volunteers: ['id'], identities: ['person_id'] } satisfies TableKeys;
