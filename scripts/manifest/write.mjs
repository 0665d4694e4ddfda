/** Writes beside the built widgets what tools read of them: manifest, editors' data, types for templates. @module */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../toolchain.mjs';
import { analyse, widgetPackages } from './analyse.mjs';
import { vscodeData, webTypes } from './editors.mjs';
import { sourceProgram } from './program.mjs';
import { jsxTypes, vueTypes } from './types.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const program = sourceProgram();
for (const name of widgetPackages) {
  const described = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  const manifest = analyse(name, program);
  const files = {
    'custom-elements.json': json(manifest),
    'vscode.html-custom-data.json': json(vscodeData(manifest)),
    'web-types.json': json(webTypes(manifest, described)),
    'jsx.d.ts': jsxTypes(manifest, described),
    'vue.d.ts': vueTypes(manifest, described),
  };
  const folder = join(root, 'packages', name, 'dist');
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}
