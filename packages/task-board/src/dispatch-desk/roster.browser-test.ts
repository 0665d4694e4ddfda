/** The roster at the desk: who comes, who is asked, and who is stood for. @module */
import { expect } from 'chai';
import {
  checkInVolunteer,
  claimOrder,
  confirmAttendance,
  closeCheckIn,
  offerSeat,
  ProblemError,
  readRoster,
} from '@linli/contract';
import { provide } from '@linli/kit';
import {
  allWithin,
  anActor,
  aNeighbourhood,
  fill,
  labels,
  press,
  respond,
  said,
  show,
  unfold,
  until,
  within,
  type MockApi,
  type Neighbourhood,
} from '@linli/testing';
import '../all.ts';

const coordinator = anActor('coordinator');
let street: Neighbourhood;
beforeEach(() => {
  street = aNeighbourhood();
});

/** The desk on a page of its own. */
function desk(api: MockApi): HTMLElement {
  return show('linli-dispatch-desk', provide, { api, communityId: street.communityId });
}

describe('the roster at the desk', () => {
  it('the roster lists who may serve, and a seat is offered to one of them', async () => {
    const able = await street.volunteer({
      profile: { skills: ['driving'], categories: [], availability: [], publicName: 'full' },
    });
    await street.volunteer();
    const { id } = await street.openTask({ seats: 2, skills: ['driving'] });
    const element = desk(street.api(coordinator));
    await unfold(element, '名单');
    await until(() => said(within(element, '.code')) === '签到码 1234');
    expect(said(element)).to.include('还没有人');
    expect(allWithin(element, '.people li button').map(said)).to.deep.equal(['邀请', '破例邀请']);
    await press(element, '邀请');
    await until(() => said(within(element, '.people .chip')) === '等待答复');
    expect(street.world.orders.get(id)).to.have.nested.include({ 'seats[0].volunteerId': able, 'seats[0].standing': 'offered' });
    expect(labels(element)).to.not.include('邀请');
  });

  it('a coordinator makes an exception, once they have said why', async () => {
    const unskilled = await street.volunteer({ profile: { skills: [], categories: [], availability: [], publicName: 'full' } });
    await street.openTask({ seats: 1, skills: ['driving'] });
    const api = street.api(coordinator);
    const element = desk(api);
    await unfold(element, '名单');
    await unfold(element, '例外邀请');
    await press(element, '破例邀请');
    await until(() => said(within(element, '[role=alert]')) === '请写明原因');
    fill(element, 'override', '有驾照，证件待补录');
    await press(element, '破例邀请');
    await until(() => said(within(element, '.people .chip')) === '等待答复');
    expect(api.sentTo(offerSeat).at(-1)).to.include({ volunteerId: unskilled, override: '有驾照，证件待补录' });
  });

  it('an open roster follows people as they claim and check in', async () => {
    const me = await street.volunteer();
    const { id: orderId } = await street.openTask({ seats: 2 });
    const element = desk(street.api(coordinator));
    await unfold(element, '名单');
    await until(() => said(element).includes('还没有人'));
    const seat = { communityId: street.communityId, orderId, volunteerId: me };
    const api = street.api(anActor('volunteer', { personId: me }));
    await api.send(claimOrder, seat);
    await until(() => said(within(element, '.people .chip')) === '已领取');
    expect(within(element, '.people a')?.getAttribute('href')).to.equal('tel:13900000000');
    street.pass(240);
    await api.send(checkInVolunteer, { ...seat, code: '1234' });
    await until(() => said(within(element, '.people .chip')) === '服务中');
  });

  it('a roster that cannot be loaded says so', async () => {
    await street.openTask();
    const api = street.api(coordinator);
    api.use(respond(readRoster, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const element = desk(api);
    await unfold(element, '名单');
    await until(() => said(within(element, '[role=alert]')).startsWith('服务暂时不可用'));
  });

  it('a volunteer who did not come can be marked once the task has begun', async () => {
    const me = await street.volunteer();
    const { id: orderId } = await street.openTask();
    await street.api(anActor('volunteer', { personId: me })).send(claimOrder, {
      communityId: street.communityId,
      orderId,
      volunteerId: me,
    });
    const early = desk(street.api(coordinator));
    await unfold(early, '名单');
    await until(() => said(within(early, '.people .chip')) === '已领取');
    expect(labels(early)).to.not.include('没有来');
    street.pass(250);
    await press(early, '没有来');
    await until(() => said(within(early, '.people .chip')) === '缺席');
  });

  it('the desk confirms the minutes of one who forgot to check out, with a note', async () => {
    const { id: orderId } = await street.openTask({ seats: 2 });
    const one = { communityId: street.communityId, orderId };
    const people = [await street.volunteer(), await street.volunteer()];
    for (const volunteerId of people)
      await street.api(anActor('volunteer', { personId: volunteerId })).send(claimOrder, { ...one, volunteerId });
    street.pass(240);
    for (const volunteerId of people)
      await street
        .api(anActor('volunteer', { personId: volunteerId }))
        .send(checkInVolunteer, { ...one, volunteerId, code: '1234' });
    street.pass(60);
    const api = street.api(coordinator);
    for (const volunteerId of people) await api.send(closeCheckIn, { ...one, volunteerId });
    const element = desk(api);
    await unfold(element, '名单');
    await until(() => within(element, '.people li:nth-child(2) input'));
    const [minutes, note] = allWithin<HTMLInputElement>(element, '.people li:nth-child(2) input');
    [minutes!.value, note!.value] = ['45', '楼长看见'];
    allWithin<HTMLButtonElement>(element, '.people li:nth-child(2) button')[0]!.click();
    await until(() => api.sentTo(confirmAttendance)[0]);
    expect(api.sentTo(confirmAttendance)).to.deep.equal([{ ...one, volunteerId: people[1], minutes: 45, note: '楼长看见' }]);
  });
});
