/** The bundles under their version, and what a page needs to trust them: a hash of each, and the tags that name it. @module */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../toolchain.mjs';

/** Subresource integrity of a file, as the `integrity` attribute takes it. */
export function integrityOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** What a module imports before it runs; what it imports only when needed does not count. */
export function staticImports(code) {
  return [...new Set([...code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)].map((found) => found[1]))];
}

/** The tags that a page takes, with `{base}` for where the files are and `{server}` for the Api. */
export function embedTags(version, files, before) {
  const at = (name) => `{base}/${version}/${name}`;
  const trust = (name) => `integrity="${files[name]}" crossorigin="anonymous"`;
  const data = 'data-api="{server}" data-community="{community}"';
  return {
    // A module's hash says nothing of what it imports: that is loaded before it, with a hash of its own.
    module: [
      ...before.map((name) => `<link rel="modulepreload" href="${at(name)}" ${trust(name)} />`),
      `<script type="module" src="${at('linli.js')}" ${trust('linli.js')} ${data}></script>`,
    ],
    classic: [`<script src="${at('linli.classic.js')}" ${trust('linli.classic.js')} ${data}></script>`],
  };
}

/** Copies the bundles of a folder into one that bears their version, and writes integrity.json beside them. */
export function seal(folder, version) {
  for (const name of readdirSync(folder)) {
    if (/^\d/.test(name) || name === 'integrity.json') rmSync(join(folder, name), { recursive: true });
  }
  const names = readdirSync(folder).sort();
  for (const name of names) cpSync(join(folder, name), join(folder, version, name));
  const scripts = names.filter((name) => name.endsWith('.js'));
  const files = Object.fromEntries(scripts.map((name) => [name, integrityOf(readFileSync(join(folder, name)))]));
  const before = staticImports(readFileSync(join(folder, 'linli.js'), 'utf8'));
  const said = { version, files, embed: embedTags(version, files, before) };
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(said, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/elements/package.json'), 'utf8'));
  seal(join(root, 'packages/elements/dist/cdn'), version);
}
