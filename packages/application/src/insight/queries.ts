/** What the insight room asks of a store. @module */
import type { Day, Id } from '@linli/core';
import type { Tally } from '@linli/matching';

/** What was served, counted. */
export interface InsightQueries {
  /** What everybody has served, or one of them, by kind and by resident. */
  talliesOf(latelyFrom: Day, volunteerId?: Id): Promise<ReadonlyMap<Id, readonly Tally[]>>;
}
