/** Real input: 400 opportunities of NYC Service, with all their dirt. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOrders, readCommunity } from '@linli/contract';
import { createServer, openDatabase, verify, type Server } from '@linli/server';
import { importNycService } from './import.ts';

const file = new URL('../../../../examples/data/nyc-service-opportunities.csv', import.meta.url).pathname;
const visitor = { personId: null, communityId: null, roles: ['visitor' as const] };

describe('importing NYC Service', () => {
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    const database = await openDatabase({});
    server = createServer({ database, authenticate: async () => undefined, dataKey: new Uint8Array(32).fill(7) });
    folder = mkdtempSync(join(tmpdir(), 'linli-import-'));
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const events = async (): Promise<number> =>
    (await server.db.selectFrom('journal').select('seq').where('community_id', '=', 'nyc').execute()).length;

  test('every row ends as imported or refused, and the board shows what is current on the archive’s day', async () => {
    const { imported, unchanged, refused } = await importNycService(server, file, 'nyc');
    expect([imported + refused.length, unchanged]).toEqual([400, 0]);
    const { orders } = await server.api(visitor).send(listOrders, { communityId: 'nyc', list: 'open' });
    const { now, community } = await server.api(visitor).send(readCommunity, { communityId: 'nyc' });
    expect(community.nature).toBe('archive');
    expect(now.slice(0, 4)).toMatch(/201[12]/);
    expect(orders.length).toBeGreaterThan(100);
    expect(orders.map((order) => order.task.title)).toContain('Outreach and Marketing Assistant');
    expect(orders.every((order) => order.task.title.trim() === order.task.title && (order.terms?.seats ?? 0) >= 1)).toBe(true);
  });

  test('running it twice changes nothing', async () => {
    const before = await events();
    expect(await importNycService(server, file, 'nyc')).toEqual({ imported: 0, unchanged: 400, refused: [] });
    expect(await events()).toBe(before);
    expect((await verify(server.db)).faults).toEqual([]);
  });

  test('a broken row is refused with its number and reason, and stops no other', async () => {
    const header =
      'opportunity_id,vol_requests,title,summary,category_desc,org_title,org_content_id,primary_loc,locality,region,Borough,start_date_date,end_date_date,created_date,recurrence_type';
    const row = (id: string, seats: string, from: string): string =>
      `${id},${seats},A title,,,Org,7,,,NY,,${from},March 18 2031,,onetime`;
    const broken = join(folder, 'broken.csv');
    writeFileSync(
      broken,
      [header, row('1', 'many', 'March 17 2031'), row('2', '3', '2031-03-17'), row('3', '3', 'March 17 2031')].join('\n'),
    );
    const { imported, refused } = await importNycService(server, broken, 'nyc-broken');
    expect(imported).toBe(1);
    expect(refused).toEqual([
      { row: 2, reason: 'vol_requests: expected the volunteers wanted, at least 1, it is "many"' },
      { row: 3, reason: 'start_date_date: expected a date such as "March 17 2011", it is "2031-03-17"' },
    ]);
  });

  test('another table is refused whole, with the columns it lacks', async () => {
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'a,b\n1,2\n');
    await expect(importNycService(server, other, 'nyc-other')).rejects.toThrow('columns missing: opportunity_id');
  });
});
