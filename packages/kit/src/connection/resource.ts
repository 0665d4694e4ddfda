/** Something that a widget loads: loading, ready or failed; and a controller that keeps it up to date. @module */
import type { ReactiveController } from 'lit';
import type { Change, ProblemError } from '@linli/contract';
import type { LinliElement } from '../base/element.ts';
import { ConnectionController } from './connection-controller.ts';
import { toProblemError, type Connection } from './connection.ts';

/** The states of a resource. */
export type ResourceState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: ProblemError };

/** How a resource is loaded, and what a change means for it. */
export interface ResourceOptions<T> {
  load(connection: Connection, signal: AbortSignal): Promise<T>;
  /** Given a change: `reload` loads anew, a promise brings the next value, undefined leaves the value as it is. */
  onChange?(change: Change, value: T, connection: Connection): 'reload' | Promise<T | undefined> | undefined;
}

/** Loads a value through the connection, follows the changes there, and aborts what is no longer wanted. */
export class Resource<T> extends ConnectionController implements ReactiveController {
  current: ResourceState<T> = { state: 'loading' };
  readonly #host: LinliElement;
  readonly #options: ResourceOptions<T>;
  #abort: AbortController | undefined;

  constructor(host: LinliElement, options: ResourceOptions<T>) {
    super(host, { onConnect: () => this.reload({ reset: true }), onChange: (change) => this.#handleChange(change) });
    this.#host = host;
    this.#options = options;
  }

  /** Loads anew. The value of before stays until the new one is there, unless it is to be `reset`. */
  reload({ reset = false } = {}): void {
    const { connection } = this;
    if (!connection) return;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    if (reset || this.current.state === 'failed') this.#enter({ state: 'loading' });
    this.#options.load(connection, abort.signal).then(
      (value) => !abort.signal.aborted && this.set(value),
      (caught: unknown) => !abort.signal.aborted && this.#enter({ state: 'failed', problem: toProblemError(caught) }),
    );
  }

  /** Sets a value that is known already, such as the answer of a write. */
  set(value: T): void {
    this.#enter({ state: 'ready', value });
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#abort?.abort();
  }

  #handleChange(change: Change | undefined): void {
    if (!change) {
      // While the community cannot be loaded there is no use in trying; the connection says when it could be.
      if (this.current.state === 'failed' && this.connection?.isLive && !this.connection.problem) this.reload();
      return;
    }
    if (change.room === 'demonstration') return this.reload();
    if (this.current.state !== 'ready' || !this.connection) return;
    const next = this.#options.onChange?.(change, this.current.value, this.connection);
    if (next === 'reload') this.reload();
    else next?.then((value) => value !== undefined && this.set(value)).catch(() => this.reload());
  }

  #enter(next: ResourceState<T>): void {
    this.current = next;
    this.#host.requestUpdate();
  }
}
