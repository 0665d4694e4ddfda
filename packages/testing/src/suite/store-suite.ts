/** One suite for every store: the same stories give the same answers over memory, an embedded Postgres and a server. @module */
import type { Store } from '@linli/application';
import type { Instant } from '@linli/core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { keepingStories } from './keeping.ts';
import { ordersStories } from './orders.ts';
import { peopleStories } from './people.ts';
import { recordsStories } from './records.ts';
import { openStreets, type Begin } from './street.ts';

/** Tells every story over a store. `open` gives an empty one, and is called once. */
export function storeSuite(name: string, open: (clock: () => Instant) => Promise<Store>): void {
  describe(`over ${name}`, () => {
    let begin: Begin;
    let close: () => Promise<void>;
    beforeAll(async () => ({ begin, close } = await openStreets(open)));
    afterAll(() => close());
    for (const { title, tell } of [...ordersStories, ...peopleStories, ...recordsStories, ...keepingStories])
      it(title, () => tell(begin));
  });
}
