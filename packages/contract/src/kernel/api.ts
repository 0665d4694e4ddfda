/** The Api port: the one thing that widgets know of the world behind them. @module */
import type { Id, Instant } from '@linli/core';
import type { Endpoint, InputOf, OutputOf } from './endpoint.ts';

/** That something changed, not what it says: readers ask again for what they may see. */
export interface Change {
  /** Grows by one with every event of the community. */
  readonly seq: number;
  /** `orders`, `volunteers`, `records`, `incentives`, `organisations`, or `clock` when a demonstration's time was moved. */
  readonly room: string;
  /** The thing that changed. */
  readonly id: Id;
  /** What happened: `order-claimed`. */
  readonly type: string;
  readonly at: Instant;
}

/** Options of a single call. */
export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** The key under which a repeated write answers as the first time; made anew where none is given. */
  readonly idempotencyKey?: string | undefined;
}

/** Who listens to a community. */
export interface Watcher {
  readonly onChange: (change: Change) => void;
  /** `live` once changes come in; `lost` while the connection is being sought again. */
  readonly onState?: (state: 'live' | 'lost') => void;
}

/**
 * 应用接口. Implemented by the client over HTTP, by the server in process, by the mock, and by any host with a
 * backend of its own.
 *
 * @example
 * const api: Api = { send: (endpoint, input) => myBackend(endpoint.name, input), watch: () => () => {} };
 */
export interface Api {
  /** Sends one input. Answers with the output, or throws a `ProblemError`. */
  send<E extends Endpoint>(endpoint: E, input: InputOf<E>, options?: SendOptions): Promise<OutputOf<E>>;
  /** Hears of every change of a community, each once and in order, until the returned function is called. */
  watch(communityId: Id, watcher: Watcher): () => void;
}
