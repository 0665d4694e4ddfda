/** Sparse rows: what stands beside what, and what it is worth. Rows may grow; nothing else moves when one does. @module */

/** Entries of row `r` are from `starts[r]` to before `ends[r]`; a row may lie anywhere, and a worth of 0 is no entry. */
export interface Rows {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly to: Int32Array;
  readonly worths: Int32Array;
  /** Where free room begins behind all rows. */
  readonly used: number;
}

/** Rows of lists: for every row the places beside it. */
export function rowsOf(lists: readonly (readonly { readonly place: number; readonly worth: number }[])[]): Rows {
  const [starts, ends] = [new Int32Array(lists.length), new Int32Array(lists.length)];
  let used = 0;
  for (const [row, list] of lists.entries()) {
    starts[row] = used;
    ends[row] = used += list.length;
  }
  const [to, worths] = [new Int32Array(used), new Int32Array(used)];
  let at = 0;
  for (const list of lists)
    for (const { place, worth } of list) {
      to[at] = place;
      worths[at++] = worth;
    }
  return { starts, ends, to, worths, used };
}

/** The same entries, looked at from the other side. Leaves some room for new ones. */
export function transposed({ starts, ends, to, worths }: Rows, count: number): Rows {
  const others = new Int32Array(count);
  for (let row = 0; row < starts.length; row++) for (let at = starts[row]!; at < ends[row]!; at++) others[to[at]!]! += 1;
  const [from, until] = [new Int32Array(count), new Int32Array(count)];
  let used = 0;
  for (let other = 0; other < count; other++) {
    from[other] = until[other] = used;
    used += others[other]!;
  }
  const room = used + (used >> 4) + 64;
  const [back, same] = [new Int32Array(room), new Int32Array(room)];
  for (let row = 0; row < starts.length; row++)
    for (let at = starts[row]!; at < ends[row]!; at++) {
      const other = to[at]!;
      back[until[other]!] = row;
      same[until[other]!] = worths[at]!;
      until[other]! += 1;
    }
  return { starts: from, ends: until, to: back, worths: same, used };
}

/** What an entry is worth; 0 where there is none. */
export function worthAt({ starts, ends, to, worths }: Rows, row: number, other: number): number {
  for (let at = starts[row]!; at < ends[row]!; at++) if (to[at] === other) return worths[at]!;
  return 0;
}

/** Forgets an entry. */
export function forget({ starts, ends, to, worths }: Rows, row: number, other: number): void {
  for (let at = starts[row]!; at < ends[row]!; at++) if (to[at] === other) worths[at] = 0;
}

/** Rows of their own: what is forgotten or added in them is so nowhere else. */
export function copied({ starts, ends, to, worths, used }: Rows): Rows {
  return { starts, ends, to: to.slice(), worths: worths.slice(), used };
}

/** With one more row behind the others. */
export function withRow(rows: Rows, entries: readonly (readonly [other: number, worth: number])[]): Rows {
  const wide = roomy(rows, entries.length);
  const end = rows.used + entries.length;
  for (const [index, [other, worth]] of entries.entries()) {
    wide.to[rows.used + index] = other;
    wide.worths[rows.used + index] = worth;
  }
  return { ...wide, starts: longer(rows.starts, 1, rows.used), ends: longer(rows.ends, 1, end), used: end };
}

/** With one more entry in each of some rows, which move to where there is room. */
export function withEntries(rows: Rows, other: number, entries: readonly (readonly [row: number, worth: number])[]): Rows {
  const lengths = entries.reduce((sum, [row]) => sum + rows.ends[row]! - rows.starts[row]! + 1, 0);
  const { to, worths } = roomy(rows, lengths);
  const [starts, ends] = [rows.starts.slice(), rows.ends.slice()];
  let used = rows.used;
  for (const [row, worth] of entries) {
    const [from, until] = [starts[row]!, ends[row]!];
    to.copyWithin(used, from, until);
    worths.copyWithin(used, from, until);
    starts[row] = used;
    used += until - from;
    to[used] = other;
    worths[used++] = worth;
    ends[row] = used;
  }
  return { starts, ends, to, worths, used };
}

function roomy(rows: Rows, more: number): Rows {
  const { to, worths, used } = rows;
  const lacking = used + more - to.length;
  if (lacking <= 0) return rows;
  const room = lacking + (used >> 3);
  return { ...rows, to: longer(to, room, 0), worths: longer(worths, room, 0) };
}

/** A copy with more at its end. */
export function longer(from: Int32Array, count: number, value: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length + count).fill(value, from.length);
  to.set(from);
  return to;
}
