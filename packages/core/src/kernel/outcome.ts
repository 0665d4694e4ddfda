/** The answer of every decision: what is granted, or the reason why not. @module */

/** A wish that is granted. `value` is the event (or events) that make it so. */
export interface Granted<T> {
  readonly ok: true;
  readonly value: T;
}

/**
 * A wish that is refused. `reason` is a short phrase that dictionaries put into words;
 * `facts` are the figures those words need ("you are 13, the task asks 14").
 */
export interface Refused<R extends string = string> {
  readonly ok: false;
  readonly reason: R;
  readonly facts: Facts;
}

/** The figures behind a refusal: numbers, codes and titles, never another person's data. */
export type Facts = Readonly<Record<string, string | number>>;

/** Granted or refused. Decisions are total: refusals are values, exceptions are for faults of the programmer. */
export type Outcome<T, R extends string = string> = Granted<T> | Refused<R>;

/** Grants a wish. */
export function granted<T>(value: T): Granted<T> {
  return { ok: true, value };
}

/** Refuses a wish, with the reason and the figures that explain it. */
export function refused<R extends string>(reason: R, facts: Facts = {}): Refused<R> {
  return { ok: false, reason, facts };
}
