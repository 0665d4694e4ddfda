/** Static files beside the Api: the demonstration's pages and the bundles, under a strict policy. @module */
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** No inline script, no inline style, nothing from elsewhere. */
export const contentSecurityPolicy =
  "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'self'; form-action 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html linli";

/** Where the widgets' scripts are, with their version or without. */
const scripts = /^\/linli\/(\d+\.\d+\.\d+[^/]*\/)?/;

/** Folders and the paths under which they are shown; the longest path that fits answers. */
export type Folders = Readonly<Record<string, string>>;

/** Answers a GET from the folders, or nothing where there is no such file. */
export async function siteResponse(folders: Folders, path: string): Promise<Response | undefined> {
  const mount = Object.keys(folders)
    .sort((a, b) => b.length - a.length)
    .find((each) => path.startsWith(each));
  const folder = mount === undefined ? undefined : folders[mount];
  if (mount === undefined || folder === undefined) return undefined;
  const wanted = safePath(path.slice(mount.length) || 'index.html');
  if (wanted === undefined) return undefined;
  const file = join(folder, wanted.endsWith(sep) ? join(wanted, 'index.html') : wanted);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const headers = {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    ...scriptHeaders(path),
  };
  return new Response(await readFile(file), { headers });
}

/** Any page may load the scripts, and those of one version never change. */
function scriptHeaders(path: string): Record<string, string> {
  const found = scripts.exec(path);
  if (!found) return {};
  const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return found[1] === undefined ? open : { ...open, 'Cache-Control': 'public, max-age=31536000, immutable' };
}

/** A path inside the folder, or nothing: no way leads out of it. */
function safePath(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const normal = normalize(decoded);
  return normal.includes('\0') || normal.split(sep).includes('..') || normal.startsWith(sep) ? undefined : normal;
}
