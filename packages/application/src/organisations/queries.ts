/** What the organisations' room asks of a store. @module */
import type { Community, Id, Organisation } from '@linli/core';

/** Organisations and the community itself. */
export interface OrganisationQueries {
  /** All of them, by id. */
  list(): Promise<readonly Organisation[]>;
  /** Saves what changed of the community itself. */
  saveCommunity(community: Community): Promise<void>;
  isThere(organisationId: Id): Promise<boolean>;
  /** Who leads it, as records name them. */
  leaderOf(organisationId: Id): Promise<string | undefined>;
}
