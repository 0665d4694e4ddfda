/** Work in steps, done in one go. @module */

/** What the steps come to. */
export function drained<Found>(work: Generator<undefined, Found>): Found {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
