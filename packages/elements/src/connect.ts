/** One script tag: reads where the server is from the tag itself, and connects every widget of the page. @module */
import { provide } from '@linli/kit';

/** Who acts: the host's token, or none. */
let token: string | undefined;
let place: { readonly baseUrl: string; readonly communityId: string } | undefined;

/** Connects the page's widgets, and says it again after each change of place or person. */
async function connectPage(): Promise<void> {
  if (!place) return;
  const { baseUrl, communityId } = place;
  // The client comes beside the widgets, so that they paint before it is there.
  const { connect } = await import('@linli/client');
  provide(document.documentElement, { api: connect({ baseUrl, token }), communityId });
}

/** Signs a person in: widgets act with this token from now on; without one, as a visitor. */
export function identify(held?: string): Promise<void> {
  token = held;
  return connectPage();
}

/** Connects to another community or server. */
export function connectTo(baseUrl: string, communityId: string): Promise<void> {
  place = { baseUrl, communityId };
  return connectPage();
}

/**
 * Reads `data-api`, `data-community` and `data-token` of the script tag that loaded Linli. `data-api` may be
 * relative to the page.
 */
export function connectFromTag(tag: HTMLElement | null): void {
  const { api, community, token: held } = tag?.dataset ?? {};
  if (api === undefined || community === undefined) {
    const missing = api === undefined ? 'data-api' : 'data-community';
    // A page may connect by itself, later; half a connection is a slip.
    if (api !== community) console.warn(`Linli is not connected: its script tag has no ${missing}.`);
    return;
  }
  if (!URL.canParse(api, document.baseURI)) {
    console.warn(
      `Linli is not connected: data-api is ${JSON.stringify(api)}, which is no address; expected one like https://linli.example/.`,
    );
    return;
  }
  token = held;
  void connectTo(new URL(api, document.baseURI).href, community);
}
