/** The dispatch desk: an order goes down the road, each step by whom it belongs to. @module */
import { expect } from 'chai';
import { confirmOrder, dispatchOrder, listOrders, ProblemError, readCommunity, turnDownOrder } from '@linli/contract';
import { plainTerms, type OrderView } from '@linli/core';
import { provide } from '@linli/kit';
import {
  allWithin,
  anActor,
  aNeighbourhood,
  button,
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
import type { OrderMovedEvent } from '../events.ts';
import type { DispatchDesk } from './dispatch-desk.ts';
import '../all.ts';

const coordinator = anActor('coordinator');
let street: Neighbourhood;
let team: string;

/** The desk on a page of its own. */
function desk(api: MockApi): DispatchDesk {
  return show('linli-dispatch-desk', provide, { api, communityId: street.communityId });
}

/** What the desk calls its piles, with how many are on each; the pressed one is what is shown. */
const pile = (element: Element): string => said(within(element, '.pill[aria-pressed=true]'));
const card = (element: Element): string => said(within(element, '.entry'));

/** A request of the resident, confirmed by the community. */
async function confirmed(): Promise<OrderView> {
  const { id: orderId, task } = await street.requestedTask();
  return street.api(coordinator).send(confirmOrder, { communityId: street.communityId, orderId, task, terms: plainTerms(2) });
}

const organiser = (): MockApi => street.api(anActor('organiser', { organisationId: team }));
const statusOf = (orderId: string): string | undefined => street.world.orders.get(orderId)?.status;

beforeEach(async () => {
  street = aNeighbourhood();
  team = await street.organisation();
});

describe('the coordinator at the desk', () => {
  it('a coordinator makes a request a work order with its terms, and the desk goes along with it', async () => {
    const { id } = await street.requestedTask();
    const element = desk(street.api(coordinator));
    const moved = new Promise<OrderMovedEvent>((resolve) => element.addEventListener('linli-order-moved', resolve));
    await until(() => button(element, '制成订单'));
    expect(pile(element)).to.equal('待核实的点单 1');
    fill(element, 'seats', '3');
    fill(element, 'skill', 'driving');
    within(element, 'input[name=hazardous]')!.click();
    await press(element, '制成订单');
    expect((await moved).order.status).to.equal('confirmed');
    await until(() => pile(element) === '待派的订单 1' && card(element));
    expect(street.world.orders.get(id)).to.deep.include({
      terms: { ...plainTerms(3), skills: ['driving'], hazardous: true },
    });
  });

  it('a coordinator declines a request with a reason, which the resident reads', async () => {
    const { id } = await street.requestedTask();
    const element = desk(street.api(coordinator));
    await unfold(element, '不受理');
    fill(element, 'reason', '本周已安排家医上门');
    await press(element, '不受理');
    await until(() => said(element).includes('没有待办的单子'));
    expect(street.world.orders.get(id)).to.include({ status: 'declined', reason: '本周已安排家医上门' });
  });

  it('a request is not declined without a reason', async () => {
    const { id } = await street.requestedTask();
    const element = desk(street.api(coordinator));
    await unfold(element, '不受理');
    await press(element, '不受理');
    await until(() => said(within(element, '[role=alert]')) === '请写明原因');
    expect(statusOf(id)).to.equal('requested');
  });

  it('a coordinator dispatches an order to one organisation, and waits for its answer', async () => {
    const other = await street.organisation({ name: '巾帼志愿服务队' });
    const { id } = await confirmed();
    const element = desk(street.api(coordinator));
    await until(() => button(element, '派单'));
    expect(allWithin(element, 'option').map(said)).to.deep.equal(['朝阳志愿服务队', '巾帼志愿服务队']);
    fill(element, 'organisationId', other);
    await press(element, '派单');
    await until(() => card(element).includes('已派给“巾帼志愿服务队”，等待答复'));
    expect(street.world.orders.get(id)).to.include({ status: 'dispatched', organisationId: other });
    expect(labels(element)).to.not.include('派单').and.not.include('接单并发布');
  });

  it('a coordinator opens an order to all volunteers without any organisation', async () => {
    const { id } = await confirmed();
    const element = desk(street.api(coordinator));
    await press(element, '直接发布给所有志愿者');
    await until(() => pile(element) === '招募中 1');
    expect(statusOf(id)).to.equal('open');
  });

  it('a coordinator cancels an order that is under way, with a reason', async () => {
    const { id } = await confirmed();
    const element = desk(street.api(coordinator));
    await unfold(element, '取消这一单');
    await press(element, '取消这一单');
    await until(() => said(within(element, '[role=alert]')) === '请写明原因');
    fill(element, 'reason', '张奶奶已由女儿陪同');
    await press(element, '取消这一单');
    await until(() => said(element).includes('没有待办的单子'));
    expect(street.world.orders.get(id)).to.include({ status: 'cancelled', reason: '张奶奶已由女儿陪同' });
  });

  it('an order that every organisation has turned down is opened to all', async () => {
    const { id: orderId } = await confirmed();
    const one = { communityId: street.communityId, orderId };
    await street.api(coordinator).send(dispatchOrder, { ...one, organisationId: team });
    await organiser().send(turnDownOrder, { ...one, reason: '人手不够' });
    const element = desk(street.api(coordinator));
    await until(() => said(element).includes('所有组织都已退单'));
    expect(labels(element)).to.not.include('派单');
    await press(element, '直接发布给所有志愿者');
    await until(() => statusOf(orderId) === 'open');
  });

  it('a coordinator who was not the first is told so in words, and can go on', async () => {
    await confirmed();
    const api = street.api(coordinator);
    const undo = api.use(respond(dispatchOrder, () => { throw new ProblemError('refused', { reason: 'not-confirmed' }); })); // prettier-ignore
    const element = desk(api);
    await press(element, '派单');
    await until(() => said(within(element, '[role=alert]')) === '这一单已经派出');
    undo();
    await press(element, '派单');
    await until(() => pile(element) === '等待组织接单 1');
  });

  it('a request that comes in appears at the desk by itself', async () => {
    const element = desk(street.api(coordinator));
    await until(() => said(element).includes('没有待办的单子'));
    await street.requestedTask();
    await until(() => card(element).includes('陪张奶奶去医院复查'));
    expect(said(within(element, 'h2'))).to.equal('派单台1 单待办');
  });

  for (const away of [listOrders, readCommunity]) {
    it(`the desk can be tried again when ${away.name} is away`, async () => {
      await street.requestedTask();
      const api = street.api(coordinator);
      const back = api.use(respond(away, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
      const element = desk(api);
      await until(() => said(within(element, '[role=alert]')).startsWith('服务暂时不可用'));
      back();
      await press(element, '再试一次');
      await until(() => card(element));
    });
  }
});

describe('what the desk shows to whom', () => {
  const dispatched = async (): Promise<OrderView> => {
    const { id: orderId } = await confirmed();
    return street.api(coordinator).send(dispatchOrder, { communityId: street.communityId, orderId, organisationId: team });
  };

  for (const role of ['visitor', 'resident', 'volunteer'] as const) {
    it(`a ${role} sees no order, and reads for whom the desk is`, async () => {
      await street.requestedTask();
      const api = street.api(anActor(role));
      const element = desk(api);
      await until(() => said(element).includes('请以协调员或组织者身份登录'));
      expect(api.sentTo(listOrders)).to.deep.equal([]);
      expect(labels(element)).to.deep.equal([]);
    });
  }

  it('an organiser sees only what was dispatched to their organisation, and takes it up', async () => {
    const { id } = await dispatched();
    await street.requestedTask({ title: '理发' });
    await confirmed();
    const element = desk(organiser());
    await until(() => button(element, '接单并发布'));
    expect(said(element)).to.include('请在 今天 16:00 前答复').and.not.include('理发');
    expect(labels(element)).to.not.include('制成订单').and.not.include('派单').and.not.include('直接发布给所有志愿者');
    await press(element, '接单并发布');
    await until(() => pile(element) === '招募中 1');
    expect(statusOf(id)).to.equal('open');
  });

  it('an organiser turns an order down, and the coordinator is not offered that organisation again', async () => {
    await street.organisation({ name: '巾帼志愿服务队' });
    const { id } = await dispatched();
    const element = desk(organiser());
    await unfold(element, '退单');
    fill(element, 'reason', '这天人手不够');
    await press(element, '退单');
    await until(() => said(element).includes('没有待办的单子'));
    expect(statusOf(id)).to.equal('confirmed');
    const again = desk(street.api(coordinator));
    await until(() => button(again, '派单'));
    expect(allWithin(again, 'option').map(said)).to.deep.equal(['巾帼志愿服务队']);
  });
});
