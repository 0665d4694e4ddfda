/** The floor: the same SQL by Postgres's own bench, without any server in between. @module */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const debian = '/usr/lib/postgresql';
const found = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin/pgbench')) : [];
const program = found.filter(existsSync).at(-1) ?? 'pgbench';

/** The tables of the floor: an order that knows how many seats it has, and who has them. */
export const floorTables = (orders) => [
  `create table floor_orders (id integer primary key, seats integer not null, taken integer not null)`,
  `create table floor_seats (order_id integer not null, volunteer_id integer not null)`,
  `insert into floor_orders select n, 1000000000, 0 from generate_series(0, ${orders}) n`,
];

const scripts = {
  spread: `\\set order random(1, 100000)\nbegin;\nupdate floor_orders set taken = taken + 1 where id = :order and taken < seats;\ninsert into floor_seats values (:order, :order);\nend;\n`,
  hot: `begin;\nupdate floor_orders set taken = taken + 1 where id = 0 and taken < seats;\ninsert into floor_seats values (0, 0);\nend;\n`,
  list: `select id, state from orders where community_id = 'bench' and status in ('open', 'serving') and ends_at > now() order by starts_at, id limit 500;\n`,
};

/** Transactions a second of one of the scripts, and the milliseconds of one. */
export function pgbench(url, script, { clients = 64, seconds }) {
  const file = join(mkdtempSync(join(tmpdir(), 'linli-pgbench-')), 'script.sql');
  writeFileSync(file, scripts[script]);
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file, url];
  const said = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { perSecond: Number(/tps = ([\d.]+)/.exec(said)?.[1]), p95: NaN };
}
