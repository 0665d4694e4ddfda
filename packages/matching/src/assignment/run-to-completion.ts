/** Generators that yield between steps of work, so that others may run in between; here nobody does. @module */

/** Runs a generator without a pause and returns its result. */
export function runToCompletion<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
