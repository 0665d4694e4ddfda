/** Something that is loading, there, or failed; and a controller that keeps it so. @module */
import type { ReactiveController } from 'lit';
import type { Change, ProblemError } from '@linli/contract';
import { Connected } from './connection-controller.ts';
import { problemOf, type Connection } from './connection.ts';
import type { LinliElement } from '../base/element.ts';

/** The states of what a widget shows. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: ProblemError };

/** How something is loaded, and what a change means for it. */
export interface Loading<T> {
  load(connection: Connection, signal: AbortSignal): Promise<T>;
  /** Given a change: `again` loads anew, a promise brings the next value, undefined leaves it as it is. */
  onChange?(change: Change, value: T, connection: Connection): 'again' | Promise<T | undefined> | undefined;
}

/** Loads through the connection, follows its changes, and aborts what is no longer wanted. */
export class Loaded<T> extends Connected implements ReactiveController {
  current: Loadable<T> = { state: 'loading' };
  readonly #host: LinliElement;
  readonly #loading: Loading<T>;
  #abort: AbortController | undefined;

  constructor(host: LinliElement, loading: Loading<T>) {
    super(host, { onConnect: () => this.again(true), onChange: (change) => this.#follow(change) });
    this.#host = host;
    this.#loading = loading;
  }

  /** Loads anew. What is shown stays until the answer is there, unless `afresh`. */
  again(afresh = false): void {
    const { connection } = this;
    if (!connection) return;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    if (afresh || this.current.state === 'failed') this.#show({ state: 'loading' });
    this.#loading.load(connection, abort.signal).then(
      (value) => !abort.signal.aborted && this.#show({ state: 'ready', value }),
      (caught: unknown) => !abort.signal.aborted && this.#fail(caught),
    );
  }

  /** Puts a value in place that is known already, as the answer of a write. */
  put(value: T): void {
    this.#show({ state: 'ready', value });
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#abort?.abort();
  }

  #follow(change: Change | undefined): void {
    if (!change) {
      // Without the community there is no use in asking: it is read first, and tells when it is there.
      if (this.current.state === 'failed' && this.connection?.live && !this.connection.fault) this.again();
      return;
    }
    if (change.room === 'clock') return this.again();
    if (this.current.state !== 'ready' || !this.connection) return;
    const next = this.#loading.onChange?.(change, this.current.value, this.connection);
    if (next === 'again') this.again();
    else next?.then((value) => value !== undefined && this.put(value)).catch(() => this.again());
  }

  #fail(caught: unknown): void {
    this.#show({ state: 'failed', problem: problemOf(caught) });
  }

  #show(next: Loadable<T>): void {
    this.current = next;
    this.#host.requestUpdate();
  }
}
