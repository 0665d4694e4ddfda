/** The two lists of a lively neighbourhood: every kind of gap, and figures of every size. @module */
import type { TwoWayLists } from '@linli/core';
import { now } from './time.ts';

/** Needs and offers in 朝阳里, as they are published. */
export function someTwoWayLists(change: Partial<TwoWayLists> = {}): TwoWayLists {
  const [met, none] = [null, { orders: 0, seats: 0 }];
  return {
    at: now,
    needs: [
      { what: 'health', orders: 3, seats: 5, unmet: { orders: 2, seats: 4 } },
      { what: 'translation', orders: 1, seats: 1, unmet: { orders: 1, seats: 1 } },
      { what: 'elder-care', orders: 9, seats: 14, unmet: none },
      { what: 'environment', orders: 2, seats: 12, unmet: none },
      { what: 'children', orders: 4, seats: 6, unmet: none },
    ],
    skills: [
      { what: 'sign-language', seats: 2, volunteers: 0, gap: 'nobody' },
      { what: 'hospital-escort', seats: 8, volunteers: 5, gap: 'few' },
      { what: 'phone-teaching', seats: 6, volunteers: 18, gap: met },
      { what: 'first-aid', seats: 1, volunteers: null, gap: met },
      { what: 'appliance-repair', seats: 0, volunteers: 7, gap: 'unasked' },
      { what: 'calligraphy', seats: 0, volunteers: 6, gap: 'unasked' },
      { what: 'hairdressing', seats: 0, volunteers: null, gap: 'unasked' },
    ],
    kinds: [
      { what: 'translation', seats: 1, volunteers: 0, gap: 'nobody' },
      { what: 'elder-care', seats: 14, volunteers: 1_204, gap: met },
      { what: 'environment', seats: 12, volunteers: 86, gap: met },
      { what: 'arts', seats: 0, volunteers: 23, gap: 'unasked' },
    ],
    more: false,
    ...change,
  };
}
