/** The code samples of the documentation: every fence of README.md and docs, with its place. @module */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../toolchain.mjs';

/** The fences of a page: language, further words of the info line, code, the line on which the code begins, and the line said before. */
export function fencesOf(path, text) {
  const lines = text.split('\n');
  const found = [];
  let open;
  for (const [index, line] of lines.entries()) {
    const mark = /^(\s*)(`{3,})(.*)$/.exec(line);
    if (open && mark?.[2] === open.mark && mark[3].trim() === '') {
      found.push({ ...open.fence, code: lines.slice(open.fence.line - 1, index).join('\n') });
      open = undefined;
    } else if (!open && mark) {
      const [language = '', ...words] = mark[3].trim().split(/\s+/);
      const before = lines.slice(0, index).findLast((each) => each.trim() !== '') ?? '';
      open = { mark: mark[2], fence: { path, language, words, before, line: index + 2 } };
    }
  }
  return found;
}

/** Every fence of the pages that people write; the reference is made from comments. */
export function allFences() {
  const pages = ['README.md', ...globSync('packages/*/README.md', { cwd: root }), ...globSync('docs/**/*.md', { cwd: root })]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('docs/api/') && !path.includes('/.vitepress/'));
  return pages.sort().flatMap((path) => fencesOf(path, readFileSync(join(root, path), 'utf8')));
}

/** Whether a fence asks not to be checked: `nocheck`, with the reason said before it. */
export function isExcused({ words, before }) {
  return words.includes('nocheck') && /not checked|不检查/.test(before);
}

/** Where a fence stands, for a message. `line` counts from 1 within its code. */
export function placeOf(fence, line = 1) {
  return `${fence.path}:${fence.line + line - 1}`;
}
