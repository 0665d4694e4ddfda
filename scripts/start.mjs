/** `npm start`: installs, builds what is stale, and serves the demonstration; data stay in `.linli`. @module */
import { buildIfStale } from './building.mjs';
import { step } from './steps.mjs';
import { install, run, underToolchain } from './toolchain.mjs';

await underToolchain(async () => {
  await install('1/3');
  await buildIfStale('2/3');
  await step('3/3', 'Starting the server');
  const { PORT = '8787', LINLI_DATA = '.linli' } = process.env;
  return run(process.execPath, ['packages/server/dist/linli.js', 'serve', '--demo'], { env: { PORT, LINLI_DATA } });
});
