/** Cells: how single values are written so that people can read them, and read again without loss. @module */
import type { Labels } from './labels.ts';

/** Writes a value into a cell and reads it again. What cannot be read is thrown as `Unreadable`. */
export interface Cell<Value> {
  write(value: Value): string;
  read(cell: string): Value;
  /** What an empty cell says; without it, nothing. */
  readonly empty?: Value;
}

/** A cell that is not as expected. */
export class Unreadable extends Error {}

/** Text as it is. */
export const textCell: Cell<string> = { write: (value) => value, read: (cell) => cell };

/** A whole number. */
export const wholeNumber: Cell<number> = {
  write: String,
  read(cell) {
    if (!/^\d{1,9}$/.test(cell)) throw new Unreadable('a whole number');
    return Number(cell);
  },
};

/** 是, or nothing. */
export const booleanCell: Cell<boolean> = {
  write: (value) => (value ? '是' : ''),
  read(cell) {
    if (cell !== '是' && cell !== '否') throw new Unreadable('是 or 否');
    return cell === '是';
  },
};

/** One of a list of codes, by its label. */
export function labelled<Code extends string>(labels: Labels<Code>): Cell<Code> {
  const entries = Object.entries(labels) as [Code, string][];
  const codes = new Map(entries.map(([code, label]) => [label, code]));
  return {
    write: (code) => labels[code],
    read(cell) {
      const code = codes.get(cell.trim());
      if (code === undefined) throw new Unreadable(`one of ${[...codes.keys()].join('、')}`);
      return code;
    },
  };
}

/** Several in one cell: 应急救护、理发. A separator inside one of them is written after a backslash. */
export function several<Value>(one: Cell<Value>, separator = '、'): Cell<readonly Value[]> {
  return {
    write: (values) => values.map((value) => escaped(one.write(value), separator)).join(separator),
    read: (cell) => parted(cell, separator).map((part) => one.read(part)),
    empty: [],
  };
}

/** Fields of one thing in one cell: 矛盾调解|2026-03-01|90. */
export function fields<Value>(
  write: (value: Value) => readonly string[],
  read: (parts: readonly string[]) => Value,
): Cell<Value> {
  return {
    write: (value) => write(value).map((part) => escaped(part, '|')).join('|'), // prettier-ignore
    read: (cell) => read(parted(cell, '|')),
  };
}

function escaped(part: string, separator: string): string {
  return part.replaceAll('\\', '\\\\').replaceAll(separator, `\\${separator}`);
}

function parted(cell: string, separator: string): string[] {
  const parts = [''];
  let isEscaped = false;
  for (const sign of cell) {
    const last = parts.length - 1;
    if (!isEscaped && sign === '\\') isEscaped = true;
    else if (!isEscaped && sign === separator) parts.push('');
    else {
      parts[last] = `${parts[last] ?? ''}${sign}`;
      isEscaped = false;
    }
  }
  return parts;
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, which says that it is text; so does one
 * that has such an apostrophe already, so that reading takes away exactly what writing has added.
 */
export function neutral(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** What `neutral` was given. */
export function plain(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
