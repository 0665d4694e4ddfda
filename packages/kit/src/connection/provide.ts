/** How a page, or a host with a backend of its own, gives its widgets a connection. @module */
import { ContextProvider } from '@lit/context';
import type { Api } from '@linli/contract';
import { Connection, connectionContext } from './connection.ts';

const providers = new WeakMap<HTMLElement, ContextProvider<typeof connectionContext>>();

/**
 * Connects every widget inside `element` to a community through `api`. Called again, it connects them anew,
 * as when a person signs in.
 *
 * @example
 * provide(document.documentElement, { api: connect({ baseUrl: 'https://linli.example' }), communityId: 'chaoyangli' });
 */
export function provide(element: HTMLElement, to: { readonly api: Api; readonly communityId: string }): Connection {
  const connection = new Connection(to.api, to.communityId);
  const known = providers.get(element);
  if (known) known.setValue(connection);
  else {
    const provider = new ContextProvider(element, { context: connectionContext, initialValue: connection });
    providers.set(element, provider);
    // Nothing calls the controllers of a plain element: so the provider is announced here, to widgets that asked before.
    provider.hostConnected();
  }
  return connection;
}
