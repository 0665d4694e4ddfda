/** The examples for React and Vue, built from the packed packages, against a real server: people sign in, claim, order help. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, startServer, Visitor, type Served } from '../property-portal/stage.ts';
import { bring, check, openWorkshop, serveBuilt, type Built } from './workshop.ts';

const compilers = { react: 'typescript/bin/tsc', vue: 'vue-tsc/bin/vue-tsc.js' } as const;

let data: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'linli-apps-'));
  openWorkshop();
  served = await startServer({ LINLI_DATA: data });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.stop();
  rmSync(data, { recursive: true, force: true });
});

describe.each(['react', 'vue'] as const)('%s', (name) => {
  let folder: string;
  let built: Built;
  let visitor: Visitor;

  beforeAll(async () => {
    folder = bring(name);
    built = await serveBuilt(folder, { VITE_LINLI_SERVER: served.address });
    visitor = await Visitor.arrive(browser, built.address, 1280);
  });
  afterAll(() => built.stop());

  test('it compiles strictly against the packed types', () => {
    check(folder, compilers[name]);
  });

  test('a visitor sees the board, and is told to register', async () => {
    await visitor.press('linli-task-board', '领取任务');
    await hasSaid(visitor, '请先登录');
  });

  test('a property that the app sets narrows the board, and another turns the roll', async () => {
    await choose(visitor, '类别', 'environment');
    await visitor.page.waitForFunction(() => document.querySelector('linli-task-board')?.category === 'environment');
    await choose(visitor, '类别', '');
    await choose(visitor, '时段', 'year');
    await visitor.page.waitForFunction(() => {
      const root = document.querySelector('linli-honour-roll')?.shadowRoot;
      const pressed = root?.querySelector('button[aria-pressed=true]')?.textContent?.trim();
      return pressed === '今年' && root?.querySelectorAll('[part=row]').length === 5;
    });
  });

  test('a resident orders help, and the app hears which', async () => {
    const wish = `帮忙换灯泡（${name}）`;
    await visitor.actAs('张桂英');
    await visitor.press('linli-request-form', '提交点单');
    await visitor.sees('linli-request-form', '还有几处需要修改');
    await visitor.type('linli-request-form', 'what', wish);
    await visitor.type('linli-request-form', 'where', '12 号楼');
    await visitor.type('linli-request-form', 'when', new Date(Date.now() + 86_400_000).toISOString().slice(0, 16));
    await visitor.type('linli-request-form', 'name', '张桂英');
    await visitor.type('linli-request-form', 'mobile', '138 0013 8000');
    await visitor.press('linli-request-form', '提交点单');
    await hasSaid(visitor, `已点单：${wish}`);
  });

  test('a volunteer claims a task, and the app hears which', async () => {
    await visitor.actAs('司马文静');
    await visitor.sees('linli-task-board', '适合我');
    await visitor.press('linli-task-board', '领取任务');
    await hasSaid(visitor, '领到：');
    expect(visitor.complaints).toEqual([]);
  });
});

async function choose(visitor: Visitor, label: string, value: string): Promise<void> {
  await visitor.page.select(`select[aria-label="${label}"]`, value);
}

/** Waits until the app's own line says something. */
async function hasSaid(visitor: Visitor, text: string): Promise<void> {
  await visitor.page.waitForFunction(
    (said) => document.querySelector('output')?.textContent?.includes(said),
    { timeout: 20_000 },
    text,
  );
}
