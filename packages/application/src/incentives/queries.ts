/** What the incentives' room asks of a store. @module */
import type { Contribution, Evidence, Period } from '@linli/core';

/** What honours are made of. */
export interface IncentiveQueries {
  /** What everybody who agreed to be named gave in a period and ever, by evidence that counts. */
  contributions(period: Period, honoured: readonly Evidence[]): Promise<readonly Contribution[]>;
}
