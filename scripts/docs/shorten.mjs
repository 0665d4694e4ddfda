/** Shortens the reference: a type that TypeDoc has written out to many lines of a screen helps nobody. @module */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../toolchain.mjs';

/** Characters of Markdown after which a type is cut. */
const ENOUGH = 500;

/** A line, cut where it is too long: a row of a table cell by cell. */
export function shortened(line) {
  if (line.length <= ENOUGH) return line;
  if (!line.startsWith('|')) return cut(line);
  return line
    .split(/(?<!\\)\|/)
    .map(cut)
    .join('|');
}

/** The text up to the last space within what is enough, with no code left open. */
function cut(text) {
  if (text.length <= ENOUGH) return text;
  const head = text.slice(0, text.lastIndexOf(' ', ENOUGH));
  const marks = head.split('`').length - 1;
  const whole = marks % 2 === 0 ? head : head.slice(0, head.lastIndexOf('`'));
  return `${whole.trimEnd().replace(/\\+\|?$/, '')} … `;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of globSync('docs/api/*.md', { cwd: root })) {
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').map(shortened).join('\n'));
  }
}
