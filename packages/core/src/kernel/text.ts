/** What people write: kept to the code point, bounded, never repaired. @module */
import * as z from 'zod/mini';

/** Text that can be stored and sent unchanged: no NUL, no half of a surrogate pair. */
function isWhole(value: string): boolean {
  return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
}

/** Length as people count it: in code points, so that 𠮷 is one. */
export function lengthOf(value: string): number {
  let count = 0;
  for (const _ of value) count++;
  return count;
}

/**
 * Text of `min` to `max` code points. Blank text counts as missing.
 * Names with ·, rare characters and emoji pass unchanged; NUL and lone surrogates are refused.
 */
export function text(max: number, min = 1): z.ZodMiniString<string> {
  return z.string().check(
    z.refine(isWhole, { error: 'whole-text' }),
    z.refine((value) => lengthOf(value) <= max, { error: `at-most-${max}` }),
    z.refine((value) => min === 0 || lengthOf(value.trim()) >= min, { error: `at-least-${min}` }),
  );
}

/** An identifier: a UUID, or a short readable name such as `chaoyangli`. */
export const Id = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{0,63}$/, { error: 'identifier' }));
export type Id = z.infer<typeof Id>;
