/** Tables in and out: every row is entered, unchanged from an earlier run, or refused with its number, column and reason. @module */
import { isProblemError, type Actor } from '@linli/contract';
import { sql } from 'kysely';
import type { RequestContext } from '@linli/application';
import { scopeOf } from '../store/postgres-store.ts';
import type { Server } from '../server.ts';
import { rowsOf, writeRows, type Encoding, type FileRow } from './files.ts';
import { readRow, written, type CellFault, type ExportTerms, type Table } from './table.ts';

/** A row that was not entered. */
export interface RefusedRow extends CellFault {
  readonly row: number;
}

/** What came of a table so far. */
export interface Progress {
  readonly entered: number;
  readonly unchanged: number;
  readonly refused: number;
}

const operator: Actor = { personId: 'import', communityId: null, roles: ['administrator', 'coordinator'] };

/** So many rows go into one transaction. */
const BATCH = 200;

/** Enters the rows of a file; `onRefused` hears of each that is not, `onProgress` after every batch. */
export async function importTable<Item>(
  { application }: Pick<Server, 'application'>,
  table: Table<Item>,
  { file, communityId }: { readonly file: string; readonly communityId: string },
  hear: { readonly onRefused: (refused: RefusedRow) => void; readonly onProgress: (progress: Progress) => void },
): Promise<Progress> {
  let [entered, unchanged, refused] = [0, 0, 0];
  const refuse = (row: number, faults: readonly CellFault[]): void => {
    refused += 1;
    for (const fault of faults) hear.onRefused({ row, ...fault });
  };
  for await (const batch of batches(rowsOf(file), (labels) => checkLabels(table, file, labels))) {
    const read = batch.map(({ row, cells, fault }) => ({
      row,
      item: fault ? [{ column: '', expected: fault }] : readRow(table, cells),
    }));
    const settled = await application.write(communityId, operator, async (context) => {
      const outcomes: (boolean | readonly CellFault[])[] = [];
      for (const { item } of read)
        outcomes.push(Array.isArray(item) ? item : await attempt(context, () => table.enter(context, item as Item)));
      return outcomes;
    });
    settled.forEach((outcome, index) => {
      if (outcome === true) entered += 1;
      else if (outcome === false) unchanged += 1;
      else refuse(read[index]?.row ?? 0, outcome);
    });
    hear.onProgress({ entered, unchanged, refused });
  }
  return { entered, unchanged, refused };
}

interface LabelledRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly fault?: string | undefined;
}

/** Rows by their labels, some at a time. */
async function* batches(rows: AsyncIterable<FileRow>, check: (labels: readonly string[]) => void): AsyncGenerator<LabelledRow[]> {
  let labels: readonly string[] | undefined;
  let batch: LabelledRow[] = [];
  for await (const { row, cells, fault } of rows) {
    if (!labels) {
      labels = cells.map((label) => label.trim());
      check(labels);
      continue;
    }
    const named = labels.map((label, index): [string, string] => [label, cells[index] ?? '']);
    const tooMany = cells.length > labels.length ? `${labels.length} cells` : undefined;
    batch.push({ row, cells: new Map(named), fault: fault ?? tooMany });
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (!labels) check([]);
  if (batch.length > 0) yield batch;
}

function checkLabels<Item>({ name, columns }: Table<Item>, file: string, labels: readonly string[]): void {
  const missing = columns.filter(({ label, isNeeded }) => isNeeded && !labels.includes(label)).map(({ label }) => label);
  if (missing.length > 0)
    throw new Error(
      `${file}: expected a table of ${name}; columns missing: ${missing.join('、')}; found: ${labels.join('、') || 'none'}`,
    );
}

/** One row of a batch: what it had done is undone where it is refused, and the others stand. */
async function attempt(context: RequestContext, enter: () => Promise<boolean>): Promise<boolean | readonly CellFault[]> {
  const { trx } = scopeOf(context);
  const before = context.events.length;
  await sql`savepoint one_row`.execute(trx);
  try {
    const isNew = await enter();
    await sql`release savepoint one_row`.execute(trx);
    return isNew;
  } catch (caught) {
    await sql`rollback to savepoint one_row`.execute(trx);
    context.events.splice(before);
    const { code } = caught as { code?: string };
    if (isProblemError(caught)) return [{ column: '', expected: caught.problem.reason ?? caught.message }];
    // Constraints and values that the database cannot keep are the row's fault; anything else is ours.
    if (code?.startsWith('22') || code?.startsWith('23'))
      return [{ column: '', expected: 'values that can be kept, and no row twice' }];
    throw caught;
  }
}

/** Writes a table to a new file. */
export async function exportTable<Item>(
  { application }: Pick<Server, 'application'>,
  table: Table<Item>,
  { file, communityId, encoding }: { readonly file: string; readonly communityId: string; readonly encoding: Encoding },
  terms: ExportTerms,
  onProgress: (rows: number) => void,
): Promise<number> {
  let count = 0;
  async function* rows(): AsyncGenerator<readonly string[]> {
    yield table.columns.map(({ label }) => label);
    let after = '';
    for (;;) {
      const items = await application.write(communityId, operator, (context) => table.page(context, after, terms));
      const last = items.at(-1);
      if (!last) return;
      after = table.idOf(last);
      count += items.length;
      onProgress(count);
      yield* items.map((item) => written(table, item));
    }
  }
  await writeRows(file, encoding, rows());
  return count;
}
