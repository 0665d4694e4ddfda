/** `npm run build`: every package into its `dist`, and the bundles for a script tag. @module */
import { relative } from 'node:path';
import { build } from './building.mjs';
import { step } from './steps.mjs';
import { install, root, underToolchain } from './toolchain.mjs';

await underToolchain(async () => {
  await install('1/2');
  const lines = [];
  await step('2/2', 'Building', () =>
    build((name, milliseconds) => lines.push(`      ${relative(root, name)}  ${(milliseconds / 1000).toFixed(1)} s`)),
  );
  console.log(lines.join('\n'));
});
