/** What answers an endpoint. @module */
import type { Endpoint, Grant, OutputOf } from '@linli/contract';
import type * as z from 'zod/mini';
import type { RequestContext } from './request-context.ts';

/** What came of one of several commands: each is granted or refused by itself. */
export type Settled = PromiseSettledResult<unknown>;

/** A call of an endpoint, parsed and authorised. */
export interface Command<Input = unknown> {
  readonly input: Input;
  readonly grant: Grant;
}

/** Handles commands that go together in one transaction: answers stand in the order of their coming. */
export type BatchHandler<C> = (contexts: readonly RequestContext[], commands: readonly C[]) => Promise<readonly Settled[]>;

/** A few lines of intent: load, decide, save. */
export interface Handler {
  readonly endpoint: Endpoint;
  readonly handle: (context: RequestContext, input: never, grant: Grant) => Promise<unknown>;
  /** Where many want the same at the same time: handles all that wait, reading and writing once for them all. */
  readonly batch?: BatchHandler<Command>;
}

/** Ties a handler to its endpoint, types and all. */
export function handles<E extends Endpoint>(
  endpoint: E,
  handle: (context: RequestContext, input: z.output<E['input']>, grant: Grant) => Promise<OutputOf<E>>,
): Handler {
  return { endpoint, handle };
}

/** Ties a handler of many commands to its endpoint; alone, a command is a batch of one. */
export function handlesTogether<E extends Endpoint>(endpoint: E, batch: BatchHandler<Command<z.output<E['input']>>>): Handler {
  return {
    endpoint,
    batch: batch as BatchHandler<never> as BatchHandler<Command>,
    async handle(context, input, grant) {
      const [settled] = await batch([context], [{ input, grant }]);
      if (settled?.status === 'fulfilled') return settled.value;
      throw settled?.reason;
    },
  };
}
