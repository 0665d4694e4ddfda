/** How a page, or a host with a backend of its own, gives its widgets a connection. @module */
import { ContextProvider } from '@lit/context';
import type { Api } from '@linli/contract';
import { Connection, connectionContext } from './connection.ts';

const providers = new WeakMap<HTMLElement, ContextProvider<typeof connectionContext>>();

/**
 * Connects every widget inside `element` to a community through `api`. Called again, it connects them anew,
 * as when somebody signs in.
 *
 * @example
 * provide(document.documentElement, { api: connect({ baseUrl: 'https://linli.example' }), communityId: 'chaoyangli' });
 */
export function provide(element: HTMLElement, to: { readonly api: Api; readonly communityId: string }): Connection {
  const connection = new Connection(to.api, to.communityId);
  const provider = providers.get(element);
  if (provider) provider.setValue(connection);
  else {
    const made = new ContextProvider(element, { context: connectionContext, initialValue: connection });
    providers.set(element, made);
    // A plain element calls no controllers: it announces itself here, for widgets that asked before.
    made.hostConnected();
  }
  return connection;
}
