/** Writes of a community take turns: what waits together goes together, and nobody's fault is anybody else's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '@linli/contract';
import { inTurn, write } from '../src/kernel/turns.ts';
import type { Kind, Settled } from '../src/kernel/work.ts';
import { actor, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

let home: Neighbourhood;
beforeAll(async () => {
  home = await openNeighbourhood();
});
afterAll(() => home.server.close());

const somebody = actor('volunteer', 'ann');

/** A kind of write that remembers who went together, and fails as a whole where one of them is `fault`. */
function kindOf(fault?: unknown): { parties: string[][]; kind: Kind<string> } {
  const parties: string[][] = [];
  const kind: Kind<string> = async (_, wishes) => {
    parties.push([...wishes]);
    if (wishes.includes('fault')) throw fault as Error;
    return wishes.map((wish): Settled =>
      wish === 'refused' ? { status: 'rejected', reason: new ProblemError('refused') } : { status: 'fulfilled', value: wish },
    );
  };
  return { parties, kind };
}

const outcomes = async (kind: Kind<string>, wishes: readonly string[], markOf = (_: string): string | undefined => undefined) => {
  const made = wishes.map((wish) => inTurn(home.server.house, communityId, { actor: somebody, wish, kind, mark: markOf(wish) }));
  return (await Promise.allSettled(made)).map((each) => (each.status === 'fulfilled' ? each.value : 'no'));
};

test('what arrives at the same time goes together, each with an answer of its own, 128 at most', async () => {
  const { parties, kind } = kindOf();
  const wishes = Array.from({ length: 300 }, (_, n) => (n === 7 ? 'refused' : `wish ${n}`));
  expect(await outcomes(kind, wishes)).toEqual(wishes.map((wish) => (wish === 'refused' ? 'no' : wish)));
  expect(parties.map(({ length }) => length)).toEqual([128, 128, 44]);
});

test('two of the same mark never go together, and the order of coming is kept', async () => {
  const { parties, kind } = kindOf();
  await outcomes(kind, ['a1', 'b1', 'a2', 'c1', 'a3'], (wish) => wish[0]);
  expect(parties).toEqual([['a1', 'b1', 'c1'], ['a2'], ['a3']]);
});

test('another kind of write does not go with them, and waits for its turn', async () => {
  const { kind } = kindOf();
  const ended: string[] = [];
  const end = (what: string) => (): void => void ended.push(what);
  await Promise.all([
    inTurn(home.server.house, communityId, { actor: somebody, wish: 'first', kind }).then(end('first')),
    write(home.server.house, communityId, somebody, async () => undefined).then(end('alone')),
    inTurn(home.server.house, communityId, { actor: somebody, wish: 'second', kind }).then(end('second')),
  ]);
  expect(ended).toEqual(['first', 'second', 'alone']);
});

test('a fault of one is the fault of that one', async () => {
  const { parties, kind } = kindOf(new Error('broken'));
  expect(await outcomes(kind, ['a', 'fault', 'b'])).toEqual(['a', 'no', 'b']);
  expect(parties).toEqual([['a', 'fault', 'b'], ['a'], ['fault'], ['b']]);
});

test('where the database is away, all that wait hear so at once', async () => {
  const { parties, kind } = kindOf(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
  const wishes = ['fault', ...Array.from({ length: 200 }, (_, n) => `wish ${n}`)];
  expect(new Set(await outcomes(kind, wishes))).toEqual(new Set(['no']));
  expect(parties).toHaveLength(1);
});

test('a community that is not there keeps nobody waiting', async () => {
  const nowhere = write(home.server.house, 'nowhere', somebody, async () => undefined);
  await expect(nowhere).rejects.toMatchObject({ kind: 'not-found' });
  expect(home.server.house.turns.size).toBe(0);
});
