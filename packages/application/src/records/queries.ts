/** What the records' room asks of a store. @module */
import type { Id, ServiceRecord } from '@linli/core';
import type { Experience } from '../kernel/experience.ts';

/** Service records. */
export interface RecordQueries {
  /** The records of a volunteer, latest first; all of them where no limit is given, then by day and id. */
  list(volunteerId: Id, limit: number): Promise<readonly ServiceRecord[]>;
  all(volunteerId: Id): Promise<readonly ServiceRecord[]>;
  experienceOf(volunteerIds: readonly Id[]): Promise<ReadonlyMap<Id, Experience>>;
}
