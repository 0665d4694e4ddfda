/** The task board: what people see and do on it. @module */
import { expect } from 'chai';
import { claimOrder, listOrders, offerSeat, ProblemError, readOrder, type Actor } from '@linli/contract';
import { plusMinutes } from '@linli/core';
import { provide } from '@linli/kit';
import { anActor, aNeighbourhood, button, has, respond, show, someOrderViews, until, within, type MockApi } from '@linli/testing';
import type { OrderClaimedEvent } from '../events.ts';
import type { TaskBoard } from './task-board.ts';
import '../all.ts';

function board(api: MockApi, communityId: string): TaskBoard {
  return show('linli-task-board', provide, { api, communityId });
}

describe('the task board', () => {
  const street = aNeighbourhood();
  let me: string;
  let volunteer: Actor;
  before(async () => {
    me = await street.volunteer();
    volunteer = anActor('volunteer', { personId: me });
  });

  it('the content of the tag is shown until the board is connected', () => {
    document.body.innerHTML = '<linli-task-board>请致电社区</linli-task-board>';
    const element = document.querySelector('linli-task-board');
    expect(element?.shadowRoot?.querySelector('slot')).to.not.equal(null);
  });

  it('a volunteer takes a seat, reads that it is theirs, and gives it back', async () => {
    await street.openTask({ seats: 2 });
    const element = board(street.api(volunteer), street.communityId);
    const claimed = new Promise<OrderClaimedEvent>((resolve) => element.addEventListener('linli-order-claimed', resolve));
    (await until(() => button(element, '领取任务'))).click();
    expect((await claimed).order.taken).to.equal(1);
    await until(() => within(element, '.mine .steps'));
    (await until(() => button(element, '退领'))).click();
    (await until(() => button(element, '确定退领'))).click();
    await until(() => button(element, '领取任务'));
  });

  it('a task that cannot be claimed says why, and what would help', async () => {
    await street.openTask({ trainings: ['mediation'] });
    const element = board(street.api(volunteer), street.communityId);
    await until(() => element.shadowRoot?.textContent?.includes('先完成“矛盾调解”培训即可领取'));
    expect(has(element, '[aria-disabled=true]')).to.equal(true);
  });

  it('a refusal of the server is told in words, and the board stays', async () => {
    const api = street.api(volunteer);
    const element = board(api, street.communityId);
    const give = await until(() => button(element, '领取任务'));
    const undo = api.use(respond(claimOrder, () => { throw new ProblemError('refused', { reason: 'clash', facts: { title: '理发', startsAt: '' } }); })); // prettier-ignore
    give.click();
    await until(() => element.shadowRoot?.textContent?.includes('与您已领取的“理发”时间冲突'));
    undo();
  });

  it('a board whose server is away offers another try, and shows the tasks once it is back', async () => {
    const api = street.api(volunteer);
    const undo = api.use(respond(listOrders, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const element = board(api, street.communityId);
    const retry = await until(() => button(element, '再试一次'));
    undo();
    retry.click();
    await until(() => within(element, '.task'));
  });

  it('a board of 10,000 orders renders only those in sight, and a change touches only its own row', async () => {
    const api = street.api(volunteer);
    const many = someOrderViews(10_000).map((order) => ({ ...order, communityId: street.communityId }));
    api.use(
      respond(listOrders, ({ list }) => ({ orders: list === 'open' ? many : [], next: null })),
      respond(readOrder, ({ orderId }) => ({
        ...(many.find((order) => order.id === orderId) ?? many[0]!),
        taken: 1,
        terms: { ...many[0]!.terms!, seats: 4 },
      })),
    );
    const element = board(api, street.communityId);
    await until(() => within(element, '.task'));
    const rows = element.shadowRoot?.querySelectorAll('.row') ?? [];
    expect(rows.length).to.be.within(3, 40);
    const touched = new Set<Element>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('.row');
        if (row) touched.add(row);
      }
    });
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    const second = rows[1] as HTMLElement;
    api.emit({ room: 'orders', id: second.dataset['row'] ?? '', type: 'order-claimed' });
    await until(() => second.textContent?.includes('还差 3 人'));
    observer.disconnect();
    expect([...touched]).to.deep.equal([second]);
  });

  it('a seat that awaits an answer comes first, until it is answered', async () => {
    const [week, later] = [7 * 1_440, 8 * 1_440].map((minutes) => plusMinutes(street.now, minutes));
    const order = await street.openTask({}, { title: '陪陈阿婆去邮局', startsAt: week!, endsAt: later! });
    const element = board(street.api(volunteer), street.communityId);
    const first = (): string | null | undefined => within(element, 'h3')?.textContent;
    await until(() => first() && first() !== '陪陈阿婆去邮局');
    await street
      .api(anActor('coordinator'))
      .send(offerSeat, { communityId: street.communityId, orderId: order.id, volunteerId: me });
    await until(() => first() === '陪陈阿婆去邮局');
    (await until(() => button(element, '这次不去'))).click();
    await until(() => first() !== '陪陈阿婆去邮局');
  });

  it('a title with markup in it is shown as text and never run', async () => {
    const text = '<img src=x onerror="document.title=1"> \u202e ئۇيغۇر 𠮷 👩‍👩‍👧';
    await street.openTask({}, { title: text });
    const element = board(street.api(volunteer), street.communityId);
    const titles = await until(() => {
      const all = [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map((each) => each.textContent);
      return all.includes(text) && all;
    });
    expect(titles).to.include(text);
    expect(has(element, 'img')).to.equal(false);
  });

  it('the board in elder mode shows one task at a time', async () => {
    document.documentElement.setAttribute('data-linli-mode', 'elder');
    const element = board(street.api(volunteer), street.communityId);
    await until(() => within(element, '.one .big'));
    expect(element.shadowRoot?.querySelectorAll('h3')).to.have.lengthOf(1);
    expect(getComputedStyle(within(element, '.two button')!).minHeight).to.equal('72px');
    document.documentElement.removeAttribute('data-linli-mode');
  });
});
