/** Check-in: the volunteer comes, proves it, serves and leaves; the resident reviews. @module */
import { expect } from 'chai';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  listOrders,
  ProblemError,
  readContact,
  readMe,
  reviewOrder,
} from '@linli/contract';
import type { ConsentPurpose } from '@linli/core';
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
  until,
  within,
  type MockApi,
  type Neighbourhood,
} from '@linli/testing';
import type { VolunteerCheckedInEvent, VolunteerCheckedOutEvent } from '../events.ts';
import type { CheckIn } from './check-in.ts';
import '../all.ts';

let street: Neighbourhood;

/** The widget on a page of its own. */
function shown(api: MockApi): CheckIn {
  return show('linli-check-in', provide, { api, communityId: street.communityId });
}

/** A volunteer with a seat in a task of the afternoon, four hours from now. */
async function holder(consents: readonly ConsentPurpose[] = aRegistration().consents) {
  const me = await street.volunteer({ consents });
  const api = street.api(anActor('volunteer', { personId: me }));
  const { id: orderId } = await street.openTask();
  const seat = { communityId: street.communityId, orderId, volunteerId: me };
  await api.send(claimOrder, seat);
  return { api, seat };
}

const alert = (element: Element): string => said(within(element, '[role=alert]'));

/** Types the code shown on site. */
async function type(element: Element, code: string): Promise<void> {
  const field = await until(() => within<HTMLInputElement>(element, '.proof input'));
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => (street = aNeighbourhood()));

describe('before the service', () => {
  it('a visitor reads for whom the check-in is, and no orders are loaded', async () => {
    const api = street.api(anActor('visitor'));
    const element = shown(api);
    await until(() => said(element).includes('登录后在这里签到'));
    expect(api.sentTo(listOrders)).to.deep.equal([]);
  });

  it('a volunteer without a task reads when one can check in', async () => {
    const element = shown(street.api(anActor('volunteer', { personId: await street.volunteer() })));
    await until(() => said(element).includes('领取任务后，开始前 30 分钟起可以在这里签到。'));
  });

  it('a task that begins later says from when on one may check in, and shows the field from then on', async () => {
    const { api } = await holder();
    const element = shown(api);
    await until(() => said(within(element, '.why')) === '13:30 起可以签到');
    expect(has(element, '.proof')).to.equal(false);
    street.pass(209);
    await until(() => said(within(element, '.why')) === '13:30 起可以签到');
    street.pass(1);
    await until(() => within(element, '.proof'));
  });

  it('a contact is loaded only when it is asked for', async () => {
    const { api } = await holder();
    const element = shown(api);
    const ask = await until(() => button(element, '联系方式'));
    expect(api.sentTo(readContact)).to.deep.equal([]);
    ask.click();
    const link = await until(() => within(element, 'a[href="tel:13800000000"]'));
    expect(said(link.parentElement)).to.equal('张桂英 13800000000 301');
  });

  for (const away of [listOrders, readMe]) {
    it(`the check-in can be tried again when ${away.name} is away`, async () => {
      const { api } = await holder();
      // A server that is away takes its time to say so.
      const back = api.use(respond(away, () => new Promise((_, no) => setTimeout(no, 1, new ProblemError('unavailable')))));
      const element = shown(api);
      const retry = await until(() => button(element, '再试一次'));
      back();
      retry.click();
      await until(() => within(element, '.entry'));
    });
  }

  it('the check-in loads by itself once the connection is back', async () => {
    const { api } = await holder();
    const back = api.use(respond(readMe, () => { throw new ProblemError('offline'); })); // prettier-ignore
    const element = shown(api);
    await until(() => button(element, '再试一次'));
    api.connection('lost');
    back();
    api.connection('live');
    await until(() => within(element, '.entry'));
  });
});

describe('checking in', () => {
  it('the code shown on site checks a volunteer in, and the page is told', async () => {
    const { api, seat } = await holder();
    street.pass(230);
    const element = shown(api);
    const heard = new Promise<VolunteerCheckedInEvent>((resolve) =>
      element.addEventListener('linli-volunteer-checked-in', resolve),
    );
    await type(element, '1234');
    await press(element, '签到');
    expect((await heard).order.mine?.standing).to.equal('serving');
    await until(() => said(element).includes('13:50 已签到'));
    expect(has(element, '.proof')).to.equal(false);
    expect(api.sentTo(checkInVolunteer)).to.deep.equal([{ ...seat, code: '1234' }]);
  });

  it('a wrong code is told, stays in the field, and can be corrected', async () => {
    const { api } = await holder();
    street.pass(240);
    const element = shown(api);
    await type(element, '9999');
    await press(element, '签到');
    await until(() => alert(element) === '签到码不对，请看现场出示的 6 位数字');
    expect(within<HTMLInputElement>(element, '.proof input')?.value).to.equal('9999');
    await type(element, '1234');
    await press(element, '签到');
    await until(() => button(element, '签退'));
    expect(alert(element)).to.equal('');
  });

  it('a missing code is asked for without asking the server', async () => {
    const { api } = await holder();
    street.pass(240);
    const element = shown(api);
    await type(element, ' ');
    await press(element, '签到');
    await until(() => alert(element) === '请输入现场的签到码');
    expect(api.sentTo(checkInVolunteer)).to.deep.equal([]);
  });

  it('a volunteer who serves elsewhere cannot check in', async () => {
    const { api, seat } = await holder();
    const { id: orderId } = await street.openTask({}, { title: '四点半课堂', startsAt: '2026-11-23T16:30:00+08:00', endsAt: '2026-11-23T17:30:00+08:00' }); // prettier-ignore
    await api.send(claimOrder, { ...seat, orderId });
    street.pass(240);
    await api.send(checkInVolunteer, { ...seat, code: '1234' });
    street.pass(130);
    const element = shown(api);
    await until(() => said(within(element, '.why')) === '您在另一项任务中还未签退');
    expect(allWithin(element, '.entry').length).to.equal(2);
  });
});

describe('checking in by position', () => {
  type Answer = (yes: PositionCallback, no?: PositionErrorCallback | null) => void;
  const stand = (value: Answer): unknown =>
    Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { value, configurable: true });
  afterEach(() => Reflect.deleteProperty(navigator.geolocation, 'getCurrentPosition'));

  /** The browser says where one is, so many degrees north of the place. */
  const at = (north: number): unknown =>
    stand((yes) => yes({ coords: { longitude: 117.2, latitude: 39.12 + north } } as GeolocationPosition));

  it('a volunteer who has not agreed to it is not offered to check in by position', async () => {
    const { api } = await holder(['service']);
    street.pass(240);
    const element = shown(api);
    await until(() => button(element, '签到'));
    expect(labels(element)).to.not.include('用位置签到');
  });

  it('the position checks a volunteer in, and is asked for only when the button is pressed', async () => {
    const { api } = await holder();
    street.pass(240);
    let asked = 0;
    stand((yes) => {
      asked += 1;
      yes({ coords: { longitude: 117.2, latitude: 39.12 } } as GeolocationPosition);
    });
    const element = shown(api);
    const here = await until(() => button(element, '用位置签到'));
    expect(asked).to.equal(0);
    here.click();
    await until(() => button(element, '签退'));
    expect(asked).to.equal(1);
  });

  it('a position too far away is told in metres', async () => {
    const { api } = await holder();
    street.pass(240);
    at(0.01);
    const element = shown(api);
    await press(element, '用位置签到');
    await until(() => alert(element) === '您离服务地点 1112 米，须在 300 米以内');
  });

  it('a browser that gives no position is told of, and the code still works', async () => {
    const { api } = await holder();
    street.pass(240);
    stand((_, no) => no?.({} as GeolocationPositionError));
    const element = shown(api);
    await press(element, '用位置签到');
    await until(() => alert(element) === '浏览器没有给出位置，请用签到码');
    expect(api.sentTo(checkInVolunteer)).to.deep.equal([]);
    await type(element, '1234');
    await press(element, '签到');
    await until(() => button(element, '签退'));
  });
});

describe('after the service', () => {
  it('a volunteer who checks out is thanked, reads what was recorded, and the page is told', async () => {
    const { api, seat } = await holder();
    street.pass(240);
    await api.send(checkInVolunteer, { ...seat, code: '1234' });
    street.pass(90);
    const element = shown(api);
    const heard = new Promise<VolunteerCheckedOutEvent>((resolve) =>
      element.addEventListener('linli-volunteer-checked-out', resolve),
    );
    await until(() => said(element).includes('已服务 1.5 小时'));
    await press(element, '签退');
    expect((await heard).order.mine?.minutes).to.equal(90);
    await until(() => said(within(element, '.thanks')) === '辛苦了！这次服务记录了 1.5 小时。');
    await until(() => !labels(element).includes('签退'));
  });

  it('a check-out that is refused is told in words', async () => {
    const { api, seat } = await holder();
    street.pass(240);
    await api.send(checkInVolunteer, { ...seat, code: '1234' });
    api.use(respond(checkOutVolunteer, () => { throw new ProblemError('refused', { reason: 'not-checked-in' }); })); // prettier-ignore
    const element = shown(api);
    await press(element, '签退');
    await until(() => alert(element) === '还没有签到');
  });

  it('a resident reviews what was served for them, once', async () => {
    const { api, seat } = await holder();
    street.pass(240);
    await api.send(checkInVolunteer, { ...seat, code: '1234' });
    street.pass(120);
    await api.send(checkOutVolunteer, seat);
    const resident = street.api(anActor('resident'));
    const element = shown(resident);
    const rates = await until(() => allWithin<HTMLInputElement>(element, 'input[type=radio]').length > 0 && allWithin<HTMLInputElement>(element, 'input[type=radio]')); // prettier-ignore
    expect(rates.map((each) => each.checked)).to.deep.equal([false, false, false, false, true]);
    rates[3]!.click();
    within<HTMLInputElement>(element, 'input[name=comment]')!.value = '谢谢𠮷川 🌸';
    await press(element, '评单');
    await until(() => !labels(element).includes('评单'));
    expect(resident.sentTo(reviewOrder)).to.deep.equal([
      { communityId: street.communityId, orderId: seat.orderId, rating: 4, comment: '谢谢𠮷川 🌸' },
    ]);
    expect(street.world.orders.get(seat.orderId)?.status).to.equal('reviewed');
  });
});
