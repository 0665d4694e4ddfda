/**
 * Bench: claims and lists a second, beside a route that does nothing, a bare handler, and the same SQL without any server.
 * `node scripts/bench/load/load.mjs [--host postgres|pglite] [--orders 1000000] [--seconds 20] [--seed 1] [--minutes 10]`
 * (with `--minutes`, only Linli's memory under load for so long) @module
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCluster } from '../../../packages/server/test/postgres.ts';
import { root } from '../../toolchain.mjs';
import { load, requestBytes } from './clients.mjs';
import { linli, ours, part } from './parts.mjs';
import { floorTables, pgbench } from './pgbench.mjs';
import { started, tokenOf } from './servers.mjs';
import { communityId, fill, hotOrders, volunteers } from './stock.mjs';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: 'postgres' },
    orders: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '0' },
  },
});
const [orders, seconds, seed, minutes] = [values.orders, values.seconds, values.seed, values.minutes].map(Number);
const isPostgres = values.host === 'postgres';
const dataKey = '07'.repeat(32);

function report(name, seen) {
  const { perSecond, p50 = NaN, p95 = NaN, counts = {}, memory = '' } = seen;
  console.log(
    `${name}: ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms ${JSON.stringify(counts)} ${memory}`,
  );
}

/** Tokens are the host's work: made before anything is measured. */
const tokens = Array.from({ length: volunteers }, (_, n) => tokenOf(`volunteer-${n}`, ['resident', 'volunteer']));

/** Claims of different orders: the nth volunteer takes the nth order, then one of another day. */
function spread(open, from) {
  let n = from;
  return () => {
    if (n >= open) return undefined;
    const volunteer = n % volunteers;
    return claim(`order-${n++}`, volunteer);
  };
}

/** All claims on one order until it is full, then all on the next. */
function hot() {
  let n = 0;
  return () => {
    const order = Math.floor(n / 500);
    return order < hotOrders ? claim(`hot-${order}`, n++ % volunteers) : undefined;
  };
}

let keys = 0;
function claim(order, n) {
  const path = `/communities/${communityId}/orders/${order}/claims`;
  return requestBytes('POST', path, { token: tokens[n], key: `key-${keys++}`, body: { volunteerId: `volunteer-${n}` } });
}

/** Everybody reads the board. */
function list() {
  let n = 0;
  const path = `/communities/${communityId}/orders?list=open`;
  return () => requestBytes('GET', path, { token: tokens[n++ % volunteers] });
}
const bareList = requestBytes('GET', '/orders');
const bareClaim = (order) => requestBytes('POST', '/claims', { body: { order, volunteer: order } });

async function measured(name, server, options) {
  const before = server.memory();
  const seen = await load(server.port, { seconds, ...options });
  report(name, { ...seen, memory: `${before.toFixed(0)} → ${server.memory().toFixed(0)} MB` });
}

async function bare(address) {
  const server = await started([join(root, 'scripts/bench/load/bare.mjs'), values.host, address]);
  const body = { order: 1, volunteer: 1 };
  await measured('Hono, a route that does nothing', server, { make: () => requestBytes('POST', '/empty', { body }) });
  let n = 0;
  await measured('Hono and a naive claim, spread', server, { make: () => bareClaim(1 + ((n += 7919) % 100_000)) });
  await measured('Hono and a naive claim, one order', server, { make: () => bareClaim(0) });
  await measured('Hono and a naive list', server, { make: () => bareList, clients: 16 });
  await server.stop();
}

async function linliItself(env, open) {
  const server = await started([linli, 'serve'], { LINLI_DATA_KEY: dataKey, ...env });
  await load(server.port, { seconds: 2, make: spread(2_000, 0) });
  await measured('Linli, claims spread', server, { make: spread(open, 2_000) });
  await measured('Linli, claims of one order', server, { make: hot() });
  await measured('Linli, list of open tasks', server, { make: list(), clients: 16 });
  await server.stop();
}

/** Claims and lists for minutes, the memory of the process said every half; once all is taken, claims are refused. */
async function memoryOf(env, open) {
  const server = await started([linli, 'serve'], { LINLI_DATA_KEY: dataKey, ...env });
  const lists = list();
  let [claims, count] = [spread(open, 0), 0];
  const make = () => (count++ % 50 === 0 ? lists() : (claims() ?? (claims = spread(open, 0))()));
  for (let half = 0; half < minutes * 2; half++) await measured(`minute ${half / 2}`, server, { make, seconds: 30 });
  await server.stop();
}

async function execute(place, statements) {
  const { openDatabase } = await ours('server');
  const { sql } = await part('kysely');
  const database = await openDatabase(place);
  for (const statement of statements) await sql.raw(statement).execute(database.db);
  await database.close();
}

const folder = mkdtempSync(join(tmpdir(), 'linli-load-'));
const cluster = isPostgres ? await makeCluster(100) : undefined;
try {
  const url = cluster?.newDatabase();
  const place = isPostgres ? { url } : { folder };
  const { open, seconds: took } = await fill(place, { orders, seed, dataKey: Buffer.from(dataKey, 'hex') });
  console.log(`${values.host}, seed ${seed}: ${orders} orders (${open} open), ${orders} records, filled in ${took.toFixed(0)} s`);
  const env = isPostgres ? { DATABASE_URL: url } : { LINLI_DATA: folder };
  if (minutes > 0) await memoryOf(env, open);
  else await compare(place, env, open);
} finally {
  cluster?.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function compare(place, env, open) {
  await execute(place, floorTables(100_000));
  if (isPostgres)
    for (const script of ['spread', 'hot', 'list']) report(`pgbench, ${script}`, pgbench(place.url, script, { seconds }));
  await bare(place.url ?? join(folder, 'postgres'));
  await linliItself(env, open);
}
