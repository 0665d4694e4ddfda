/** Suggestions at the desk: whom to ask and why, weighed anew at will, and sent as offers. */
import { expect } from 'chai';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  declineSeat,
  offerSeat,
  ProblemError,
  suggestOffers,
} from '@linli/contract';
import { plusMinutes } from '@linli/core';
import { provide } from '@linli/kit';
import {
  allWithin,
  anActor,
  aNeighbourhood,
  button,
  fill,
  has,
  press,
  respond,
  said,
  show,
  until,
  within,
  type MockApi,
  type Neighbourhood,
} from '@linli/testing';
import { DispatchDesk } from '../dispatch-desk.ts';
import '../../all.ts';

const coordinator = anActor('coordinator');
const profile = { skills: [], categories: ['elder-care'] as const, availability: [], publicName: 'full' as const };
let street: Neighbourhood;

/** The desk on a page of its own, with its suggestions. */
async function suggestions(api: MockApi): Promise<HTMLElement> {
  const element = show('linli-dispatch-desk', provide, { api, communityId: street.communityId });
  await press(element, '派单建议');
  return element;
}

/** A volunteer of a name, and what they have done for the resident of the samples before. */
async function volunteer(name: string, times = 0): Promise<string> {
  const known = { name, sex: 'female' as const, bornOn: '1990-05-01', mobile: '13911112222', residence: '3 号楼' };
  const volunteerId = await street.volunteer({ identity: known, profile });
  for (let n = 0; n < times; n++) {
    const startsAt = plusMinutes(street.now, 60);
    const { id: orderId } = await street.openTask({}, { startsAt, endsAt: plusMinutes(startsAt, 60) });
    const one = { communityId: street.communityId, orderId, volunteerId };
    await street.api(anActor('volunteer', { personId: volunteerId })).send(claimOrder, one);
    street.pass(60);
    await street.api(coordinator).send(checkInVolunteer, one);
    street.pass(60);
    await street.api(coordinator).send(checkOutVolunteer, one);
  }
  return volunteerId;
}

/** An open task on the day after, so many minutes later than now. */
function tomorrow(minutes: number, title: string) {
  const startsAt = plusMinutes(street.now, 1_440 + minutes);
  return street.openTask({}, { title, startsAt, endsAt: plusMinutes(startsAt, 60) });
}

const names = (element: Element): string[] => allWithin(element, '.suggested bdi').map(said);
const found = (element: Element): string => said(within(element, '.found'));

beforeEach(() => {
  street = aNeighbourhood();
  DispatchDesk.worker = undefined;
});

describe('suggestions at the desk', () => {
  it('suggestions name the person who fits best, say why, and name who would be next', async () => {
    await volunteer('王小明', 2);
    await volunteer('李芳');
    await tomorrow(0, '陪张奶奶散步');
    const element = await suggestions(street.api(coordinator));
    await until(() => names(element).length === 1);
    expect(names(element)).to.deep.equal(['王*明']);
    expect(said(within(element, '.suggested')))
      .to.include('常来这位居民家')
      .and.include('合适度');
    expect(said(element)).to.include('其次：李*').and.include('缺 1 人，建议邀请 1 位。').and.include('没有更好的分法。');
  });

  it('an order that nobody may serve says so, and so does one whose people are all taken elsewhere', async () => {
    await volunteer('李芳');
    await tomorrow(0, '读报');
    await tomorrow(0, '同时散步');
    await street.openTask({ skills: ['driving'] }, { title: '开车送货' });
    const element = await suggestions(street.api(coordinator));
    await until(() => names(element).length === 1);
    expect(said(element)).to.include('没有人符合这一单的条件').and.include('合适的人都另有安排');
    expect(found(element)).to.include('缺 3 人，建议邀请 1 位。 另有 2 个名额没有合适的人。');
  });

  it('an order that lacks people says what would let more of them serve it', async () => {
    await volunteer('李芳');
    await volunteer('赵大海');
    await street.openTask({ skills: ['driving'] }, { title: '开车送货' });
    await street.openTask({ trainings: ['mediation'] }, { title: '调解' });
    const element = await suggestions(street.api(coordinator));
    await until(() => said(element).includes('不要求特长，另有 2 人可以来。'));
    expect(said(element)).to.include('完成所需培训后，另有 2 人可以来。').and.not.include('可以放宽条件');
  });

  it('suggestions say so where no order lacks people', async () => {
    const element = await suggestions(street.api(coordinator));
    await until(() => said(element).includes('没有缺人的单子'));
    expect(button(element, '发出 0 个邀请')).to.equal(undefined);
  });

  it('suggestions are for one day where one is chosen', async () => {
    await volunteer('李芳');
    await street.openTask({}, { title: '今天的事' });
    await tomorrow(300, '明天的事');
    const api = street.api(coordinator);
    const element = await suggestions(api);
    await until(() => has(element, '.found') && allWithin(element, '.entry').length === 2);
    const day = allWithin<HTMLOptionElement>(element, '[name=day] option').at(-1);
    fill(element, 'day', day!.value);
    await until(() => allWithin(element, '.entry').length === 1);
    expect(said(within(element, '.entry h3'))).to.equal('明天的事');
    expect(api.sentTo(suggestOffers).at(-1)).to.deep.equal({ communityId: street.communityId, day: day!.value });
  });

  for (const [where, worker] of [
    ['on the page', undefined],
    ['beside the page', new URL('./worker.ts', import.meta.url)],
    ['on the page, where the worker does not load', new URL('../../suggestions/nowhere.js', import.meta.url)],
  ] as const) {
    it(`suggestions follow a changed weight at once, solved ${where}`, async () => {
      DispatchDesk.worker = worker;
      await volunteer('王小明', 2);
      await volunteer('李芳');
      await tomorrow(0, '陪张奶奶散步');
      const api = street.api(coordinator);
      const element = await suggestions(api);
      await until(() => names(element)[0] === '王*明');
      for (const part of ['skill', 'familiarity', 'preference', 'growth']) fill(element, part, '0');
      fill(element, 'share', '100');
      await until(() => names(element)[0] === '李*');
      expect(said(within(element, '.suggested')))
        .to.include('近来服务不多')
        .and.not.include('常来这位居民家');
      expect(api.sentTo(suggestOffers)).to.have.length(1);
      await press(element, '恢复默认');
      await until(() => names(element)[0] === '王*明');
    });
  }

  it('the suggestions that stay chosen are sent as offers', async () => {
    const me = await volunteer('李芳');
    await volunteer('赵大海');
    const [first, second] = [await tomorrow(0, '读报'), await tomorrow(10, '散步')];
    const api = street.api(coordinator);
    const element = await suggestions(api);
    await until(() => button(element, '发出 2 个邀请'));
    allWithin(element, '.suggested input').at(1)!.click();
    await press(element, '发出 1 个邀请');
    await until(() => found(element).startsWith('已发出 1 个邀请'));
    expect(api.sentTo(offerSeat)).to.have.length(1);
    expect(api.sentTo(offerSeat)[0]).to.include({ orderId: first.id });
    expect(street.world.orders.get(first.id)).to.have.nested.include({ 'seats[0].standing': 'offered' });
    expect(street.world.orders.get(second.id)).to.have.deep.include({ seats: [] });
    expect(me).to.be.a('string');
  });

  it('the next best is suggested after somebody has declined', async () => {
    const known = await volunteer('王小明', 2);
    await volunteer('李芳');
    const { id: orderId } = await tomorrow(0, '陪张奶奶散步');
    const element = await suggestions(street.api(coordinator));
    await press(element, '发出 1 个邀请');
    await until(() => said(element).includes('没有缺人的单子'));
    const seat = { communityId: street.communityId, orderId, volunteerId: known };
    await street.api(anActor('volunteer', { personId: known })).send(declineSeat, seat);
    await until(() => names(element)[0] === '李*');
    await press(element, '发出 1 个邀请');
    await until(() => said(element).includes('没有缺人的单子'));
    expect(street.world.orders.get(orderId)).to.have.nested.include({ 'seats[0].standing': 'offered' });
  });

  it('an offer that is refused says why beside the name, and the others are sent', async () => {
    await volunteer('李芳');
    await volunteer('赵大海');
    await tomorrow(0, '读报');
    await tomorrow(10, '散步');
    const api = street.api(coordinator);
    let asked = 0;
    const undo = api.use(respond(offerSeat, () => { throw asked++ === 0 ? new ProblemError('refused', { reason: 'full' }) : new ProblemError('unavailable'); })); // prettier-ignore
    const element = await suggestions(api);
    await press(element, '发出 2 个邀请');
    await until(() => allWithin(element, '[role=alert]').length === 2);
    expect(said(element)).to.include('名额已满').and.include('服务暂时不可用');
    undo();
    await press(element, '发出 2 个邀请');
    await until(() => found(element).startsWith('已发出 2 个邀请'));
  });

  it('suggestions that could not be loaded can be tried again', async () => {
    const api = street.api(coordinator);
    const back = api.use(respond(suggestOffers, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const element = await suggestions(api);
    await until(() => has(element, '[part=failed]'));
    back();
    await press(element, '再试一次');
    await until(() => said(element).includes('没有缺人的单子'));
  });

  it('suggestions are put away again by the same button', async () => {
    await tomorrow(0, '读报');
    const element = await suggestions(street.api(coordinator));
    await until(() => has(element, '.found'));
    await press(element, '派单建议');
    await until(() => !has(element, '.found') && said(element).includes('招募中 1'));
  });
});
