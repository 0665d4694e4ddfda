/** The house as one program of the compiler, as its tsconfig.json describes it: for whoever asks for types. @module */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from '../toolchain.mjs';

/** The sources of all that the packages export, as their package.json lists them. */
export function entriesOf(manifests = globSync('packages/*/package.json', { cwd: root })) {
  const sources = manifests.flatMap((manifest) => {
    const { exports } = JSON.parse(readFileSync(join(root, manifest), 'utf8'));
    return Object.values(exports).flatMap((target) =>
      target['@linli/source'] ? [join(root, dirname(manifest), target['@linli/source'])] : [],
    );
  });
  return sources.filter((path) => existsSync(path));
}

/** A program of some entry files; all exports of all packages, unless said otherwise. */
export function sourceProgram(entries = entriesOf()) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: entries }, ts.sys, root);
  return ts.createProgram(entries, options);
}
