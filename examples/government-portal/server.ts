/** The portal's web server, as an old one sends: pages in GBK, under a policy, on plain http. @module */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gbk } from './gbk.ts';

const here = new URL('.', import.meta.url).pathname;
const root = join(here, '../..');
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** The pages, by how they differ from the portal as it stands in `index.html`. */
const pages: Readonly<Record<string, (html: string) => string>> = {
  '/': (html) => html,
  // What the portal is by itself.
  '/without': (html) => html.replace(/<script src="\/linli.*<\/script>/, ''),
  // The old libraries write markup from text all over: where that is forbidden, they cannot be.
  '/trusted': (html) => html.replace(/<(script|link) [^>]*(library|portal\.js)[^>]*>(<\/script>)?/g, ''),
  // Nothing but the widgets.
  '/plain': (html) => html.replace(/<link[^>]*>/g, '').replace(/<script src="(\/library|portal|damage).*<\/script>/g, ''),
};

function policyOf(path: string, api: string): string {
  const strict = `default-src 'self'; connect-src 'self' ${api}; object-src 'none'`;
  return path === '/trusted' ? `${strict}; require-trusted-types-for 'script'; trusted-types lit-html linli` : strict;
}

/** Type and bytes of what stands under an address; `damage` is what an old library did to the page that asks. */
function file(path: string, api: string, damage: string): readonly [string, Uint8Array] | undefined {
  const page = pages[path]?.(readFileSync(join(here, 'index.html'), 'utf8'));
  if (page !== undefined) return ['text/html', gbk(page.replace('{server}', api))];
  if (path === '/portal.css') return ['text/css', gbk(readFileSync(join(here, 'portal.css'), 'utf8'))];
  if (path === '/portal.js') return ['text/javascript', gbk(readFileSync(join(here, 'portal.js'), 'utf8'))];
  if (path === '/damage.js') return ['text/javascript', damage ? readFileSync(join(here, `${damage}.js`)) : new Uint8Array()];
  if (path === '/favicon.ico') return ['image/x-icon', new Uint8Array()];
  const elsewhere = path
    .replace(/^\/library\//, `${root}/node_modules/`)
    .replace(/^\/linli\//, `${root}/packages/elements/dist/cdn/`);
  if (elsewhere === path || !existsSync(elsewhere)) return undefined;
  return [types[extname(path)] ?? 'application/octet-stream', readFileSync(elsewhere)];
}

/** Starts the portal before the Linli server at `api`. */
export async function startPortal(api: string): Promise<{ readonly address: string; stop(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal.test');
    const found = file(pathname, api, /damage=(\w+)/.exec(request.headers.referer ?? '')?.[1] ?? '');
    if (!found) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'Content-Type': found[0], 'Content-Security-Policy': policyOf(pathname, api) })
      .end(found[1]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => void server.close() };
}
