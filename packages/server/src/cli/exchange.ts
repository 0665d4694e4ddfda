/** `linli import` and `linli export`: volunteers, organisations and records as tables. @module */
import type { Server } from '../server.ts';
import { exportTable, importTable, type Progress } from '../exchange/exchange.ts';
import { encodings } from '../exchange/files.ts';
import { organisations } from '../exchange/organisations.ts';
import { records } from '../exchange/records.ts';
import type { Table } from '../exchange/table.ts';
import { volunteers } from '../exchange/volunteers.ts';

type Say = (line: string) => void;

const tables: Readonly<Record<string, Table<never>>> = Object.fromEntries(
  [volunteers, organisations, records].map((table) => [table.name, table as unknown as Table<never>]),
);

/** The table of this name. */
export function tableOf(name: string | undefined): Table<never> | undefined {
  return Object.hasOwn(tables, name ?? '') ? tables[name ?? ''] : undefined;
}

/** Says how far it has come, once in ten thousand rows. */
function paced(say: Say): (rows: number, told: string) => void {
  let next = 10_000;
  return (rows, told) => {
    if (rows < next) return;
    next += 10_000;
    say(`${told} so far`);
  };
}

/** `linli import volunteers FILE --community ID`: 1 where a row was refused. */
export async function importFrom(
  server: Server,
  table: Table<never>,
  about: { readonly file: string; readonly communityId: string },
  say: Say,
): Promise<number> {
  const told = ({ entered, unchanged, refused }: Progress): string =>
    `${entered} entered, ${unchanged} unchanged, ${refused} refused`;
  const every = paced(say);
  const { refused, ...others } = await importTable(server, table, about, {
    onRefused: ({ row, column, expected }) =>
      say(`row ${row}${column === '' ? ': refused, ' : `, ${column}: expected `}${expected}`),
    onProgress: (progress) => every(progress.entered + progress.unchanged + progress.refused, told(progress)),
  });
  say(told({ ...others, refused }));
  return refused === 0 ? 0 : 1;
}

/** What an export is told. */
export interface ExportOptions {
  readonly file: string;
  readonly communityId: string;
  readonly encoding: string | undefined;
  readonly reason: string | undefined;
  readonly withIdNumbers: boolean;
}

/** `linli export volunteers FILE --community ID --reason TEXT`. What is there is not written over. */
export async function exportTo(server: Server, table: Table<never>, options: ExportOptions, say: Say): Promise<number> {
  const { file, communityId, reason = '', withIdNumbers } = options;
  const encoding = encodings.find((each) => each === (options.encoding ?? 'utf-8'));
  if (!encoding) throw new Error(`--encoding: expected ${encodings.join(' or ')}, it is ${options.encoding}`);
  if (table.name === volunteers.name && reason.trim() === '')
    throw new Error('--reason: expected why identities are read; each person finds it in their file.');
  const where = { file, communityId, encoding };
  const every = paced(say);
  const terms = { reason, withIdNumbers };
  const count = await exportTable(server, table, where, terms, (rows) => every(rows, `${rows} rows`));
  say(`${count} rows`);
  return 0;
}
