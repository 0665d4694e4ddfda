/** Browser tests: the components in real browsers, read from their sources. @module */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/testing/count-reporter.mjs';
import { launchers } from './scripts/testing/engines.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** msw answers from a service worker, whose script has to stand at the root of the site. */
function serviceWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = createReadStream(join(root, 'node_modules/msw/lib/mockServiceWorker.js'));
  return undefined;
}

/** A page under the strictest policy there is, for whoever wants to know whether a widget keeps to it. */
function strictPage(context, next) {
  if (context.path !== '/strict.html') return next();
  const policy = "default-src 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
  context.set('Content-Security-Policy', policy);
  context.type = 'text/html';
  context.body = page('/packages/elements/test/strict-page.ts');
  return undefined;
}

/**
 * Lets a test ask for colours of the reader's own choosing, and give them back: pages are used again. Only Chromium can be
 * told, and the answer says whether it was. The page counts as focused meanwhile, although another may be in front.
 */
function forcedColours() {
  const sessions = new Map();
  return {
    name: 'forced-colours',
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colours') return undefined;
      if (!/^Chrom/.test(session.browser.name)) return false;
      const page = session.browser.getPage(session.id);
      const devtools = sessions.get(session.id) ?? (await page.createCDPSession());
      sessions.set(session.id, devtools);
      await page.emulateMediaFeatures(payload ? [{ name: 'forced-colors', value: 'active' }] : []);
      await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: payload });
      return true;
    },
  };
}

const page = (script) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Linli</title></head>
  <body><script type="module" src="${script}"></script></body>
</html>`;

export default {
  rootDir: root,
  files: 'packages/*/src/**/*.browser-test.ts',
  hostname: '127.0.0.1',
  concurrency: 2,
  nodeResolve: { exportConditions: ['@linli/source', 'browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') }), forcedColours()],
  middleware: [serviceWorker, strictPage],
  testRunnerHtml: page,
  // Pages share the machine with the axe of every state: what hangs is ended, what is slow is not.
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 900_000,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  browsers: launchers(),
};
