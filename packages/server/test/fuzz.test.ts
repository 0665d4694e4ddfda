/** Every operation of the OpenAPI document, asked rightly and wrongly, by everybody: whatever is sent is answered as declared. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../src/journal/verify.ts';
import { readDocument, type Declared } from './fuzz/document.ts';
import { fuzz, type Outcome } from './fuzz/run.ts';
import { openWorld, type World } from './fuzz/world.ts';

const runs = Number(process.env.LINLI_FUZZ_RUNS ?? 1_000);
const seed = Number(process.env.LINLI_SEED ?? 20_261_123);

let world: World;
let declared: Declared;
let tallies: Outcome['tallies'];
let grown: number;

beforeAll(
  async () => {
    world = await openWorld();
    const document = await world.server.fetch(new Request('http://linli.test/openapi.json'));
    declared = readDocument((await document.json()) as Parameters<typeof readDocument>[0]);
    const started = performance.now();
    ({ tallies, grown } = await fuzz(world, declared, { runs, seed }));
    const all = [...tallies.values()].reduce((sum, { sent }) => sum + sent, 0);
    console.info(
      `${declared.operations.length} operations, ${all} requests, seed ${seed}, ${Math.round(performance.now() - started)} ms`,
    );
    console.info(`the heap grew by ${Math.round(grown / 1024)} kB in the last two thirds`);
    console.table(Object.fromEntries([...tallies].map(([id, { statuses }]) => [id, Object.fromEntries(statuses)])));
  },
  // Ten times what it takes on two cores that do nothing else.
  600_000 + runs * 3_500,
);
afterAll(() => world.server.close());

test('every operation is asked as often as it was to be', () => {
  expect(tallies.size).toBeGreaterThan(40);
  for (const [id, { sent }] of tallies) expect([id, sent >= runs]).toEqual([id, true]);
});

test('every operation is granted at times, and refused at others', () => {
  for (const [id, { statuses }] of tallies) {
    expect([id, statuses.has(200)]).toEqual([id, true]);
    expect([id, [...statuses.keys()].some((status) => status >= 400)]).toEqual([id, true]);
  }
});

test('no answer is a fault, undeclared, off its schema or late', () => {
  const faults = [...tallies].flatMap(([id, tally]) => tally.faults.map((fault) => `${id}: ${fault}`));
  expect(faults).toEqual([]);
});

// Two thirds of the requests with anything kept of each, a header or a listener, would be several times as much.
test('nothing is kept of a request once it is answered', () => {
  expect(grown).toBeLessThan(8 * 1024 * 1024);
});

describe('afterwards', () => {
  test('the journal gives exactly what is stored, and the ledgers sum to zero', async () => {
    const findings = await verify(world.server.db);
    expect(findings.faults).toEqual([]);
    expect(findings.events).toBeGreaterThan(runs);
  });
});
