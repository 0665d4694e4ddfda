/** Check: the documentation site builds, with its tables and without a dead link, and lives in a browser. The reference is left out: it takes longer than all else. @module */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { hear } from '../commands.mjs';
import { tried } from '../docs/tried.mjs';
import { asCheck } from '../report.mjs';
import { root } from '../toolchain.mjs';

asCheck(import.meta, async () => {
  const { isGood, said } = await hear(['scripts/docs.mjs', 'check']);
  const built = join(root, '.cache/site');
  const pages = existsSync(built) ? globSync('**/*.html', { cwd: built }).length : 0;
  if (!isGood) return { faults: [said], figures: `${pages} pages` };
  const seen = await tried(built);
  return { faults: seen.faults, figures: `${pages} pages, ${seen.pages} of them tried in a browser` };
});
