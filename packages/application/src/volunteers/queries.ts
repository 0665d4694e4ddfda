/** What the volunteers' room asks of a store. @module */
import type { Guardian, Id, Identity, Volunteer } from '@linli/core';

/** Who somebody is: kept apart from the journal, so that it can be erased. */
export interface HeldIdentity {
  readonly identity: Identity;
  readonly guardian?: Guardian | undefined;
}

/** A volunteer and the name they are known by. */
export interface NamedVolunteer {
  readonly volunteer: Volunteer;
  readonly name: string;
}

/** Archives and identities. */
export interface VolunteerQueries {
  /** Volunteers that have an identity, by id, from after one of them. */
  page(after: Id | undefined, limit: number): Promise<readonly NamedVolunteer[]>;
  /** Whether somebody else is registered with this mobile number and name, or this resident ID. */
  isTaken(identity: Identity, besides: Id): Promise<boolean>;
  identityOf(personId: Id): Promise<HeldIdentity | undefined>;
  /** Names and mobile numbers of those that are known. */
  namesOf(personIds: readonly Id[]): Promise<ReadonlyMap<Id, { readonly name: string; readonly mobile: string }>>;
  /** Writes who somebody is, over what was known before. */
  putIdentity(personId: Id, held: HeldIdentity): Promise<void>;
  eraseIdentity(personId: Id): Promise<void>;
}
