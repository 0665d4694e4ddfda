/** What answers an endpoint. @module */
import type { Endpoint, OutputOf, Reach } from '@linli/contract';
import type * as z from 'zod/mini';
import type { Outcome } from '@linli/core';
import { ProblemError } from '@linli/contract';
import type { Work } from './work.ts';

/** A few lines of intent: load, decide, save. */
export interface Handler {
  readonly endpoint: Endpoint;
  readonly answer: (work: Work, input: never, reach: Reach) => Promise<unknown>;
}

/** Ties a handler to its endpoint, types and all. */
export function handle<E extends Endpoint>(
  endpoint: E,
  answer: (work: Work, input: z.output<E['input']>, reach: Reach) => Promise<OutputOf<E>>,
): Handler {
  return { endpoint, answer: answer };
}

/** What a decision granted; a refusal becomes the 409 that tells its reason. */
export function grantedBy<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError('refused', {
    reason: outcome.reason,
    facts: { ...outcome.facts },
    detail: `refused: ${outcome.reason}`,
  });
}
