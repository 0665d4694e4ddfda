/** The `linli` command: what it is told, and what it says when that is not as expected. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSettings } from '../src/cli/settings.ts';
import { scripts, serve } from '../src/cli/serve.ts';
import { contentSecurityPolicy, siteResponse } from '../src/cli/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const root = new URL('../../..', import.meta.url).pathname;

test('all faults of the settings are said in one message', () => {
  expect(() => readSettings({ PORT: 'ninety', DATABASE_URL: 'mysql://x' })).toThrow(
    'PORT: expected a port number, it is "ninety"\nDATABASE_URL: expected postgres://…\nLINLI_DATA_KEY: expected',
  );
});

test('a taken port is said, before anything is loaded', async () => {
  const taken = createServer().listen(0);
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const said: string[] = [];
  const settings = readSettings({ PORT: String(port), LINLI_DATA: folder });
  await expect(serve(settings, { root }, (line) => said.push(line))).rejects.toThrow(`Port ${port} is taken.`);
  expect(said).toEqual([]);
  taken.close();
});

test('pages come under a strict policy, and no path leads out of their folder', async () => {
  const folders = { '/': join(root, 'examples/property-portal'), '/plain/': join(root, 'examples/plain-page') };
  const page = await siteResponse(folders, '/plain/');
  expect(page?.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
  expect(contentSecurityPolicy).not.toContain('unsafe');
  for (const path of [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/plain/..%2f..%2fpackage.json',
    '/%00',
    '/%zz',
    '/nothing.html',
  ])
    expect(await siteResponse(folders, path)).toBeUndefined();
});

test('the scripts are served to pages from anywhere, those of one version for a year', async () => {
  const installed = join(folder, 'node_modules');
  const place = join(installed, '@linli/elements/dist/cdn');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'integrity.json'), '{ "version": "1.2.3-beta.0" }');
  writeFileSync(join(place, 'linli.js'), 'export {};');
  const folders = scripts(installed);
  const [plain, versioned] = await Promise.all(
    ['/linli/linli.js', '/linli/1.2.3-beta.0/linli.js'].map((path) => siteResponse(folders, path)),
  );
  expect([plain, versioned].map((each) => each?.headers.get('Access-Control-Allow-Origin'))).toEqual(['*', '*']);
  expect(plain?.headers.get('Cache-Control')).toBe('no-cache');
  expect(versioned?.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(await versioned?.text()).toBe('export {};');
  expect(await siteResponse(folders, '/linli/1.2.4/linli.js')).toBeUndefined();
  expect(scripts(folder)).toEqual({});
});
