/** Gives a widget the connection of its page, and renders it anew when something there has changed. @module */
import { ContextConsumer, ContextRoot } from '@lit/context';
import type { ReactiveController } from 'lit';
import type { Change, Me } from '@linli/contract';
import type { LinliElement } from '../base/element.ts';
import { connectionContext, type Connection } from './connection.ts';

let contextRoot: ContextRoot | undefined;

/** Widgets may stand in the page before it connects them: their requests are kept, and repeated once there is a provider. */
function keepPendingRequests(): void {
  if (contextRoot || typeof document === 'undefined') return;
  contextRoot = new ContextRoot();
  contextRoot.attach(document.documentElement);
}

/** What a controller does beside rendering. */
export interface ConnectionCallbacks {
  /** Called with each new connection. */
  readonly onConnect?: (connection: Connection) => void;
  /** Called for every change; without one where community, person or connection changed. */
  readonly onChange?: (change: Change | undefined) => void;
}

/** Holds the connection of one widget, for as long as the widget stands in the page. */
export class ConnectionController implements ReactiveController {
  connection: Connection | undefined;
  readonly #host: LinliElement;
  readonly #callbacks: ConnectionCallbacks;
  #unsubscribe: (() => void) | undefined;

  constructor(host: LinliElement, callbacks: ConnectionCallbacks = {}) {
    this.#host = host;
    this.#callbacks = callbacks;
    keepPendingRequests();
    host.addController(this);
    const context = { context: connectionContext, subscribe: true } as const;
    const request = (): unknown => new ContextConsumer(host, { ...context, callback: (connection) => this.#connect(connection) });
    // In a widget that is rendered already the answer comes synchronously, before the fields of a subclass of this are set.
    if (host.isConnected) queueMicrotask(request);
    else request();
  }

  /** Who is acting; undefined until that is loaded. */
  get me(): Me | undefined {
    return this.connection?.me;
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #connect(connection: Connection | undefined): void {
    this.hostDisconnected();
    this.connection = connection;
    if (!connection) return;
    this.#callbacks.onConnect?.(connection);
    if (this.#host.isConnected) this.#subscribe();
    this.#host.requestUpdate();
  }

  #subscribe(): void {
    if (this.#unsubscribe || !this.connection) return;
    this.#unsubscribe = this.connection.subscribe((change) => {
      this.#callbacks.onChange?.(change);
      // A change may mean nothing for what is shown: whoever handles it asks for an update, where there is one to make.
      if (!change) this.#host.requestUpdate();
    });
  }
}
