/** Importing any entry of any package in Node does not crash: a server that renders pages may import what the pages import. @module */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { publicPackages } from '../packs.mjs';
import { root } from '../toolchain.mjs';

type Exports = Record<string, string | { '@linli/source'?: string }>;

const entries = publicPackages().flatMap((name: string) => {
  const folder = join(root, 'packages', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: Exports };
  return Object.entries(exports).flatMap(([entry, target]) => {
    const source = typeof target === 'string' ? undefined : target['@linli/source'];
    return source === undefined ? [] : [{ entry: join(`@linli/${name}`, entry), file: join(folder, source) }];
  });
});

test('every package has an entry to import', () => {
  expect(entries.length).toBeGreaterThanOrEqual(publicPackages().length);
});

test.each(entries)('$entry can be imported without a page', async ({ file }) => {
  expect(typeof document).toBe('undefined');
  await expect(import(pathToFileURL(file).href)).resolves.toBeDefined();
});
