/** A sparse matrix of whole numbers, row by row (CSR), whose rows may grow without moving one another. @module */

/** Entries of row `r` lie from `starts[r]` to before `ends[r]`; rows may lie anywhere, and a value of 0 is no entry. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The column of each entry. */
  readonly columns: Int32Array;
  /** The value of each entry. */
  readonly values: Int32Array;
  /** Where the unused part of `columns` and `values` begins, behind all rows. */
  readonly used: number;
}

/** The rows of lists: one row for each list, in which places are columns. */
export function sparseRowsOf(lists: readonly (readonly { readonly place: number; readonly value: number }[])[]): SparseRows {
  const [starts, ends] = [new Int32Array(lists.length), new Int32Array(lists.length)];
  let used = 0;
  for (const [row, list] of lists.entries()) {
    starts[row] = used;
    ends[row] = used += list.length;
  }
  const [columns, values] = [new Int32Array(used), new Int32Array(used)];
  let entry = 0;
  for (const list of lists)
    for (const { place, value } of list) {
      columns[entry] = place;
      values[entry++] = value;
    }
  return { starts, ends, columns, values, used };
}

/**
 * The transposed matrix, with some room for further entries.
 *
 * @param columnCount How many columns the matrix has: the rows of the result.
 */
export function transpose({ starts, ends, columns, values }: SparseRows, columnCount: number): SparseRows {
  const lengths = new Int32Array(columnCount);
  for (let row = 0; row < starts.length; row++)
    for (let entry = starts[row]!; entry < ends[row]!; entry++) lengths[columns[entry]!]! += 1;
  const [newStarts, newEnds] = [new Int32Array(columnCount), new Int32Array(columnCount)];
  let used = 0;
  for (let column = 0; column < columnCount; column++) {
    newStarts[column] = newEnds[column] = used;
    used += lengths[column]!;
  }
  const capacity = used + (used >> 4) + 64;
  const [newColumns, newValues] = [new Int32Array(capacity), new Int32Array(capacity)];
  for (let row = 0; row < starts.length; row++)
    for (let entry = starts[row]!; entry < ends[row]!; entry++) {
      const column = columns[entry]!;
      newColumns[newEnds[column]!] = row;
      newValues[newEnds[column]!] = values[entry]!;
      newEnds[column]! += 1;
    }
  return { starts: newStarts, ends: newEnds, columns: newColumns, values: newValues, used };
}

/** The value of an entry; 0 where there is none. */
export function valueAt({ starts, ends, columns, values }: SparseRows, row: number, column: number): number {
  for (let entry = starts[row]!; entry < ends[row]!; entry++) if (columns[entry] === column) return values[entry]!;
  return 0;
}

/** Removes an entry in place, where there is one. */
export function removeEntry({ starts, ends, columns, values }: SparseRows, row: number, column: number): void {
  for (let entry = starts[row]!; entry < ends[row]!; entry++) if (columns[entry] === column) values[entry] = 0;
}

/** A copy from which entries may be removed without changing the original; rows cannot be moved in either. */
export function cloneRows({ starts, ends, columns, values, used }: SparseRows): SparseRows {
  return { starts, ends, columns: columns.slice(), values: values.slice(), used };
}

/** The rows with one more behind them. The given rows are not to be used any more. */
export function appendRow(rows: SparseRows, entries: readonly (readonly [column: number, value: number])[]): SparseRows {
  const { columns, values } = withCapacity(rows, entries.length);
  const end = rows.used + entries.length;
  for (const [index, [column, value]] of entries.entries()) {
    columns[rows.used + index] = column;
    values[rows.used + index] = value;
  }
  const starts = extended(rows.starts, 1, rows.used);
  return { starts, ends: extended(rows.ends, 1, end), columns, values, used: end };
}

/**
 * The rows with one more entry in some of them, all in the same column. Those rows move to the unused part. The given rows are
 * not to be used any more.
 */
export function appendEntries(
  rows: SparseRows,
  column: number,
  entries: readonly (readonly [row: number, value: number])[],
): SparseRows {
  const lengths = entries.reduce((sum, [row]) => sum + rows.ends[row]! - rows.starts[row]! + 1, 0);
  const { columns, values } = withCapacity(rows, lengths);
  const [starts, ends] = [rows.starts.slice(), rows.ends.slice()];
  let used = rows.used;
  for (const [row, value] of entries) {
    const [start, end] = [starts[row]!, ends[row]!];
    columns.copyWithin(used, start, end);
    values.copyWithin(used, start, end);
    starts[row] = used;
    used += end - start;
    columns[used] = column;
    values[used++] = value;
    ends[row] = used;
  }
  return { starts, ends, columns, values, used };
}

/** The rows with room for so many further entries. */
function withCapacity(rows: SparseRows, entries: number): SparseRows {
  const { columns, values, used } = rows;
  const lacking = used + entries - columns.length;
  if (lacking <= 0) return rows;
  const room = lacking + (used >> 3);
  return { ...rows, columns: extended(columns, room, 0), values: extended(values, room, 0) };
}

/** A copy of an array with so many elements more, each with the given value. */
export function extended(array: Int32Array, count: number, value: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length + count).fill(value, array.length);
  copy.set(array);
  return copy;
}
