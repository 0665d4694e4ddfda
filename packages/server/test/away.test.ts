/** What happens when the database goes away, and that a data folder has one owner. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isProblemError, listOrders, requestOrder } from '@linli/contract';
import { openDatabase } from '@linli/server';
import { takeFolder } from '../src/database/folder-lock.ts';
import { aTask, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { makeCluster, type Cluster } from './postgres.ts';

describe('a Postgres server that goes away', () => {
  let cluster: Cluster;
  let home: Neighbourhood;
  beforeAll(async () => {
    cluster = await makeCluster();
    home = await openNeighbourhood({ url: cluster.newDatabase() });
  });
  afterAll(async () => {
    await home.server.close();
    cluster.remove();
  });

  test('is a 503 with a time to try again; the same write then acts once', async () => {
    const resident = home.as('resident');
    const input = { communityId, task: aTask(home.now), contact: { name: '李', mobile: '13800000001' } };
    const ask = () => resident.send(requestOrder, input, { idempotencyKey: 'in-flight' });
    await ask();
    cluster.stop();
    const caught: unknown = await ask().catch((fault: unknown) => fault);
    expect(isProblemError(caught) && [caught.kind, caught.problem.status, caught.retryAfter]).toEqual(['unavailable', 503, 2]);
    cluster.start();
    await ask();
    const { orders } = await resident.send(listOrders, { communityId, list: 'mine' });
    expect(orders).toHaveLength(1);
  });
});

describe('a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-folder-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has one owner: a second is refused and told who has it', async () => {
    const first = await openDatabase({ folder });
    await expect(openDatabase({ folder })).rejects.toThrow(`in use by process ${process.pid}`);
    await first.close();
    await (await openDatabase({ folder })).close();
  });

  test('left behind by a process that is gone is taken over', () => {
    writeFileSync(join(folder, 'linli.lock'), '999999999');
    takeFolder(folder)();
  });

  test('left behind by an earlier life under our own process id, as in a container, is taken over too', () => {
    writeFileSync(join(folder, 'linli.lock'), String(process.pid));
    takeFolder(folder)();
  });
});
