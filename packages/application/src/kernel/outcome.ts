/** From a decision's outcome to what a caller hears. @module */
import { ProblemError } from '@linli/contract';
import type { Outcome } from '@linli/core';

/** What a decision granted; a refusal becomes the 409 that tells its reason. */
export function grantedOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError('refused', {
    reason: outcome.reason,
    facts: { ...outcome.facts },
    detail: `refused: ${outcome.reason}`,
  });
}
