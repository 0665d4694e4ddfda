/** What the insight room asks of a store. @module */
import type { Day, Id } from '@linli/core';
import type { ServiceHistoryEntry } from '@linli/matching';

/** What was served, counted. */
export interface InsightQueries {
  /** What everybody has served, or one of them, by kind and by resident. */
  serviceHistories(recentSince: Day, volunteerId?: Id): Promise<ReadonlyMap<Id, readonly ServiceHistoryEntry[]>>;
}
