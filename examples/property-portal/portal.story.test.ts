/** The whole story, once, in a real browser against the real server: on PGlite and on Postgres. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCluster, type Cluster } from '../../packages/server/test/postgres.ts';
import { openBrowser, startServer, Visitor, type Served } from './stage.ts';

const wish = '教孙奶奶用手机挂号𠮷';

/** Ten minutes short of two hours from now, in the community's zone, as the form's field takes it. */
function inAlmostTwoHours(): string {
  return new Date(Date.now() + 110 * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16);
}

describe.each(['PGlite', 'Postgres'])('on %s', (host) => {
  let cluster: Cluster | undefined;
  let folder: string;
  let served: Served;
  let browser: Browser;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-story-'));
    cluster = host === 'Postgres' ? await makeCluster() : undefined;
    env = cluster ? { DATABASE_URL: cluster.newDatabase(), LINLI_DATA_KEY: '07'.repeat(32) } : { LINLI_DATA: folder };
    served = await startServer(env);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
    cluster?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a resident orders help, the community dispatches it, a volunteer claims and serves it, and the honour roll moves by itself', async () => {
    const onlooker = await Visitor.arrive(browser, served.address, 1280);
    await onlooker.sees('linli-honour-roll', '司马文静');
    const hours = async (): Promise<number> => {
      const row = await onlooker.page.$$eval(
        'linli-honour-roll >>> [part=row]',
        (rows) => rows.find((each) => each.textContent?.includes('司马文静'))?.querySelector('.h')?.textContent,
      );
      return Number.parseFloat(row ?? '0');
    };
    const before = await hours();
    await ordersHelp(await Visitor.arrive(browser, served.address, 1280));
    const code = await dispatches(await Visitor.arrive(browser, served.address, 1280));
    const volunteer = await Visitor.arrive(browser, served.address, 360);
    await serves(volunteer, code);
    await onlooker.page.waitForFunction(
      (least) => {
        const rows = [...(document.querySelector('linli-honour-roll')?.shadowRoot?.querySelectorAll('[part=row]') ?? [])];
        const own = rows.find((row) => row.textContent?.includes('司马文静'))?.querySelector('.h')?.textContent;
        return Number.parseFloat(own ?? '0') > least;
      },
      { timeout: 20_000, polling: 100 },
      before,
    );
    // Checked in after its start and out after its end: more than nothing, and no more than the hour that was asked.
    expect(await hours()).toBeLessThanOrEqual(before + 1);
    const wide = await volunteer.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(360);
    expect([...onlooker.complaints, ...volunteer.complaints]).toEqual([]);
  });

  test('afterwards the journal gives exactly what is stored', async () => {
    await served.stop();
    const said = execFileSync(process.execPath, ['packages/server/dist/cli/linli.js', 'verify'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(said).toContain(': 0 faults');
  });

  test('a second start is quick and keeps the data', async () => {
    const began = Date.now();
    served = await startServer(env);
    expect(Date.now() - began).toBeLessThan(5_000);
    const visitor = await Visitor.arrive(browser, served.address, 1280);
    await visitor.actAs('张桂英');
    await visitor.sees('linli-request-form', wish);
    expect(visitor.complaints).toEqual([]);
  });
});

async function ordersHelp(resident: Visitor): Promise<void> {
  await resident.actAs('张桂英');
  await resident.press('linli-request-form', '提交点单');
  await resident.sees('linli-request-form', '还有几处需要修改');
  await resident.type('linli-request-form', 'what', wish);
  await resident.type('linli-request-form', 'where', '12 号楼');
  await resident.type('linli-request-form', 'when', inAlmostTwoHours());
  await resident.type('linli-request-form', 'name', '孙奶奶');
  await resident.type('linli-request-form', 'mobile', '138 0013 8000');
  await resident.press('linli-request-form', '提交点单');
  await resident.sees('linli-request-form', '点单成功');
  expect(resident.complaints).toEqual([]);
}

async function dispatches(staff: Visitor): Promise<string> {
  await staff.actAs('王主任');
  await staff.press('linli-dispatch-desk', '待核实的点单');
  await staff.press('linli-dispatch-desk', '制成订单', wish);
  await staff.press('linli-dispatch-desk', '派单', wish);
  await staff.sees('linli-dispatch-desk', '等待答复');
  await staff.actAs('李建国');
  await staff.press('linli-dispatch-desk', '等待组织接单');
  await staff.press('linli-dispatch-desk', '接单并发布', wish);
  await staff.press('linli-dispatch-desk', '名单', wish);
  const said = await staff.sees('linli-dispatch-desk', '签到码');
  expect(staff.complaints).toEqual([]);
  return /签到码 ?(\d{6})/.exec(said)?.[1] ?? '';
}

async function serves(volunteer: Visitor, code: string): Promise<void> {
  await volunteer.actAs('司马文静');
  await volunteer.press('linli-task-board', '领取任务', wish);
  await volunteer.sees('linli-task-board', '已领取');
  await volunteer.page.bringToFront();
  await volunteer.page.click('#two-hours');
  await volunteer.sees('linli-check-in', '现场签到码');
  await volunteer.type('linli-check-in', 'code', code);
  await volunteer.press('linli-check-in', '签到', wish);
  await volunteer.sees('linli-check-in', '签退');
  await volunteer.page.bringToFront();
  await volunteer.page.click('#two-hours');
  await volunteer.press('linli-check-in', '签退', wish);
  await volunteer.sees('linli-check-in', '辛苦了');
}
