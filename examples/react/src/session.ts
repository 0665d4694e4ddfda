/** Who uses the app: one server, one community, and whoever is signed in. @module */
import { connect } from '@linli/client';
import { listDemoIdentities, type DemoIdentity } from '@linli/contract';
import { provide } from '@linli/kit';

const baseUrl = (import.meta.env['VITE_LINLI_SERVER'] as string | undefined) ?? 'http://localhost:8787';
const communityId = 'chaoyangli';

/** The people of the demonstration. An app of yours has its own sign-in, and gives Linli its token. */
export async function demoPeople(): Promise<readonly DemoIdentity[]> {
  const { identities } = await connect({ baseUrl }).send(listDemoIdentities, { communityId });
  return identities;
}

/** Connects every widget of the page as this person; without a token, as a visitor. */
export function signIn(token?: string): void {
  provide(document.documentElement, { api: connect({ baseUrl, token }), communityId });
}
