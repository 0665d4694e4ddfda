/** Check: the documentation site builds, with its tables and without a dead link. The reference is left out: it takes longer than all else. @module */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { hear } from '../commands.mjs';
import { asCheck } from '../report.mjs';
import { root } from '../toolchain.mjs';

asCheck(import.meta, () => {
  const { isGood, said } = hear(['scripts/docs.mjs', 'check']);
  const built = join(root, '.cache/site');
  const pages = existsSync(built) ? globSync('**/*.html', { cwd: built }).length : 0;
  return { faults: isGood ? [] : [said], figures: `${pages} pages` };
});
