/** Writes of a community queue: what waits together goes together, and nobody's fault is anybody else's. */
import { expect, test } from 'vitest';
import { ProblemError, type Actor } from '@linli/contract';
import type { Community } from '@linli/core';
import type { BatchHandler, Settled } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { createMemoryStore } from '../memory/index.ts';
import { createWriteQueue, type WriteQueue } from './write-queue.ts';

const communityId = 'chaoyangli';
const community = { id: communityId } as Community;
const somebody: Actor = { personId: 'ann', communityId, roles: ['volunteer'] };

/** A queue over an empty store; a broken connection is told as one. */
async function openQueue(): Promise<WriteQueue> {
  const store = createMemoryStore();
  await store.found(community);
  return createWriteQueue({
    store,
    contextOf: () => ({ events: [] }) as unknown as RequestContext,
    announce: () => {},
    problemOf: (caught) => new ProblemError((caught as Error).message === 'away' ? 'unavailable' : 'fault'),
  });
}

/** A batch handler that remembers who went together, and fails as a whole where one of them is `fault`. */
function remembering(fault?: Error): { batches: string[][]; batch: BatchHandler<string> } {
  const batches: string[][] = [];
  const batch: BatchHandler<string> = async (_, commands) => {
    batches.push([...commands]);
    if (commands.includes('fault')) throw fault as Error;
    return commands.map((command): Settled =>
      command === 'refused'
        ? { status: 'rejected', reason: new ProblemError('refused') }
        : { status: 'fulfilled', value: command },
    );
  };
  return { batches, batch };
}

type KeyOf = (command: string) => string | undefined;

async function outcomes(batch: BatchHandler<string>, commands: readonly string[], keyOf: KeyOf = () => undefined) {
  const queue = await openQueue();
  const made = commands.map((command) =>
    queue.enqueue(communityId, { actor: somebody, command, batch, dedupeKey: keyOf(command) }),
  );
  return (await Promise.allSettled(made)).map((each) => (each.status === 'fulfilled' ? each.value : 'no'));
}

test('writes that arrive at the same time go together, each with an answer of its own, 128 at most', async () => {
  const { batches, batch } = remembering();
  const commands = Array.from({ length: 300 }, (_, n) => (n === 7 ? 'refused' : `command ${n}`));
  expect(await outcomes(batch, commands)).toEqual(commands.map((command) => (command === 'refused' ? 'no' : command)));
  expect(batches.map(({ length }) => length)).toEqual([128, 128, 44]);
});

test('two writes of the same key never go together, and the order of coming is kept', async () => {
  const { batches, batch } = remembering();
  await outcomes(batch, ['a1', 'b1', 'a2', 'c1', 'a3'], (command) => command[0]);
  expect(batches).toEqual([['a1', 'b1', 'c1'], ['a2'], ['a3']]);
});

test('a write of another endpoint does not go with them, and waits for its turn', async () => {
  const { batch } = remembering();
  const queue = await openQueue();
  const ended: string[] = [];
  const end = (which: string) => (): void => void ended.push(which);
  await Promise.all([
    queue.enqueue(communityId, { actor: somebody, command: 'first', batch }).then(end('first')),
    queue.write(communityId, somebody, async () => undefined).then(end('alone')),
    queue.enqueue(communityId, { actor: somebody, command: 'second', batch }).then(end('second')),
  ]);
  expect(ended).toEqual(['first', 'second', 'alone']);
});

test('the fault of one write is the fault of that one', async () => {
  const { batches, batch } = remembering(new Error('broken'));
  expect(await outcomes(batch, ['a', 'fault', 'b'])).toEqual(['a', 'no', 'b']);
  expect(batches).toEqual([['a', 'fault', 'b'], ['a'], ['fault'], ['b']]);
});

test('where the store is away, all writes that wait hear so at once', async () => {
  const { batches, batch } = remembering(new Error('away'));
  const commands = ['fault', ...Array.from({ length: 200 }, (_, n) => `command ${n}`)];
  expect(new Set(await outcomes(batch, commands))).toEqual(new Set(['no']));
  expect(batches).toHaveLength(1);
});

test('a community that is not there keeps nobody waiting', async () => {
  const queue = await openQueue();
  const nowhere = (): Promise<undefined> => queue.write('nowhere', somebody, async () => undefined);
  await expect(nowhere()).rejects.toMatchObject({ kind: 'not-found' });
  await expect(nowhere()).rejects.toMatchObject({ kind: 'not-found' });
});
