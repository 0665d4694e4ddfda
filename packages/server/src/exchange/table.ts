/** A table: columns with the labels of the national forms, and what a row of it is. @module */
import type * as z from 'zod/mini';
import { invalid } from '@linli/contract';
import type { Organisation, ServiceRecord } from '@linli/core';
import type { RequestContext } from '@linli/application';
import { scopeOf } from '../store/postgres-store.ts';
import { neutral, plain, Unreadable, type Cell } from '../exchange/cells.ts';

/** One column: where its value stands in an item, and how it is written. */
export interface Column {
  readonly label: string;
  /** `identity.name`. */
  readonly path: string;
  readonly cell: Cell<never>;
  /** Whether a table without this column is none of this kind. */
  readonly isNeeded?: boolean;
}

/** A kind of table. */
export interface Table<Item> {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly schema: z.ZodMiniType<Item>;
  /** Items after one of them, in the order of their ids; an empty page is the end. */
  readonly page: (context: RequestContext, after: string, how: ExportTerms) => Promise<readonly Item[]>;
  /** Enters one; a refusal is thrown. False where it was entered before. */
  readonly enter: (context: RequestContext, item: Item) => Promise<boolean>;
  readonly idOf: (item: Item) => string;
}

/** Why identities are exported, and whether resident IDs are to be whole. */
export interface ExportTerms {
  readonly reason: string;
  readonly withIdNumbers: boolean;
}

/** What is wrong with a row: its column, where one can be named, and what was expected. */
export interface CellFault {
  readonly column: string;
  readonly expected: string;
}

/** A column of text or of codes. */
export function column<Value>(label: string, path: string, cell: Cell<Value>, isNeeded = false): Column {
  return { label, path, cell: cell as unknown as Cell<never>, isNeeded };
}

/** So many items are read at a time. */
export const PAGE = 500;

interface States {
  readonly organisations: Organisation;
  readonly records: ServiceRecord;
}

/** A page of what is kept as it is, in the order of ids. */
export async function statesAfter<Name extends keyof States>(
  context: RequestContext,
  name: Name,
  after: string,
): Promise<States[Name][]> {
  const { trx, communityId } = scopeOf(context);
  const rows = await trx
    .selectFrom(name as 'records')
    .select('state')
    .where('community_id', '=', communityId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE)
    .execute();
  return rows.map(({ state }) => state as States[Name]);
}

/** The cells of an item. */
export function written<Item>({ columns }: Table<Item>, item: Item): string[] {
  return columns.map(({ path, cell }) => {
    const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], item);
    return value === undefined || value === null ? '' : neutral(cell.write(value as never));
  });
}

/** The item of a row, or everything that is wrong with it. */
export function readRow<Item>(table: Table<Item>, cells: ReadonlyMap<string, string>): Item | readonly CellFault[] {
  const [faults, draft]: [CellFault[], Record<string, unknown>] = [[], {}];
  for (const { label, path, cell } of table.columns) {
    const text = plain(cells.get(label) ?? '');
    const isEmpty = text === '';
    if (isEmpty && cell.empty === undefined) continue;
    try {
      put(draft, path.split('.'), isEmpty ? cell.empty : cell.read(text));
    } catch (caught) {
      if (!(caught instanceof Unreadable)) throw caught;
      faults.push({ column: label, expected: caught.message });
    }
  }
  if (faults.length > 0) return faults;
  const read = table.schema.safeParse(draft);
  if (read.success) return read.data;
  const issues = invalid(read.error).problem.issues ?? [];
  return issues.map(({ path, expected }) => ({
    column: labelAt(table.columns, path),
    expected: expected.replace('expected ', ''),
  }));
}

function put(draft: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) draft[name] = value;
  else put((draft[name] ??= {}) as Record<string, unknown>, rest, value);
}

/** The column of a path: its own, the one it is inside of, or the first inside it. */
function labelAt(columns: readonly Column[], path: string): string {
  const inside = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(`${outer}.`);
  const found = columns.find((each) => inside(each.path, path)) ?? columns.find((each) => inside(path, each.path));
  return found?.label ?? path;
}
