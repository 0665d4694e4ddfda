/** The request form: a resident orders help, and sees where it stands. @module */
import { expect } from 'chai';
import { confirmOrder, declineOrder, listOrders, ProblemError, readCommunity, readMe, requestOrder } from '@linli/contract';
import { plainTerms, type OrderView, type Task } from '@linli/core';
import { provide } from '@linli/kit';
import {
  allWithin,
  anActor,
  aNeighbourhood,
  button,
  choose,
  fill,
  has,
  respond,
  said,
  show,
  until,
  within,
  type MockApi,
  type Neighbourhood,
} from '@linli/testing';
import type { OrderRequestedEvent } from '../events.ts';
import type { RequestForm } from './request-form.ts';
import '../all.ts';

const resident = anActor('resident');
const wanted = { what: '陪王奶奶晒太阳', where: '7 号楼', when: '2026-11-24T14:30', name: '王秀兰', mobile: '13800001111' };
let street: Neighbourhood;

/** The widget on a page of its own. */
function shown(api: MockApi): RequestForm {
  return show('linli-request-form', provide, { api, communityId: street.communityId });
}

/** The form, ready to be filled in. */
async function form(api: MockApi): Promise<RequestForm> {
  const element = shown(api);
  await until(() => within(element, 'form'));
  return element;
}

function fillIn(element: Element, change: Readonly<Record<string, string>> = {}): void {
  for (const [name, text] of Object.entries({ ...wanted, ...change })) fill(element, name, text);
}

/** Presses the button below the form. */
async function send(element: RequestForm): Promise<void> {
  button(element, '提交点单')!.click();
  await element.updateComplete;
}

interface Sent {
  readonly task: Task;
  readonly contact: object;
  readonly enteredBy?: string;
}
const sent = (api: MockApi): Sent | undefined => api.sentTo(requestOrder)[0] as Sent | undefined;
const errorOf = (element: Element, name: string): string => said(within(element, `#${name}-error`));
const value = (element: Element, name: string): string | undefined => within<HTMLInputElement>(element, `#${name}`)?.value;

beforeEach(() => {
  sessionStorage.clear();
  street = aNeighbourhood();
});

describe('ordering help', () => {
  it('a request is sent as it was typed, in the time zone of the community, and the page is told', async () => {
    const api = street.api(resident);
    const element = await form(api);
    const heard = new Promise<OrderRequestedEvent>((resolve) =>
      document.body.addEventListener('linli-order-requested', resolve, { once: true }),
    );
    fillIn(element, { category: 'health', content: '轮椅在楼下。', mobile: '138 0000-1111', door: '502', enteredBy: '李建国' });
    choose(element, 'length', '90');
    await send(element);
    const { order } = await heard;
    expect(order.task).to.deep.equal({
      title: wanted.what,
      category: 'health',
      content: '轮椅在楼下。',
      timing: 'fixed',
      place: { label: '7 号楼' },
      startsAt: '2026-11-24T06:30:00.000Z',
      endsAt: '2026-11-24T08:00:00.000Z',
    });
    expect(sent(api)?.contact).to.deep.equal({ name: '王秀兰', mobile: '13800001111', door: '502' });
    expect(sent(api)?.enteredBy).to.equal('李建国');
    await until(() => said(element).includes('点单成功'));
  });

  it('every letter of a name and of what is needed is kept', async () => {
    const api = street.api(resident);
    const element = await form(api);
    fillIn(element, { what: '替𠮷大爷读信 👵🏽', name: '古丽娜尔·买买提' });
    await send(element);
    await until(() => sent(api));
    expect(sent(api)?.task.title).to.equal('替𠮷大爷读信 👵🏽');
    expect(sent(api)?.contact).to.include({ name: '古丽娜尔·买买提' });
  });

  it('a visitor is told to sign in or to ring, and sees no form', async () => {
    const element = shown(street.api(anActor('visitor')));
    await until(() => said(element).includes('登录后可以点单'));
    expect(has(element, 'form')).to.equal(false);
  });

  for (const away of [readCommunity, readMe, listOrders]) {
    it(`the form can be tried again when ${away.name} is away`, async () => {
      const api = street.api(resident);
      const back = api.use(respond(away, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
      const element = shown(api);
      const retry = await until(() => button(element, '再试一次'));
      back();
      retry.click();
      await until(() => within(element, 'form'));
    });
  }
});

describe('what is wrong with a request', () => {
  it('nothing is said to be wrong before the form is sent', async () => {
    const element = await form(street.api(resident));
    fill(element, 'mobile', '138');
    within(element, '#mobile')!.focus();
    within(element, '#what')!.focus();
    await element.updateComplete;
    expect(has(element, '.summary, .error, [aria-invalid]')).to.equal(false);
    expect(element.shadowRoot?.activeElement?.id).to.equal('what');
  });

  it('everything that is missing is said beside its field and in a summary, which takes the focus', async () => {
    const api = street.api(resident);
    const element = await form(api);
    fill(element, 'mobile', '138');
    await send(element);
    expect(element.shadowRoot?.activeElement?.className).to.equal('summary');
    expect(allWithin(element, '.summary a').map(said).sort()).to.deep.equal([
      '什么时候: 请选择日期和时间',
      '地点: 请填写',
      '联系人: 请填写',
      '联系电话: 手机号应为 11 位，现在是 3 位',
      '需要什么帮助: 请填写',
    ]);
    expect(errorOf(element, 'when')).to.equal('请选择日期和时间');
    allWithin(element, '.summary a')
      .find((each) => said(each).startsWith('地点'))!
      .click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('where');
    expect(api.sentTo(requestOrder)).to.deep.equal([]);
  });

  it('a time that has passed is refused at its field', async () => {
    const element = await form(street.api(resident));
    fillIn(element, { when: '2026-11-22T14:30' });
    await send(element);
    await until(() => errorOf(element, 'when') === '这个时间已经过去');
    await until(() => element.shadowRoot?.activeElement?.className === 'summary');
  });

  it('an issue that the server finds is said at its field, and what was typed stays', async () => {
    const api = street.api(resident);
    const issues = [
      { path: 'task.place.label', expected: 'at-most-120' },
      { path: 'contact.name', expected: 'whole-text' },
    ];
    api.use(respond(requestOrder, () => { throw new ProblemError('invalid', { issues }); })); // prettier-ignore
    const element = await form(api);
    fillIn(element);
    await send(element);
    await until(() => errorOf(element, 'where') === '最多 120 个字，请减少');
    expect(errorOf(element, 'name')).to.equal('含有无法保存的字符');
    expect(value(element, 'what')).to.equal(wanted.what);
  });

  it('a server that is away is told of in words, and the same button works later', async () => {
    const api = street.api(resident);
    const back = api.use(respond(requestOrder, () => { throw new ProblemError('offline'); })); // prettier-ignore
    const element = await form(api);
    fillIn(element);
    await send(element);
    await until(() => said(within(element, '[role=alert]')) === '网络不通，恢复后会自动继续');
    back();
    await send(element);
    await until(() => said(element).includes('点单成功'));
  });
});

describe('the draft of a request', () => {
  it('a draft survives a reload, except for name, telephone and door', async () => {
    const first = await form(street.api(resident));
    fillIn(first, { category: 'children', door: '502' });
    choose(first, 'length', '180');
    const second = await form(street.api(resident));
    expect(['what', 'where', 'when', 'category'].map((name) => value(second, name))).to.deep.equal([
      wanted.what,
      wanted.where,
      wanted.when,
      'children',
    ]);
    expect(within<HTMLInputElement>(second, 'input[name=length]:checked')?.value).to.equal('180');
    expect(['name', 'mobile', 'door'].map((name) => value(second, name))).to.deep.equal(['', '', '']);
    expect(JSON.stringify({ ...sessionStorage })).to.not.include(wanted.mobile);
  });

  it('a draft is forgotten once it was sent, and the next one begins empty', async () => {
    const element = await form(street.api(resident));
    fillIn(element);
    await send(element);
    (await until(() => button(element, '再点一单'))).click();
    await until(() => within(element, 'form'));
    expect([value(element, 'what'), value(element, 'mobile')]).to.deep.equal(['', '']);
  });
});

describe('the own requests', () => {
  const listed = (element: Element): string[] => allWithin(element, '.own').map((each) => said(each.querySelector('.chip')));

  it("the reader's own requests stand below the form, and follow the community by themselves", async () => {
    const order: OrderView = await street.requestedTask();
    const one = { communityId: street.communityId, orderId: order.id };
    const element = await form(street.api(resident));
    expect(listed(element)).to.deep.equal(['已点单']);
    const desk = street.api(anActor('coordinator'));
    await desk.send(confirmOrder, { ...one, task: order.task, terms: plainTerms(1) });
    await until(() => listed(element)[0] === '已制单');
    expect(said(within(element, '.own [aria-current=step]'))).to.equal('订单');
  });

  it('a request that was declined says why', async () => {
    const { id: orderId } = await street.requestedTask();
    const element = await form(street.api(resident));
    const reason = '本周已安排家医上门';
    await street.api(anActor('coordinator')).send(declineOrder, { communityId: street.communityId, orderId, reason });
    await until(() => said(within(element, '.own')).includes(reason));
    expect(listed(element)).to.deep.equal(['未受理']);
  });

  it('requests of other people are not shown', async () => {
    await street.requestedTask();
    const element = await form(street.api(anActor('resident', { personId: 'resident-2' })));
    expect(listed(element)).to.deep.equal([]);
  });
});

describe('a session that ends while somebody types', () => {
  it('a session that has ended is told of, nothing is lost, and the same request is sent after signing in again', async () => {
    const ended = street.api(resident);
    ended.use(respond(requestOrder, () => { throw new ProblemError('unauthenticated'); })); // prettier-ignore
    const element = await form(ended);
    fillIn(element);
    await send(element);
    await until(() => said(within(element, '[role=alert]')) === '请先登录');
    const api = street.api(resident);
    provide(element.parentElement!, { api, communityId: street.communityId });
    await until(() => api.sentTo(listOrders).length > 0 && value(element, 'mobile') === wanted.mobile);
    await send(element);
    await until(() => said(element).includes('点单成功'));
    expect(sent(api)?.task.title).to.equal(wanted.what);
  });
});
