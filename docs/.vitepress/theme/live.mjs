/** What runs in the pages: every widget, and a neighbourhood in memory that answers by the contract. Loaded in browsers only. @module */
import '@linli/honour-roll/all';
import '@linli/sign-up/all';
import '@linli/task-board/all';
import { aLivelyNeighbourhood } from '@linli/testing';

export { provide } from '@linli/kit';
export { arrive, looks, stage, widgetStates } from '@linli/testing';

let lively;

/** The neighbourhood of this page: what one example changes, the others show. */
export function neighbourhood() {
  return (lively ??= aLivelyNeighbourhood());
}

/** Forms keep what was typed; a named state begins without it. */
export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('linli-draft-')) sessionStorage.removeItem(key);
}
