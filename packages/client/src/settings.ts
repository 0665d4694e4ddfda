/** What a client is told: where, and as whom. @module */

/** Where the server is, and who asks. */
export interface ClientSettings {
  /** The server's address, with or without a path: `https://linli.example`. */
  readonly baseUrl: string;
  /** The host's token for the person, or a function that brings a fresh one; none is a visitor. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
  readonly fetch?: typeof fetch;
}

/** The token as it is now. */
export async function tokenOf(token: ClientSettings['token']): Promise<string | undefined> {
  return typeof token === 'function' ? token() : token;
}
