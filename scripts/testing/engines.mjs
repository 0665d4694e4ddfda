/** The browsers in which components are tested: Chromium, and Firefox and WebKitGTK where they are found. @module */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit } from './machine.mjs';
import { pointing, pressing, startWebKit } from './webkit.mjs';

/** The browser talks to nobody but the test server; under root it has no sandbox. */
const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-first-run',
  '--no-proxy-server',
  '--metrics-recording-only',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--accept-lang=zh-CN',
];

/** The same for Firefox, as preferences. */
const preferences = {
  'network.dns.disabled': true,
  'network.proxy.type': 0,
  'intl.accept_languages': 'zh-CN',
  'datareporting.policy.dataSubmissionEnabled': false,
  // Tab reaches every control, as it does elsewhere.
  'accessibility.tabfocus': 7,
};

/** A launcher for each engine that is there; `LINLI_ENGINES` names some of them, as in `chromium,firefox`. */
export function launchers({ env = process.env } = {}) {
  const asked = (env.LINLI_ENGINES ?? 'all').split(',');
  const isAsked = (name) => asked.includes('all') || asked.includes(name);
  const [chromium, firefox, webkit] = [findChromium(), findFirefox(), findWebKit()];
  return [
    ...(chromium && isAsked('chromium') ? [chromiumLauncher(chromium)] : []),
    ...(firefox && isAsked('firefox') ? [firefoxLauncher(firefox)] : []),
    ...(webkit && isAsked('webkit') ? [webKitLauncher(webkit)] : []),
  ];
}

function chromiumLauncher(executablePath) {
  return chromeLauncher({ puppeteer, launchOptions: { executablePath, headless: true, args: flags } });
}

function firefoxLauncher(executablePath) {
  const launchOptions = { browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: preferences };
  return chromeLauncher({ puppeteer, launchOptions, concurrency: 1 });
}

/** WebKitGTK as the test runner wants a browser: one page at a time, used again. */
function webKitLauncher(paths) {
  const [idle, all, active] = [[], [], new Map()];
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      const browser = idle.pop() ?? (await startWebKit(paths));
      if (!all.includes(browser)) all.push(browser);
      active.set(id, browser);
      await browser.open(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id)?.address(),
    async stopSession(id) {
      const browser = active.get(id);
      active.delete(id);
      if (!browser) return { testCoverage: undefined };
      await browser.open('about:blank');
      idle.push(browser);
      return { testCoverage: undefined };
    },
    async stop() {
      await Promise.all(all.splice(0).map((browser) => browser.stop()));
    },
    startDebugSession() {
      throw new Error('WebKitGTK has no debug session here.');
    },
    ...hands(active),
  };
}

const buttons = { left: 0, middle: 1, right: 2 };

/** What a test's commands do with keyboard, mouse and window, by the session that asks. */
function hands(active) {
  const mouse = (id, type, button = 'left') => active.get(id).act(pointing({ type, button: buttons[button] }));
  const move = (id, x, y) => active.get(id).act(pointing({ type: 'pointerMove', x, y, duration: 0 }));
  return {
    // Typed text comes in halves of code points: joined, 𠮷 stays one.
    sendKeys: (id, list) => active.get(id).act(pressing(list.length === 1 ? list : [...list.join('')])),
    sendMouseMove: move,
    sendMouseDown: (id, button) => mouse(id, 'pointerDown', button),
    sendMouseUp: (id, button) => mouse(id, 'pointerUp', button),
    async sendMouseClick(id, x, y, button) {
      await move(id, x, y);
      await mouse(id, 'pointerDown', button);
      await mouse(id, 'pointerUp', button);
    },
    resetMouse: (id) => move(id, 0, 0),
    experimentalResize: (id, width, height) => active.get(id).resize(width, height),
  };
}
