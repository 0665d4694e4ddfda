/** Check: what npm would publish. Every public package is packed, judged by publint and attw, and its files by our own rule. @module */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { packAll } from '../packs.mjs';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

const atRoot = ['LICENSE', 'README.md', 'package.json'];
/** What a build makes beside the modules that have a source. */
const made =
  /^dist\/(cdn\/.*|decorate\.js(\.map)?|(jsx|vue)\.(js|d\.ts)|(custom-elements|web-types|vscode\.html-custom-data)\.json)$/;
const fromSource = /^dist\/(?!.*test\.)(.*?)\.(js|js\.map|d\.ts)$/;

/** Files of a package that should not be in it, or are not where they should be. `hasSource` knows src without `.ts`. */
export function fileFaults(files, hasSource) {
  const strange = files.filter((path) => {
    const source = fromSource.exec(path)?.[1];
    return !atRoot.includes(path) && !made.test(path) && !(source !== undefined && hasSource(source));
  });
  return [
    ...strange.map((path) => `${path} should not be packed`),
    ...atRoot.filter((path) => !files.includes(path)).map((path) => `${path} is not packed`),
  ];
}

/** What is wrong with the source maps of a package: each file names one that is packed, and it carries its sources. */
export function mapFaults(files, read) {
  return files.filter((path) => path.endsWith('.js')).flatMap((path) => mapFault(path, files, read));
}

function mapFault(path, files, read) {
  const name = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(read(path))?.[1];
  if (name === undefined) return [];
  const map = `${path.slice(0, path.lastIndexOf('/') + 1)}${name}`;
  if (!files.includes(map)) return [`${path} names ${map}, which is not packed`];
  const { sources, sourcesContent = [] } = JSON.parse(read(map));
  return sources.every((_, index) => sourcesContent[index]) ? [] : [`${map} names sources that are not packed`];
}

/** Packages that a package's code or types import and its package.json does not name. */
export function unnamed(files, read, { name, dependencies = {}, peerDependencies = {} }) {
  const known = [name, ...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  const code = files.filter((path) => /\.(js|d\.ts)$/.test(path) && !path.startsWith('dist/cdn/')).map(read);
  const imported = code.flatMap((text) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName));
  const packages = imported.filter((each) => !/^(\.|node:)/.test(each)).map((each) => /^(@[^/]+\/)?[^/]+/.exec(each)[0]);
  const strangers = [...new Set(packages)].filter((each) => !known.includes(each));
  return strangers.map((each) => `imports ${each}, which package.json does not name`);
}

/** What only this repository understands must not be published. */
export function manifestFaults(text) {
  return ['workspace:', '@linli/source', '"devDependencies"', './src/']
    .filter((word) => text.includes(word))
    .map((word) => `package.json says ${word}`);
}

/** What attw finds for those who import: we publish modules only, so that `require` and the oldest resolution are left out. */
async function typeFaults(data) {
  const { problems = [], types } = await checkPackage(createPackageFromTarballData(data), {
    excludeEntrypoints: [/\.json$/, /\*/],
  });
  if (!types) return ['attw: no types'];
  const minded = problems.filter(
    ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && !['node10', 'node16-cjs'].includes(resolutionKind),
  );
  return minded.map(
    ({ kind, entrypoint, resolutionKind, ...rest }) =>
      `attw: ${kind} ${entrypoint ?? JSON.stringify(rest)} ${resolutionKind ?? ''}`,
  );
}

async function lintFaults(data) {
  const { messages, pkg } = await publint({ pack: { tarball: data.buffer }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

async function packFaults({ name, folder, tarball }) {
  const data = Uint8Array.from(readFileSync(tarball));
  const inside = createPackageFromTarballData(data);
  const base = `/node_modules/${name}/`;
  const files = inside.listFiles().map((path) => path.slice(base.length));
  const read = (path) => inside.readFile(`${base}${path}`);
  const manifest = read('package.json');
  const hasSource = (path) => existsSync(join(root, 'packages', folder, 'src', `${path}.ts`));
  const faults = [
    ...fileFaults(files, hasSource),
    ...mapFaults(files, read),
    ...unnamed(files, read, JSON.parse(manifest)),
    ...manifestFaults(manifest),
    ...(await typeFaults(data)),
    ...(await lintFaults(data)),
  ];
  return { faults: faults.map((fault) => `${name}: ${fault}`), files: files.length, bytes: data.length };
}

asCheck(import.meta, async () => {
  const found = [];
  for (const pack of packAll()) found.push(await packFaults(pack));
  const [files, bytes] = ['files', 'bytes'].map((key) => found.reduce((sum, each) => sum + each[key], 0));
  return {
    faults: found.flatMap(({ faults }) => faults),
    figures: `${found.length} packages: ${files} files, ${Math.round(bytes / 1024)} kB packed`,
  };
});
