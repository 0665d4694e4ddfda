/** A widget's line to the connection: it renders anew whenever something there changes. @module */
import { ContextConsumer, ContextRoot } from '@lit/context';
import type { ReactiveController } from 'lit';
import type { Change, Me } from '@linli/contract';
import { connectionContext, type Connection } from './connection.ts';
import type { LinliElement } from '../base/element.ts';

let root: ContextRoot | undefined;

/** Widgets may be there before the page connects them: their wish is kept, and asked again once somebody provides. */
function keepWishes(): void {
  if (root || typeof document === 'undefined') return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}

/** Holds the connection of one widget. `onConnect` is called for each new one, `onChange` for every change. */
export class Connected implements ReactiveController {
  connection: Connection | undefined;
  readonly #host: LinliElement;
  readonly #onChange: (change: Change | undefined) => void;
  readonly #onConnect: (connection: Connection) => void;
  #leave: (() => void) | undefined;

  constructor(
    host: LinliElement,
    hears: { onConnect?: (connection: Connection) => void; onChange?: (change: Change | undefined) => void } = {},
  ) {
    this.#host = host;
    this.#onConnect = hears.onConnect ?? ((): void => {});
    this.#onChange = hears.onChange ?? ((): void => {});
    keepWishes();
    host.addController(this);
    const context = { context: connectionContext, subscribe: true } as const;
    const seek = (): unknown => new ContextConsumer(host, { ...context, callback: (connection) => this.#connect(connection) });
    // To a widget that is on the page already the answer comes at once: whatever extends this has to be whole by then.
    if (host.isConnected) queueMicrotask(seek);
    else seek();
  }

  /** Who is acting; undefined until it is known. */
  get me(): Me | undefined {
    return this.connection?.me;
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #connect(connection: Connection | undefined): void {
    this.hostDisconnected();
    this.connection = connection;
    if (!connection) return;
    this.#onConnect(connection);
    if (this.#host.isConnected) this.#listen();
    this.#host.requestUpdate();
  }

  #listen(): void {
    if (this.#leave || !this.connection) return;
    this.#leave = this.connection.listen((change) => {
      this.#onChange(change);
      // What a change means for what is shown, the widget finds out; it renders once it knows.
      if (!change) this.#host.requestUpdate();
    });
  }
}
