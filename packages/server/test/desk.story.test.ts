/** 派单建议 in a real browser against the real server: tomorrow's forty orders, one weight changed, one no, and the next best. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '@linli/client';
import { changeProfile, confirmOrder, openOrder, readCommunity, readMe, requestOrder, type Api } from '@linli/contract';
import { plainTerms, type Task } from '@linli/core';
import { openBrowser, startServer, Visitor, type Served } from '../../../examples/property-portal/stage.ts';

const communityId = 'chaoyangli';
const wish = '陪陈阿婆去邮局';
let folder: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linli-suggestions-'));
  served = await startServer({ LINLI_DATA: folder });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The Api port of whoever stands in the switch of the page under this name. */
async function as({ page }: Visitor, name: string): Promise<Api> {
  const token = await page.$$eval(
    '#person option',
    (all, who) => all.find((each) => each.textContent?.includes(who))?.value,
    name,
  );
  return connect({ baseUrl: served.address, token: token ?? '' });
}

/** An order that is open for tomorrow, at an hour of the community's clock. */
async function open(resident: Api, desk: Api, day: string, hour: number, change: Partial<Task>): Promise<void> {
  const at = (of: number): string => new Date(Date.parse(`${day}T00:00:00+08:00`) + of * 3_600_000).toISOString();
  const task: Task = {
    ...{ title: '读报', category: 'elder-care', content: '', timing: 'fixed', place: { label: '3 号楼' } },
    ...{ startsAt: at(hour), endsAt: at(hour + 1), ...change },
  };
  const contact = { name: '陈阿婆', mobile: '13800138000' };
  const { id: orderId } = await resident.send(requestOrder, { communityId, task, contact });
  await desk.send(confirmOrder, { communityId, orderId, task, terms: plainTerms(1) });
  await desk.send(openOrder, { communityId, orderId, organisationId: null });
}

/** Opens the suggestions of a day of forty orders. */
async function suggestionsOf(staff: Visitor, day: string): Promise<void> {
  await staff.press('linli-dispatch-desk', '派单建议');
  await staff.sees('linli-dispatch-desk', '建议邀请');
  await staff.page.select('linli-dispatch-desk >>> [name=day]', day);
  await until(
    () => staff.page.$$eval('linli-dispatch-desk >>> article', (all) => all.length),
    (count) => count >= 40,
  );
}

/** What stands in the card of the wish. */
function card({ page }: Visitor): Promise<string> {
  return page.$$eval(
    'linli-dispatch-desk >>> article',
    (all, said) => all.find((each) => each.textContent?.includes(said))?.textContent?.replace(/\s+/g, ' ') ?? '',
    wish,
  );
}

/** Changes how much a part counts. */
async function weigh({ page }: Visitor, part: string, weight: number): Promise<void> {
  await page.$eval(
    `linli-dispatch-desk >>> input[name=${part}]`,
    (range, value) => {
      range.value = value;
      range.dispatchEvent(new Event('input'));
    },
    String(weight),
  );
}

async function until<T>(what: () => Promise<T>, holds: (found: T) => boolean): Promise<T> {
  for (const began = Date.now(); Date.now() - began < 40_000;) {
    const found = await what();
    if (holds(found)) return found;
  }
  throw new Error(`never came: ${holds.toString()}, but ${JSON.stringify(await what())}`);
}

/** A day of forty open orders, one of which wishes for Hakka; she alone speaks it, and said nothing of her time. */
async function fortyOrders(resident: Api, desk: Api, she: Api): Promise<string> {
  const { now } = await desk.send(readCommunity, { communityId });
  const day = new Date(Date.parse(now) + 32 * 3_600_000).toISOString().slice(0, 10);
  const { personId } = await she.send(readMe, { communityId });
  const profile = { skills: [], categories: ['elder-care'] as const, availability: [], publicName: 'full' as const };
  await she.send(changeProfile, { communityId, volunteerId: personId ?? '', profile: { ...profile, languages: ['hak'] } });
  await open(resident, desk, day, 20, { title: wish, wishes: { language: 'hak' } });
  for (let n = 1; n < 40; n++) await open(resident, desk, day, 9 + (n % 9), { title: `读报（${n}）` });
  return day;
}

/** Her name as it stands at the desk before she has been asked. */
const her = '司*静';

test('a coordinator has tomorrow’s forty orders matched, changes a weight, asks; a volunteer says no, and the next best is asked', async () => {
  const staff = await Visitor.arrive(browser, served.address, 1280);
  const volunteer = await Visitor.arrive(browser, served.address, 360);
  const day = await fortyOrders(await as(staff, '张桂英'), await as(staff, '王主任'), await as(staff, '司马文静'));

  await staff.actAs('王主任');
  await suggestionsOf(staff, day);
  expect(await card(staff)).toContain('合适度');

  await weigh(staff, 'language', 100);
  expect(
    await until(
      () => card(staff),
      (said) => said.includes(her),
    ),
  ).toContain('会说居民的语言');
  expect(staff.page.workers().map((worker) => worker.url())).toEqual([`${served.address}/linli/linli-worker.js`]);

  await staff.press('linli-dispatch-desk', '邀请', wish);
  await staff.sees('linli-dispatch-desk', '已发出 1 个邀请');
  await until(
    () => card(staff),
    (said) => said === '',
  );

  await volunteer.actAs('司马文静');
  await volunteer.press('linli-task-board', '这次不去', wish);
  const next = await until(
    () => card(staff),
    (said) => said.includes('合适度'),
  );
  expect(next).not.toContain(her);
  await staff.press('linli-dispatch-desk', '邀请', wish);
  await staff.sees('linli-dispatch-desk', '已发出 1 个邀请');
  expect([...staff.complaints, ...volunteer.complaints]).toEqual([]);
});
