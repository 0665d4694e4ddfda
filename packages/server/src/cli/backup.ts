/** `linli backup` and `linli restore`: everything in one file, as it was at one moment, also while people write. @module */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql, type Kysely, type Transaction } from 'kysely';
import { communityTables, tableKeys, type CommunityTableName, type Tables } from '../database/tables.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

type Table = CommunityTableName;
/** In the order in which they are written and read. */
const tables = communityTables;

const PAGE = 1_000;

/** Rows by table. */
export type Counts = Readonly<Record<string, number>>;

interface Line {
  readonly linli?: number;
  readonly schema?: number;
  readonly table?: Table;
  readonly rows?: readonly unknown[];
  readonly end?: Counts;
}

/** Writes a backup: JSON lines, gzipped; one snapshot, so that writes may go on meanwhile. */
export async function backup(db: Kysely<Tables>, file: string): Promise<Counts> {
  const counts: Record<string, number> = {};
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await pipeline(Readable.from(lines(trx, counts)), createGzip(), createWriteStream(file, { mode: 0o600 }));
    });
  return counts;
}

async function* lines(trx: Db, counts: Record<string, number>): AsyncGenerator<string> {
  const line = (value: Line): string => `${JSON.stringify(value)}\n`;
  yield line({ linli: 1, schema: await schemaOf(trx) });
  for (const table of tables) {
    counts[table] = 0;
    for await (const rows of pagesOf(trx, table)) {
      counts[table] += rows.length;
      yield line({ table, rows });
    }
  }
  yield line({ end: counts });
}

async function* pagesOf(trx: Db, table: Table): AsyncGenerator<readonly unknown[]> {
  const columns = sql.join(tableKeys[table].map((name) => sql.ref(name)));
  for (let last: readonly unknown[] | undefined; ;) {
    const beyond = last === undefined ? sql`true` : sql`(${columns}) > (${sql.join(last)})`;
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select row_to_json(t) as row from ${sql.table(table)} t where ${beyond} order by ${columns} limit ${PAGE}`.execute(trx);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    const end = rows.at(-1)?.row;
    if (rows.length < PAGE || !end) return;
    last = tableKeys[table].map((name) => end[name]);
  }
}

async function schemaOf(db: Db): Promise<number> {
  const { rows } = await sql<{ number: number }>`select max(number) as number from migrations`.execute(db);
  return rows[0]?.number ?? 0;
}

/** Reads a backup into an empty database of the same schema; all of it, or nothing. */
export async function restore(db: Kysely<Tables>, file: string): Promise<Counts> {
  return db.transaction().execute(async (trx) => {
    const communities = await trx.selectFrom('communities').select('community_id').limit(1).execute();
    if (communities.length > 0) throw new Error('The database is not empty: a backup is restored into a new one only.');
    const counts: Record<string, number> = Object.fromEntries(tables.map((table) => [table, 0]));
    let end: Counts | undefined;
    for await (const text of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      const line = JSON.parse(text) as Line;
      if (line.linli !== undefined) await checkSchema(trx, file, line);
      if (line.table && line.rows) await insert(trx, line.table, line.rows, counts);
      end = line.end ?? end;
    }
    checkWhole(file, counts, end);
    return counts;
  });
}

async function checkSchema(trx: Db, file: string, { linli, schema }: Line): Promise<void> {
  const here = await schemaOf(trx);
  if (linli !== 1 || schema !== here)
    throw new Error(
      `${file} is of schema ${schema}, this database of ${here}: restore it with the version that wrote it, then migrate.`,
    );
}

async function insert(trx: Db, table: Table, rows: readonly unknown[], counts: Record<string, number>): Promise<void> {
  const known: readonly string[] = tables;
  if (!known.includes(table)) throw new Error(`There is no table ${table}.`);
  const { rows: found } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'`.execute(trx);
  const columns = sql.join(found.map(({ name }) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::text::json)`.execute(trx);
  counts[table] = (counts[table] ?? 0) + rows.length;
}

function checkWhole(file: string, counts: Counts, end: Counts | undefined): void {
  if (!end) throw new Error(`${file} is cut off: its last line is missing. Nothing was restored.`);
  const differing = Object.entries(end).filter(([table, count]) => (counts[table] ?? 0) !== count);
  if (differing.length > 0)
    throw new Error(`${file} has not the rows that it says: ${differing.join(', ')}. Nothing was restored.`);
}
