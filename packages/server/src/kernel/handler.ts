/** What answers an endpoint. @module */
import type { Endpoint, OutputOf, Grant } from '@linli/contract';
import type * as z from 'zod/mini';
import type { Outcome } from '@linli/core';
import { ProblemError } from '@linli/contract';
import type { Kind, Settled, Work } from './work.ts';

/** A few lines of intent: load, decide, save. */
export interface Handler {
  readonly endpoint: Endpoint;
  readonly answer: (work: Work, input: never, grant: Grant) => Promise<unknown>;
  /** Where many want the same at the same time: answers all that wait, reading and writing once for them all. */
  readonly together?: Kind<Call>;
}

/** One of several calls that are answered together. */
export interface Call<Input = unknown> {
  readonly input: Input;
  readonly reach: Grant;
}

/** Ties a handler to its endpoint, types and all. */
export function handle<E extends Endpoint>(
  endpoint: E,
  answer: (work: Work, input: z.output<E['input']>, grant: Grant) => Promise<OutputOf<E>>,
): Handler {
  return { endpoint, answer: answer };
}

/** Ties a handler of many calls to its endpoint; each call is granted or refused by itself. */
export function handleTogether<E extends Endpoint>(
  endpoint: E,
  together: (works: readonly Work[], calls: readonly Call<z.output<E['input']>>[]) => Promise<readonly Settled[]>,
): Handler {
  return {
    endpoint,
    together: together as Kind<never> as Kind<Call>,
    async answer(work, input, reach) {
      const [settled] = await together([work], [{ input, reach }]);
      if (settled?.status === 'fulfilled') return settled.value;
      throw settled?.reason;
    },
  };
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
