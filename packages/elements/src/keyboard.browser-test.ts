/** The main story by keyboard alone: every stop is seen, and no step loses the place. @module */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { confirmOrder, dispatchOrder, ProblemError } from '@linli/contract';
import { plainTerms } from '@linli/core';
import { provide } from '@linli/kit';
import {
  allWithin,
  anActor,
  aNeighbourhood,
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
import './index.ts';

let street: Neighbourhood;

/** One widget, for one person, on a page where nothing has the focus yet. */
async function shown(tag: string, api: MockApi, ready: string): Promise<HTMLElement> {
  const element = show(tag, provide, { api, communityId: street.communityId });
  await until(() => allWithin(element, 'button, summary').some((each) => said(each) === ready));
  return element;
}

/** Where the focus is, also inside a widget. */
function focused(): HTMLElement {
  const outer = document.activeElement;
  return (outer?.shadowRoot?.activeElement ?? outer) as HTMLElement;
}

/** What the place of the focus is called: its words, or the name of a field. */
const place = (): string => said(focused()) || focused().getAttribute('name') || focused().id;

/** The focus has a place, and one sees which. */
function expectPlace(): void {
  expect(focused().localName, 'the focus is lost').to.not.equal('body');
  // A date has its focus in one of its parts.
  const seen = focused().matches('[type^=date]') ? ':focus-within' : ':focus-visible';
  expect(focused().matches(seen), `${place()} does not show its focus`).to.equal(true);
  expect(getComputedStyle(focused()).outlineStyle, `${place()} has no ring`).to.not.equal('none');
}

const press = (key: string): Promise<void> => sendKeys({ press: key });

/** Goes on with Tab to what is called so; each stop on the way is seen. */
async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  do {
    await press('Tab');
    expectPlace();
    passed.push(place());
  } while (place() !== name && focused().getAttribute('name') !== name && passed.length < 60);
  expect([place(), focused().getAttribute('name')], `on the way: ${passed.join(', ')}`).to.include(name);
}

/** Does something, waits for what comes of it, and still knows where it is. */
async function act(key: string, comes: () => unknown): Promise<void> {
  await press(key);
  await until(comes);
  await until(() => focused().localName !== 'body');
  expectPlace();
}

beforeEach(() => (street = aNeighbourhood()));

describe('by keyboard alone', () => {
  it('a volunteer claims a task, thinks again, and keeps it', async () => {
    const me = await street.volunteer();
    await street.openTask({ seats: 2 });
    const element = await shown('linli-task-board', street.api(anActor('volunteer', { personId: me })), '领取任务');
    await tabTo('领取任务');
    await act('Enter', () => said(element).includes('已领取'));
    expect(said(focused())).to.include('陪张奶奶去医院复查');
    await tabTo('退领');
    await act(' ', () => said(element).includes('确定退领'));
    await tabTo('保留');
    await act('Enter', () => !said(element).includes('确定退领'));
    expect([...street.world.orders.values()][0]).to.have.nested.property('seats[0].volunteerId', me);
  });

  it('a coordinator makes an order and dispatches it to the second organisation, and its organiser takes it up', async () => {
    await street.organisation();
    const organisationId = await street.organisation({ name: '巾帼志愿服务队' });
    const { id } = await street.requestedTask();
    const desk = await shown('linli-dispatch-desk', street.api(anActor('coordinator')), '制成订单');
    await tabTo('seats');
    await press('ArrowUp');
    await tabTo('hazardous');
    await press(' ');
    await tabTo('制成订单');
    await act('Enter', () => has(desk, 'select[name=organisationId]'));
    expect(street.world.orders.get(id)).to.deep.include({ terms: { ...plainTerms(2), hazardous: true } });
    await until(() => focused().localName === 'article');
    await tabTo('organisationId');
    await press('ArrowDown');
    await tabTo('派单');
    await act(' ', () => said(desk).includes('已派给“巾帼志愿服务队”'));
    const theirs = await shown('linli-dispatch-desk', street.api(anActor('organiser', { organisationId })), '接单并发布');
    await tabTo('接单并发布');
    await act('Enter', () => said(within(theirs, '[aria-pressed=true]')) === '招募中 1');
    expect(street.world.orders.get(id)).to.include({ status: 'open', organisationId });
  });

  it('a coordinator unfolds a no, and says why', async () => {
    const { id } = await street.requestedTask();
    const desk = await shown('linli-dispatch-desk', street.api(anActor('coordinator')), '不受理');
    await tabTo('不受理');
    await press('Enter');
    await tabTo('reason');
    await sendKeys({ type: '本周已安排家医上门' });
    await tabTo('不受理');
    await act('Enter', () => said(desk).includes('没有待办的单子'));
    expect(street.world.orders.get(id)).to.include({ status: 'declined', reason: '本周已安排家医上门' });
  });

  it('an action that is refused leaves the focus on its button, to try again', async () => {
    await street.organisation();
    const { id: orderId, task } = await street.requestedTask();
    const one = { communityId: street.communityId, orderId };
    await street.api(anActor('coordinator')).send(confirmOrder, { ...one, task, terms: plainTerms(1) });
    const api = street.api(anActor('coordinator'));
    api.use(respond(dispatchOrder, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const desk = await shown('linli-dispatch-desk', api, '派单');
    await tabTo('派单');
    await act('Enter', () => has(desk, '.entry [role=alert]'));
    await until(() => place() === '派单');
  });
});

describe('a resident with a keyboard alone', () => {
  /** Sets each part of a date by arrows. How a date is typed is each browser's own affair: in Chromium it is done here. */
  async function pickLatest(element: Element): Promise<void> {
    const field = within<HTMLInputElement>(element, '#when')!;
    if (!navigator.userAgent.includes('Chrome')) return fill(element, 'when', '9999-12-31T23:59');
    for (let parts = 0; parts < 6 && field.value === ''; parts++) {
      await press('ArrowDown');
      if (field.value === '') await press('ArrowRight');
    }
    expect(field.value).to.match(/-12-31T/);
  }

  it('a resident fills in the request form, corrects what was missing, and asks for the next thing', async () => {
    sessionStorage.clear();
    const element = await shown('linli-request-form', street.api(anActor('resident')), '提交点单');
    const typed = async (name: string, text: string): Promise<void> => {
      await tabTo(name);
      await sendKeys({ type: text });
    };
    await typed('what', '陪王奶奶晒太阳');
    await tabTo('category');
    await press('ArrowDown');
    await typed('where', '7 号楼');
    await tabTo('when');
    await pickLatest(element);
    await tabTo('length');
    await press('ArrowRight');
    await typed('mobile', '13800001111');
    await tabTo('提交点单');
    await act('Enter', () => focused().className === 'summary');
    await tabTo('联系人: 请填写');
    await act('Enter', () => focused().id === 'name');
    await sendKeys({ type: '王秀兰' });
    await act('Enter', () => said(element).includes('点单成功'));
    const [order] = [...street.world.orders.values()];
    expect(order?.task).to.include({ title: '陪王奶奶晒太阳', category: 'children' });
    expect(Date.parse(order!.task.endsAt) - Date.parse(order!.task.startsAt)).to.equal(90 * 60_000);
    expect(said(focused())).to.include('点单成功');
    await tabTo('再点一单');
    await act('Enter', () => has(element, 'form'));
    await tabTo('what');
  });
});
