/** The honour roll: who stands where, under which name, and how it moves. @module */
import { expect } from 'chai';
import {
  changeConsent,
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  ProblemError,
  readHonourRoll,
  type Actor,
} from '@linli/contract';
import type { HonourRow } from '@linli/core';
import { provide } from '@linli/kit';
import {
  allWithin,
  anActor,
  aNeighbourhood,
  anHonourRoll,
  aRegistration,
  button,
  has,
  hoursFromNow,
  labels,
  respond,
  said,
  show,
  until,
  within,
  type MockApi,
  type Neighbourhood,
} from '@linli/testing';
import type { HonourRoll } from './honour-roll.ts';
import '../all.ts';

const visitor = anActor('visitor');
let street: Neighbourhood;

/** The roll on a page of its own. */
function shown(api: MockApi): HonourRoll {
  return show('linli-honour-roll', provide, { api, communityId: street.communityId });
}

/** A neighbourhood in which the roll of the samples stands, or one like it. */
function withRoll(change: Parameters<typeof anHonourRoll>[0] = {}, actor: Actor = visitor): MockApi {
  const api = street.api(actor);
  api.use(respond(readHonourRoll, anHonourRoll(change)));
  return api;
}

const rows = (element: Element): Element[] => allWithin(element, '[part=row]');
/** Each row of the first three as rank, name and hours. */
const lines = (element: Element): string[] =>
  rows(element)
    .slice(0, 3)
    .map((each) => ['.rank', 'b', '.h'].map((part) => said(each.querySelector(part))).join(' | '));
function row(rank: number, name: string, hours: number, mine = false): HonourRow {
  return { rank, name, minutes: hours * 60, stars: 0, categories: [], mine };
}

/** Serves for so long, and is seen to do so. */
async function serve(volunteerId: string, minutes: number, startsIn: number): Promise<void> {
  const api = street.api(anActor('volunteer', { personId: volunteerId }));
  const span = { startsAt: hoursFromNow(startsIn), endsAt: hoursFromNow(startsIn + 2) };
  const { id: orderId } = await street.openTask({}, span);
  const seat = { communityId: street.communityId, orderId, volunteerId };
  await api.send(claimOrder, seat);
  street.pass((Date.parse(span.startsAt) - Date.parse(street.now)) / 60_000);
  await api.send(checkInVolunteer, { ...seat, code: '1234' });
  street.pass(minutes);
  await api.send(checkOutVolunteer, seat);
}

const named = (name: string, change: Partial<ReturnType<typeof aRegistration>> = {}, mobile = '13700000001') => ({
  identity: { ...aRegistration().identity, name, mobile },
  ...change,
});

beforeEach(() => (street = aNeighbourhood()));

describe('the honour roll', () => {
  it('volunteers with equal hours share a rank, and the next rank is skipped', async () => {
    const element = shown(withRoll());
    await until(() => rows(element).length === 6);
    expect(allWithin(element, '.rank, .n').map((each) => each.getAttribute('aria-label'))).to.deep.equal([
      '第 1 名',
      '第 2 名',
      '第 2 名',
      '第 4 名',
      '第 5 名',
      '第 6 名',
    ]);
    expect(lines(element)).to.deep.equal(['1 | 欧阳·𠮷川 | 42 小时', '2 | 古丽娜尔 | 36 小时', '2 | 陈小明 | 36 小时']);
  });

  it('the roll says what counts, and until when one may object', async () => {
    const element = shown(withRoll());
    await until(() => said(element).includes('朝阳里社区 · 共 6 人上榜'));
    expect(said(within(element, '.foot'))).to.include('公示至 12月5日');
  });

  it("the reader's own row says that it is theirs, and what is left to the next star", async () => {
    const me = await street.volunteer();
    const mine = {
      rows: [
        ...anHonourRoll()
          .rows.slice(0, 3)
          .map((each) => ({ ...each, mine: false })),
        row(4, '陈*明', 2, true),
      ],
    };
    const element = shown(withRoll(mine, anActor('volunteer', { personId: me })));
    await until(() => said(within(element, '.rows .me')).includes('再服务 100 小时升至 1 星'));
    expect(said(within(element, '.rows .me')))
      .to.include('我')
      .and.not.include('陈*明');
  });

  it("the first ten and the reader's own row are shown, and the others when asked for, with the focus kept", async () => {
    const many = Array.from({ length: 30 }, (_, index) => row(index + 1, `邻居${index + 1}`, 60 - index, index === 24));
    const element = shown(withRoll({ rows: many, total: 30 }));
    await until(() => rows(element).length === 11);
    expect(said(rows(element).at(-1))).to.include('25');
    const more = button(element, '查看前 30 名')!;
    more.focus();
    more.click();
    await until(() => rows(element).length === 30);
    expect(labels(element)).to.not.include('查看前 30 名');
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('base');
  });

  it('the period that is chosen is loaded and marked', async () => {
    const api = street.api(visitor);
    api.use(respond(readHonourRoll, ({ period }) => anHonourRoll({ kind: period, total: period === 'year' ? 88 : 6 })));
    const element = shown(api);
    await until(() => said(element).includes('共 6 人上榜'));
    expect(said(within(element, '[aria-pressed=true]'))).to.equal('本季度');
    button(element, '今年')!.click();
    await until(() => said(element).includes('共 88 人上榜'));
    expect(said(within(element, '[aria-pressed=true]'))).to.equal('今年');
    expect(api.sentTo(readHonourRoll).map((each) => (each as { period: string }).period)).to.deep.equal(['quarter', 'year']);
  });

  it('a period that does not exist is taken for the quarter', async () => {
    const api = withRoll();
    const element = shown(api);
    element.setAttribute('period', 'decade');
    await until(() => rows(element).length === 6);
    expect(said(within(element, '[aria-pressed=true]'))).to.equal('本季度');
  });

  it('an empty roll says how one gets on it', async () => {
    const element = shown(street.api(visitor));
    await until(() => said(element).includes('第一位签到服务的志愿者会出现在这里。'));
    expect(rows(element).length).to.equal(0);
  });

  it('a roll that is loading shows so until the answer is there', async () => {
    const api = withRoll();
    const held = api.hold(readHonourRoll);
    const element = shown(api);
    await held.reached;
    await until(() => has(element, '.skeleton'));
    expect(within(element, '[part=base]')?.getAttribute('aria-busy')).to.equal('true');
    held.release();
    await until(() => rows(element).length === 6);
    expect(has(element, '.skeleton')).to.equal(false);
  });

  it('a roll that cannot be loaded says so in words, and another try loads it', async () => {
    const api = withRoll();
    const back = api.use(respond(readHonourRoll, () => { throw new ProblemError('offline'); })); // prettier-ignore
    const element = shown(api);
    await until(() => said(within(element, '[role=alert]')).startsWith('网络不通'));
    back();
    button(element, '再试一次')!.click();
    await until(() => rows(element).length === 6);
  });

  it('a roll that could not be loaded is loaded by itself once the connection is back', async () => {
    const api = withRoll();
    const back = api.use(respond(readHonourRoll, () => { throw new ProblemError('offline'); })); // prettier-ignore
    const element = shown(api);
    await until(() => has(element, '[role=alert]'));
    api.connection('lost');
    back();
    api.connection('live');
    await until(() => rows(element).length === 6);
  });
});

describe('names on the honour roll', () => {
  it('names are whole or masked as each volunteer wishes, and missing where they have not agreed', async () => {
    const { profile } = aRegistration();
    const whole = await street.volunteer(named('欧阳·𠮷川', {}, '13700000001'));
    const masked = await street.volunteer(named('古丽娜尔', { profile: { ...profile, publicName: 'masked' } }, '13700000002'));
    const silent = await street.volunteer(named('王芳', { consents: ['service'] }, '13700000003'));
    await serve(whole, 90, 1);
    await serve(masked, 60, 4);
    await serve(silent, 120, 7);
    const element = shown(street.api(visitor));
    await until(() => rows(element).length > 0);
    expect(lines(element)).to.deep.equal(['1 | 欧阳·𠮷川 | 1.5 小时', '2 | 古*尔 | 1 小时']);
    expect(said(element)).to.not.include('王');
  });

  it('a name disappears by itself when consent is withdrawn', async () => {
    const me = await street.volunteer();
    await serve(me, 60, 1);
    const element = shown(street.api(visitor));
    await until(() => rows(element).length === 1);
    await street.api(anActor('volunteer', { personId: me })).send(changeConsent, {
      communityId: street.communityId,
      volunteerId: me,
      purpose: 'publication',
      given: false,
    });
    await until(() => rows(element).length === 0);
  });
});

describe('a live honour roll', () => {
  /** The names that were ever marked as having moved, from now on. */
  function moves(element: HonourRoll): Set<string> {
    const seen = new Set<string>();
    const look = (): void =>
      rows(element).forEach((each) => each.classList.contains('moved') && seen.add(said(each.querySelector('b'))));
    new MutationObserver(look).observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true });
    return seen;
  }

  it('the roll moves by itself as hours are booked, and marks who moved', async () => {
    const first = await street.volunteer(named('王芳', {}, '13700000001'));
    const second = await street.volunteer(named('扎西次仁', {}, '13700000002'));
    await serve(first, 60, 1);
    await serve(second, 45, 4);
    const element = shown(street.api(visitor));
    await until(() => lines(element)[0] === '1 | 王芳 | 1 小时');
    const seen = moves(element);
    await serve(second, 60, 7);
    await until(() => lines(element)[0] === '1 | 扎西次仁 | 1.8 小时');
    expect(lines(element)[1]).to.equal('2 | 王芳 | 1 小时');
    expect([...seen]).to.deep.equal(['扎西次仁']);
  });

  it('a row whose hours stay is not marked, also where two share a masked name', async () => {
    let hours = 3;
    const api = street.api(visitor);
    api.use(respond(readHonourRoll, () => anHonourRoll({ rows: [row(1, '王*', 20), row(2, '王*', 10), row(3, '李*', hours)] })));
    const element = shown(api);
    await until(() => rows(element).length === 3);
    const seen = moves(element);
    hours = 4;
    api.emit({ room: 'incentives', id: 'entry-1', type: 'hours-booked' });
    await until(() => lines(element)[2] === '3 | 李* | 4 小时');
    expect([...seen]).to.deep.equal(['李*']);
  });

  it('no row is marked when another period is chosen', async () => {
    const api = street.api(visitor);
    api.use(
      respond(readHonourRoll, ({ period }) => anHonourRoll({ kind: period, rows: [row(1, '李*', period === 'all' ? 9 : 3)] })),
    );
    const element = shown(api);
    await until(() => rows(element).length === 1);
    const seen = moves(element);
    button(element, '累计')!.click();
    await until(() => lines(element)[0] === '1 | 李* | 9 小时');
    expect([...seen]).to.deep.equal([]);
  });

  it('a mark stays while other things change on the page, so that the eye finds it', async () => {
    let hours = 3;
    const api = street.api(anActor('volunteer', { personId: await street.volunteer() }));
    api.use(respond(readHonourRoll, () => anHonourRoll({ rows: [row(1, '李*', hours)] })));
    const element = shown(api);
    await until(() => rows(element).length === 1);
    hours = 4;
    api.emit({ room: 'incentives', id: 'entry-1', type: 'hours-booked' });
    await until(() => has(element, '.moved'));
    api.emit({ room: 'incentives', id: 'entry-2', type: 'points-booked' });
    await until(() => api.sentTo(readHonourRoll).length === 3);
    element.requestUpdate();
    await element.updateComplete;
    expect(has(element, '.moved')).to.equal(true);
  });
});
