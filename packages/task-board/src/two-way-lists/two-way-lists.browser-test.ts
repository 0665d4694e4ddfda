/** The two lists: what stands in a row, what is missing, and how they follow what happens. @module */
import { expect } from 'chai';
import { claimOrder, ProblemError, readTwoWayLists, type Actor } from '@linli/contract';
import { plusMinutes } from '@linli/core';
import { provide } from '@linli/kit';
import {
  allWithin,
  anActor,
  aNeighbourhood,
  aRegistration,
  button,
  has,
  labels,
  press,
  respond,
  said,
  show,
  someTwoWayLists,
  until,
  within,
  type MockApi,
  type Neighbourhood,
} from '@linli/testing';
import type { TwoWayLists } from './two-way-lists.ts';
import '../all.ts';

const visitor = anActor('visitor');
let street: Neighbourhood;
beforeEach(() => (street = aNeighbourhood()));

/** The lists on a page of their own. */
function shown(api: MockApi, attributes: Readonly<Record<string, string>> = {}): TwoWayLists {
  return show('linli-two-way-lists', provide, { api, communityId: street.communityId }, attributes);
}

/** A neighbourhood in which the lists of the samples stand, or some like them. */
function withLists(change: Parameters<typeof someTwoWayLists>[0] = {}, actor: Actor = visitor): MockApi {
  const api = street.api(actor);
  api.use(respond(readTwoWayLists, someTwoWayLists(change)));
  return api;
}

const rows = (element: Element, list: string): string[] => allWithin(element, `ul[aria-labelledby=${list}] > li`).map(said);

describe('a row of the two lists', () => {
  it('a row of needs says the kind, the people wanted, the orders, and how many of them nobody can help with', async () => {
    const element = shown(withLists());
    await until(() => rows(element, 'needs').length > 0);
    expect(rows(element, 'needs').slice(0, 3)).to.deep.equal([
      '医疗卫生 3 单 其中 2 单暂时无人能帮 5 人',
      '外语翻译 1 单 暂时无人能帮 1 人',
      '助老助残 9 单 14 人',
    ]);
    expect(said(within(element, '.needs'))).to.include('19 单，还差 38 人');
  });

  it('a row of offers says how many people can, how many seats ask for it, and what is missing', async () => {
    const element = shown(withLists());
    await until(() => rows(element, 'skills').length > 0);
    expect(rows(element, 'skills')).to.deep.equal([
      '手语 2 个名额在找 还没有人会 0 人',
      '陪诊 8 个名额在找 人手偏少 5 人',
      '手机教学 6 个名额在找 18 人',
      '应急救护 1 个名额在找 不足 5 人',
      '家电维修 还没有人点 7 人',
      '书法 还没有人点 6 人',
    ]);
    expect(rows(element, 'kinds'))
      .to.include('外语翻译 1 个名额在找 还没有人愿意做 0 人')
      .and.include('助老助残 14 个名额在找 1,204 人');
  });

  it('a list shows six rows until all are asked for, and the focus stays in the widget', async () => {
    const element = shown(withLists());
    const more = await until(() => button(element, '查看全部 7 项'));
    more.focus();
    more.click();
    await until(() => rows(element, 'skills').length === 7);
    expect(rows(element, 'skills').at(-1)).to.equal('理发 还没有人点 不足 5 人');
    expect(labels(element)).to.not.include('查看全部 7 项');
    expect(element.shadowRoot?.activeElement).to.not.equal(null);
  });

  it('a list shows as many rows as the page says', async () => {
    const element = shown(withLists(), { shown: '2' });
    await until(() => rows(element, 'needs').length === 2);
    expect(labels(element)).to.deep.equal(['查看全部 5 项', '查看全部 7 项', '查看全部 4 项']);
  });
});

describe('what to do about a gap', () => {
  const told = async (actor: Actor): Promise<string> => {
    const element = shown(withLists({}, actor));
    await until(() => has(element, '.advice'));
    // Who reads is known a moment after the lists.
    await until(() => actor.roles[0] === 'visitor' || !said(element).includes('登记为志愿者，邻居正需要您'));
    return allWithin(element, '.advice').map(said).join(' ');
  };

  it('the community is advised to find and train people', async () => {
    expect(await told(anActor('coordinator')))
      .to.include('组织招募和培训')
      .and.include('可以告诉居民');
  });

  it('a volunteer is advised to learn, or to add, just what is missing', async () => {
    const personId = await street.volunteer();
    expect(await told(anActor('volunteer', { personId }))).to.include('在个人档案里添上，就能看到合适的任务');
  });

  it('everybody else is advised to register, or to ask for help', async () => {
    expect(await told(visitor))
      .to.include('登记为志愿者')
      .and.include('需要时可以点单');
  });

  it('no advice is given where nothing is missing', async () => {
    const [needs, skills] = [someTwoWayLists().needs.slice(2), someTwoWayLists().skills.filter(({ gap }) => gap === null)];
    const element = shown(withLists({ needs, skills, kinds: [] }));
    await until(() => rows(element, 'skills').length > 0);
    expect(has(element, '.advice')).to.equal(false);
    expect(has(element, '[part=gap]')).to.equal(false);
  });
});

describe('the two lists', () => {
  it('the lists say of when their figures are, that small numbers are not told, and that there were more orders', async () => {
    const element = shown(withLists({ more: true }));
    await until(() => said(element).includes('数字截至今天 10:00。'));
    expect(said(within(element, '.foot')))
      .to.include('不足五人的不写明人数')
      .and.include('只算了最早的 500 单');
  });

  it('empty lists say what will stand there, and one empty list says that it is', async () => {
    const nothingAtAll = { needs: [], skills: [], kinds: [] };
    const element = shown(withLists(nothingAtAll));
    await until(() => has(element, '[part=empty]'));
    expect(said(element)).to.include('有居民点单、有志愿者填写特长后');
    const oneSided = shown(withLists({ needs: [] }));
    await until(() => said(oneSided).includes('现在没有缺人的单子。'));
    const other = shown(withLists({ ...nothingAtAll, needs: someTwoWayLists().needs }));
    await until(() => said(other).includes('还没有志愿者填写特长。'));
  });

  it('the lists in elder mode stand one at a time', async () => {
    const element = shown(withLists(), { mode: 'elder' });
    await until(() => rows(element, 'needs').length > 0);
    expect(has(element, '.offers')).to.equal(false);
    await press(element, '邻里所长');
    await until(() => has(element, '.offers'));
    expect(has(element, '.needs')).to.equal(false);
    expect(said(within(element, '[aria-pressed=true]'))).to.equal('邻里所长');
  });

  it('lists that cannot be loaded say so in words, and another try loads them', async () => {
    const api = withLists();
    const back = api.use(respond(readTwoWayLists, () => { throw new ProblemError('offline'); })); // prettier-ignore
    const element = shown(api);
    await until(() => said(within(element, '[role=alert]')).startsWith('网络不通'));
    back();
    await press(element, '再试一次');
    await until(() => rows(element, 'needs').length > 0);
  });
});

describe('lists that are live', () => {
  it('the lists follow a seat that is taken, by the rules of the neighbourhood', async () => {
    const me = await street.volunteer({ profile: { ...aRegistration().profile, skills: ['driving'] } });
    const { id: orderId } = await street.openTask({ skills: ['driving'] });
    const startsAt = plusMinutes(street.now, 1_440);
    await street.openTask({ skills: ['first-aid'] }, { startsAt, endsAt: plusMinutes(startsAt, 60), category: 'health' });
    const element = shown(street.api(visitor));
    await until(() => rows(element, 'needs').length === 2);
    expect(rows(element, 'needs')).to.deep.equal(['医疗卫生 1 单 暂时无人能帮 1 人', '助老助残 1 单 1 人']);
    await street
      .api(anActor('volunteer', { personId: me }))
      .send(claimOrder, { communityId: street.communityId, orderId, volunteerId: me });
    await until(() => rows(element, 'needs').length === 1);
    expect(rows(element, 'skills')).to.deep.equal(['应急救护 1 个名额在找 还没有人会 0 人', '驾驶 还没有人点 不足 5 人']);
  });

  it('changes that come together make the lists load once, and a change of another room does not', async () => {
    const api = withLists();
    const element = shown(api);
    await until(() => rows(element, 'needs').length > 0);
    for (let n = 0; n < 20; n++) api.emit({ room: 'orders', id: `order-${n}`, type: 'order-claimed' });
    api.emit({ room: 'records', id: 'record-1', type: 'service-recorded' });
    expect(api.sentTo(readTwoWayLists)).to.have.length(1);
    await until(() => api.sentTo(readTwoWayLists).length === 2);
    api.emit({ room: 'organisations', id: 'team', type: 'organisation-registered' });
    element.requestUpdate();
    await element.updateComplete;
    expect(api.sentTo(readTwoWayLists)).to.have.length(2);
  });

  it('lists that are older than the last change are loaded again later', async () => {
    const wait = window.setTimeout.bind(window);
    // Seconds pass as tenths of one.
    window.setTimeout = ((act: () => void, after = 0) => wait(act, after < 1_000 ? after : after / 100)) as typeof wait;
    try {
      const api = street.api(visitor);
      const kept = api.use(respond(readTwoWayLists, someTwoWayLists()));
      const element = shown(api);
      await until(() => rows(element, 'skills').length > 0);
      street.pass(1);
      api.emit({ room: 'orders', id: 'order-1', type: 'order-claimed' });
      await until(() => api.sentTo(readTwoWayLists).length > 3);
      kept();
      await until(() => has(element, '[part=empty]'));
      const { length } = api.sentTo(readTwoWayLists);
      api.emit({ room: 'orders', id: 'order-2', type: 'order-claimed' });
      await until(() => api.sentTo(readTwoWayLists).length > length);
      expect(api.sentTo(readTwoWayLists)).to.have.length(length + 1);
    } finally {
      window.setTimeout = wait;
    }
  });

  it('lists that were taken off the page load nothing more', async () => {
    const api = withLists();
    const element = shown(api);
    await until(() => rows(element, 'needs').length > 0);
    api.emit({ room: 'orders', id: 'order-1', type: 'order-claimed' });
    element.remove();
    const other = shown(api);
    await until(() => rows(other, 'needs').length > 0);
    api.emit({ room: 'orders', id: 'order-2', type: 'order-claimed' });
    await until(() => api.sentTo(readTwoWayLists).length === 3);
    expect(api.sentTo(readTwoWayLists)).to.have.length(3);
  });
});
