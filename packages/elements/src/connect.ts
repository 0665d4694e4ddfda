/** One script tag: reads from the tag itself where the server is, and connects every widget of the page. @module */
import { provide } from '@linli/kit';

/** The token of the person who acts; none for a visitor. */
let token: string | undefined;
let server: { readonly baseUrl: string; readonly communityId: string } | undefined;

/** Connects the page's widgets, and connects them anew after each change of server or person. */
async function connectPage(): Promise<void> {
  if (!server) return;
  const { baseUrl, communityId } = server;
  // The client is a chunk of its own, so that the widgets are painted before it has arrived.
  const { connect } = await import('@linli/client');
  provide(document.documentElement, { api: connect({ baseUrl, token }), communityId });
}

/** Signs a person in: widgets act with this token from now on; without one, as a visitor. */
export function identify(personToken?: string): Promise<void> {
  token = personToken;
  return connectPage();
}

/** Connects to another community or server. */
export function connectTo(baseUrl: string, communityId: string): Promise<void> {
  server = { baseUrl, communityId };
  return connectPage();
}

/**
 * Reads `data-api`, `data-community` and `data-token` of the script tag that loaded Linli. `data-api` may be
 * relative to the page.
 */
export function connectFromTag(tag: HTMLElement | null): void {
  const { api, community, token: personToken } = tag?.dataset ?? {};
  if (api === undefined || community === undefined) {
    const missing = api === undefined ? 'data-api' : 'data-community';
    // A page may connect by itself, later; with one of the two attributes, the other was forgotten.
    if (api !== community) console.warn(`Linli is not connected: its script tag has no ${missing}.`);
    return;
  }
  if (!URL.canParse(api, document.baseURI)) {
    console.warn(
      `Linli is not connected: data-api is ${JSON.stringify(api)}, which is no address; expected one like https://linli.example/.`,
    );
    return;
  }
  token = personToken;
  void connectTo(new URL(api, document.baseURI).href, community);
}
