/** Entries that are only types, such as `@linli/task-board/vue`: importing them must not fail where types are gone. @module */
import { basename } from 'node:path';

/** Rollup: an empty module for each entry of a package's exports that has no source of its own. */
export function typesOnly(exports) {
  const targets = Object.values(exports).filter((target) => target.types && !target['@linli/source']);
  return {
    name: 'types-only',
    generateBundle() {
      for (const target of targets) this.emitFile({ type: 'asset', fileName: basename(target.default), source: 'export {};\n' });
    },
  };
}
