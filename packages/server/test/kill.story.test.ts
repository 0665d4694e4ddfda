/**
 * Killed at random points under load: nothing that was answered is missing, nothing is there twice. `LINLI_KILLS` says how
 * often (100 for the whole proof), `LINLI_SEED` when.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceFrom } from '@linli/demo';
import { linli, openHousehold, type Household } from './faults/process.ts';
import { keepServing, send, type Work } from './faults/work.ts';
import { makeCluster, type Cluster } from './postgres.ts';

const kills = Number(process.env['LINLI_KILLS'] ?? 5);
const seed = Number(process.env['LINLI_SEED'] ?? 20_261_124);
const people = 6;
const patience = { timeout: 120_000 + kills * 10_000 };

describe.each(['PGlite', 'Postgres'])('on %s', (host) => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-kill-'));
  const work: Work = { services: [], again: 0 };
  let cluster: Cluster | undefined;
  let house: Household;
  let env: Record<string, string>;
  beforeAll(async () => {
    cluster = host === 'Postgres' ? await makeCluster() : undefined;
    env = cluster ? { DATABASE_URL: cluster.newDatabase(), LINLI_DATA_KEY: '07'.repeat(32) } : { LINLI_DATA: folder };
    house = await openHousehold(env);
    // The server is there before its sample is.
    await send(house, work, 'GET', '');
  });
  afterAll(() => {
    cluster?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a server that is killed again and again comes back within five seconds, and its people go on', patience, async () => {
    const random = chanceFrom(seed);
    let isOver = false;
    const all = Array.from({ length: people }, (_, who) => keepServing(house, work, who, () => isOver));
    const starts: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await after(100 + random.below(900));
      await house.kill();
      starts.push(await house.start());
    }
    isOver = true;
    await Promise.all(all);
    const slowest = Math.round(Math.max(...starts));
    console.log(
      `${host}: seed ${seed}, ${kills} kills, ${work.services.length} services, ${work.again} sent again, slowest start ${slowest} ms`,
    );
    expect(slowest).toBeLessThan(5_000);
    expect(work.again).toBeGreaterThan(0);
  });

  test('every service that was answered is there, once, with its minutes', async () => {
    const volunteers = [...new Set(work.services.map(({ volunteerId }) => volunteerId))];
    for (const volunteerId of volunteers) {
      const path = `/volunteers/${volunteerId}/records`;
      const { records } = await send<{ records: { orderId: string; minutes: number }[] }>(house, work, 'GET', path);
      const served = work.services.filter((each) => each.volunteerId === volunteerId).map(({ orderId }) => orderId);
      expect(records.map(({ orderId }) => orderId).sort()).toEqual(served.sort());
      expect(records.every(({ minutes }) => minutes >= 3)).toBe(true);
    }
    const titles = await requested();
    expect(titles.sort()).toEqual(work.services.map(({ title }) => title).sort());
  });

  /** The titles of all that the coordinator asked for, page by page. */
  async function requested(): Promise<string[]> {
    const titles: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const path: string = `/orders?list=mine${next ? `&after=${encodeURIComponent(next)}` : ''}`;
      const page = await send<{ orders: { task: { title: string } }[]; next: string | null }>(house, work, 'GET', path);
      titles.push(...page.orders.map(({ task }) => task.title));
      next = page.next;
    }
    return titles.filter((title) => title.startsWith('work '));
  }

  if (host === 'Postgres')
    test('a database that is restarted under load is waited for, and nothing happens twice', patience, async () => {
      let isOver = false;
      let restored = Promise.resolve();
      const door = { address: house.address, isUp: () => restored };
      const all = [10, 11, 12].map((who) => keepServing(door, work, who, () => isOver));
      for (let restart = 0; restart < 3; restart++) {
        await after(700);
        let lift = (): void => {};
        restored = new Promise((resolve) => (lift = resolve));
        cluster?.stop();
        cluster?.start();
        lift();
      }
      isOver = true;
      await Promise.all(all);
      expect((await requested()).sort()).toEqual(work.services.map(({ title }) => title).sort());
    });

  if (host === 'PGlite')
    test('a second owner of the folder is refused, 20 times of 20, and told who has it', async () => {
      for (let again = 0; again < 20; again++) {
        const { code, said } = await linli(['verify'], env);
        expect(code).toBe(1);
        expect(said).toMatch(/is in use by process \d+\. Stop that one first, or set LINLI_DATA/);
      }
    });

  test('the journal gives exactly what is stored, and the ledgers sum to zero', async () => {
    await house.stop();
    const { code, said } = await linli(['verify'], env);
    expect(said).toContain('0 faults');
    expect(code).toBe(0);
  });
});
