/** Where requests come from: the connection's other end, or what our own proxy says of it. @module */
import type { IncomingMessage } from 'node:http';

/** Remembers the address of each request for as long as the request lives. */
export interface Addresses {
  note(request: Request, incoming: IncomingMessage): void;
  readonly of: (request: Request) => string | undefined;
}

/** Behind a proxy the last `X-Forwarded-For` counts, which the proxy wrote; what stands before it anybody may have written. */
export function makeAddresses(isBehindProxy: boolean): Addresses {
  const known = new WeakMap<Request, string>();
  return {
    note(request, incoming) {
      const said = isBehindProxy ? request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
      const address = said ?? incoming.socket.remoteAddress;
      if (address !== undefined) known.set(request, address);
    },
    of: (request) => known.get(request),
  };
}
