/** 派单建议: the best offers, and the sheet by which somebody may weigh them anew. @module */
import type { FitWeights } from '@linli/core';
import type { Assignment } from './offers.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** A sheet, and the best offers by the weights it was made with. */
export interface Suggested extends Sheet, Pick<Assignment, 'offers' | 'value' | 'bound'> {
  readonly weights: FitWeights;
}

/** An assignment as it travels. */
export function suggestionsOf({ fits, offers, value, bound }: Assignment): Suggested {
  return { ...sheetOf(fits), offers, value, bound: Math.floor(bound), weights: fits.weights };
}
