/** 派单建议: the best offers, and the sheet by which somebody may weigh them anew. @module */
import type { FitWeights } from '@linli/core';
import type { Assignment } from '../assignment/offers.ts';
import { remediesOf, type Remedied } from './remedies.ts';
import { sheetOf, type Sheet } from './match-snapshot.ts';

/** A sheet, and the best offers by the weights it was made with. */
export interface Suggested extends Sheet, Pick<Assignment, 'offers' | 'value' | 'bound'> {
  readonly weights: FitWeights;
  /** What would help orders that lack people. */
  readonly remedies: readonly Remedied[];
}

/** An assignment as it travels. */
export function suggestionsOf(assignment: Assignment): Suggested {
  const { fits, offers, value, bound } = assignment;
  const remedies = remediesOf(assignment);
  return { ...sheetOf(fits), offers, value, bound: Math.floor(bound), weights: fits.weights, remedies };
}
