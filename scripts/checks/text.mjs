/** Check: nothing of one machine and nothing unfinished stands in the repository. @module */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

// Put together here, so that this file does not find itself.
const machinePath = new RegExp(`(?:^|[^\\w./-])/(?:${['work', 'root', 'tmp/bin'].join('|')})/`);
const unfinished = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);

const rules = [
  { says: 'a path of one machine', of: /./, not: /\.md$/, pattern: machinePath },
  {
    says: 'the host of a registry',
    of: /(^|\/)(pnpm-lock\.yaml|\.npmrc|pnpm-workspace\.yaml)$/,
    pattern: /https?:\/\/|^\s*registry\s*[:=]/,
  },
  { says: 'an unfinished word', of: /\.(ts|mjs|cjs|js|html|css|vue|tsx)$/, pattern: unfinished },
];

/** What a file should not say, as `path:line: what`. */
export function textFaults(path, text) {
  const asked = rules.filter(({ of, not }) => of.test(path) && !not?.test(path));
  return text
    .split('\n')
    .flatMap((line, index) =>
      asked.filter(({ pattern }) => pattern.test(line)).map(({ says }) => `${path}:${index + 1}: ${says}`),
    );
}

asCheck(import.meta, () => {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  const texts = paths
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
  return {
    faults: texts.flatMap(({ path, text }) => textFaults(path, text)),
    figures: `${texts.length} files of text`,
  };
});
