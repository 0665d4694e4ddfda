/** The run: every operation in turn, so that each finds what the others left. @module */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import type { Answered, Declared, Operation } from './document.ts';
import { recipesFor, type Recipe } from './requests.ts';
import { readied, sent, type Ready } from './send.ts';
import type { World } from './world.ts';

/** Requests between one delivery of new work and the next. */
const delivery = 600;
/** Faults that are told of one operation; the rest are most likely the same. */
const told = 5;

/** What the run came to. */
export interface Outcome {
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Bytes that the heap held more after the last third than after the first, garbage collected. */
  readonly grown: number;
}

/** What came of the requests to one operation. */
export interface Tally {
  sent: number;
  readonly statuses: Map<number, number>;
  readonly faults: string[];
}

/** How many requests of each operation, and from which seed. */
export interface Fuzz {
  readonly runs: number;
  readonly seed: number;
}

/**
 * Sends them. What a request finds depends on all before it, so that nothing is shrunk: the seed makes the same run
 * again.
 */
export async function fuzz(world: World, { operations, faultOf }: Declared, { runs, seed }: Fuzz): Promise<Outcome> {
  const tallies = new Map<string, Tally>(
    operations.map(({ id }) => [id, { sent: 0, statuses: new Map<number, number>(), faults: [] }]),
  );
  const recipes = operations.map((operation, n) => recipesOf(operation, { runs, seed: seed + n }));
  let [count, before, after] = [0, 0, 0];
  for (let n = 0; n < runs; n++) {
    if (n === Math.floor(runs / 3)) before = heldNow();
    for (const recipe of recipes.map((each) => each[n])) {
      if (!recipe) continue;
      if (count++ % delivery === 0) await world.stock();
      const tally = tallies.get(recipe.operation.id);
      if (tally) await judged(world, faultOf, recipe, tally);
    }
    // Within the loop, while the recipes are still held: they weigh more than what is looked for.
    if (n === runs - 1) after = heldNow();
  }
  return { tallies, grown: after - before };
}

/** What the heap holds that something still needs; the collector is asked for by flag, as Vitest starts Node without it. */
function heldNow(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function recipesOf(operation: Operation, { runs, seed }: Fuzz): Recipe[] {
  return fc.sample(recipesFor(operation), { numRuns: runs, seed });
}

async function judged(world: World, faultOf: Declared['faultOf'], recipe: Recipe, tally: Tally): Promise<void> {
  const ready = await readied(world, recipe);
  const first = await one(world, faultOf, recipe, ready, tally);
  if (!recipe.isSentAgain) return;
  const second = await one(world, faultOf, recipe, ready, tally);
  // An identity is read anew each time, and each time logged; every form that is opened has a ticket of its own.
  const isAnew = ['people.readPerson', 'volunteers.openForm'].includes(recipe.operation.id);
  // Whoever has erased themselves is signed out.
  const isGone = recipe.operation.id === 'people.erasePerson' && second?.status === 401;
  const isKept = ready.headers.has('Idempotency-Key') && !isAnew && !isGone;
  if (isKept && first?.status === 200 && second?.text !== first.text)
    complain(tally, ready, `another answer under the same key: ${second?.status} ${second?.text}`);
}

async function one(
  world: World,
  faultOf: Declared['faultOf'],
  recipe: Recipe,
  ready: Ready,
  tally: Tally,
): Promise<Answered | undefined> {
  try {
    const answer = await sent(world, ready);
    tally.sent += 1;
    tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1);
    if (answer.status === 200 && ready.method === recipe.operation.method) learn(world, recipe.operation.id, answer.text);
    const fault = faultOf(ready.method, answer.pathname, answer);
    if (fault !== undefined) complain(tally, ready, fault);
    return answer;
  } catch (caught) {
    complain(tally, ready, String(caught));
    return undefined;
  }
}

function complain(tally: Tally, { method, url, headers, body }: Ready, fault: string): void {
  if (tally.faults.length >= told) return;
  const said = typeof body === 'string' ? body.slice(0, 600) : body === undefined ? '' : `${body.length} bytes`;
  const heads = JSON.stringify([...headers].map(([name, value]) => [name, value.slice(0, 60)]));
  tally.faults.push(`${method} ${url.slice(0, 300)} ${heads} ${said}: ${fault.slice(0, 600)}`);
}

/** Remembers who registered, the keys of calendars, and every fourth order: what is remembered is worked on. */
function learn(world: World, operation: string, text: string): void {
  const [, owner, key] =
    operation === 'people.readCalendarAddress' ? (/volunteers\/([^/]+)\/.*key=([\w-]+)/.exec(text) ?? []) : [];
  if (owner !== undefined && key !== undefined) world.learn(`key of ${owner}`, key);
  if (operation === 'volunteers.registerVolunteer')
    world.learn('volunteerId', (JSON.parse(text) as { volunteerId: string }).volunteerId);
  if (operation !== 'orders.requestOrder') return;
  const { id } = JSON.parse(text) as { id: string };
  if (Number(id.slice(-12)) % 4 === 0) world.learn('orderId', id);
}
