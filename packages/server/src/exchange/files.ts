/** Tables as files: UTF-8 or GB18030, row by row, so that a table of any length takes the same memory. @module */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { decodeStream, encodeStream } from 'iconv-lite';

/** How a file is written: spreadsheets in China open either. */
export type Encoding = (typeof encodings)[number];
/** The encodings. */
export const encodings = ['utf-8', 'gb18030'] as const;

/** One row as it stands in the file; the first after the labels is row 2. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Why it could not be read at all. */
  readonly fault?: string;
}

/** A file is UTF-8 if all of it is; else it is read as GB18030, which old Chinese systems write. */
async function encodingOf(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (caught) {
    if ((caught as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'gb18030';
    throw caught;
  }
}

/** As long may a row be, in bytes: a quotation mark that nobody closes makes one row of all the rest. */
const LONGEST = 8 * 2 ** 20;
const unclosed = 'a row: a quotation mark is not closed, or stands where none can';

/** The rows of a file, labels first. A row that is no row comes with its fault. */
export async function* rowsOf(file: string): AsyncGenerator<FileRow> {
  const encoding = await encodingOf(file);
  const faults: FileRow[] = [];
  const parser = parse({
    ...{ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    ...{ skip_records_with_error: true, max_record_size: LONGEST },
    on_skip(fault) {
      // Where such a row ends nobody can tell, nor whether what follows is a row: what was read before it stands.
      if (fault?.code === 'CSV_MAX_RECORD_SIZE')
        parser.destroy(new Error(`${file}: expected rows of at most ${LONGEST / 2 ** 20} MB`));
      faults.push({ row: 0, cells: [], fault: unclosed });
    },
  });
  const source = createReadStream(file);
  const rows = source.pipe(decodeStream(encoding, { stripBOM: false })).pipe(parser);
  source.on('error', (fault) => parser.destroy(fault));
  let row = 0;
  for await (const cells of rows as AsyncIterable<string[]>) {
    for (const fault of faults.splice(0)) yield { ...fault, row: (row += 1) };
    yield { row: (row += 1), cells };
  }
  for (const fault of faults.splice(0)) yield { ...fault, row: (row += 1) };
}

/** Writes rows to a new file. */
export async function writeRows(file: string, encoding: Encoding, rows: AsyncIterable<readonly string[]>): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    for await (const cells of rows) yield `${cells.map(quoted).join(',')}\r\n`;
  }
  const addBOM = encoding === 'utf-8';
  await pipeline(
    Readable.from(lines()),
    encodeStream(encoding, { addBOM }),
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  );
}

/** RFC 4180. A cell of nothing but space is quoted too, so that nobody trims it. */
function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
