/** WebKitGTK on a screen that nobody sees, driven by W3C WebDriver as it stands. @module */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** How WebDriver calls the keys that write nothing. */
const keys = {
  ...{ Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A' },
  ...{ Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011' },
  ...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017' },
};

/** Starts a browser; `driver` and `browser` are the paths of WebKitWebDriver and MiniBrowser. */
export async function startWebKit({ driver, browser }) {
  const screen = await startScreen();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  const server = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env });
  const ask = (method, path, body) => send(`http://127.0.0.1:${port}${path}`, method, body);
  await answering(ask, server);
  const options = { binary: browser, args: ['--automation'] };
  const wanted = { 'browserName': 'MiniBrowser', 'webkitgtk:browserOptions': options };
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: wanted } });
  const inSession = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  return {
    open: (url) => inSession('POST', '/url', { url }),
    address: () => inSession('GET', '/url'),
    resize: (width, height) => inSession('POST', '/window/rect', { x: 0, y: 0, width, height }),
    act: (source) => inSession('POST', '/actions', { actions: [source] }),
    async stop() {
      await inSession('DELETE', '').catch(() => {});
      for (const child of [server, screen.child]) {
        child.kill();
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      }
    },
  };
}

/** Keys pressed one after the other, as a source of actions. */
export function pressing(list) {
  const codes = list.map((key) => keys[key] ?? key);
  const actions = codes.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
  return { type: 'key', id: 'keyboard', actions };
}

/** What a mouse does, as a source of actions. */
export function pointing(...actions) {
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

/** An X server in memory, which chooses a free display and says which. */
async function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const failed = once(child, 'error').then(([fault]) => Promise.reject(fault));
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`)));
  const [said] = await Promise.race([once(child.stdio[3], 'data'), failed, ended]);
  ended.catch(() => {});
  failed.catch(() => {});
  return { display: `:${String(said).trim()}`, child };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function send(url, method, body) {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
  return value;
}

/** Resolves once the driver takes requests. */
async function answering(ask, server) {
  for (const until = Date.now() + 10_000; ;) {
    const isReady = await ask('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    if (server.exitCode !== null || Date.now() > until) throw new Error('WebKitWebDriver does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
