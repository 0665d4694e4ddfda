/** What the people's room asks of a store. @module */
import type { Id, Instant } from '@linli/core';

/** Somebody in a community. */
export interface MembershipQuestion {
  readonly communityId: Id;
  readonly personId: Id;
}

/** What a community knows of somebody who calls. */
export interface Membership {
  readonly isVolunteer: boolean;
  /** When their sessions were ended last. */
  readonly endedAt: Instant | undefined;
}

/** When somebody of the staff looked at an identity, and why. */
export interface Reading {
  readonly at: Instant;
  readonly reason: string;
}

/** What the journal says of people. */
export interface PeopleQueries {
  readingsOf(personId: Id): Promise<readonly Reading[]>;
  /** How often somebody's sessions were ended, told by a number that grows each time; 0 for never. */
  sessionEndingOf(personId: Id): Promise<number>;
  /** Takes away the answers that were kept for a repetition by this person. */
  forgetAnswersTo(personId: Id): Promise<void>;
}
