/** The memory store lives the stories that every store lives, and answers every endpoint of the contract. */
import { expect, test } from 'vitest';
import { endpoints } from '@linli/contract/registry';
import { storeSuite } from '@linli/testing/suite';
import { createApplication } from '../index.ts';
import { createMemoryStore } from './index.ts';

storeSuite('memory', async (clock) => createMemoryStore(clock));

test('the application answers every endpoint of the contract', () => {
  const { endpoints: answered } = createApplication({ store: createMemoryStore() });
  expect(answered.map(({ name }) => name).sort()).toEqual(endpoints.map(({ name }) => name).sort());
});
