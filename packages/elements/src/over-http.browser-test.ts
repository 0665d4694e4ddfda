/** The widgets over HTTP, in a page, against handlers made from the contract: client, words and live changes together. @module */
import { setupWorker } from 'msw/browser';
import { expect } from 'chai';
import { checkInVolunteer, checkOutVolunteer, readRoster, type Actor } from '@linli/contract';
import { aNeighbourhood, anActor, mswHandlers, until } from '@linli/testing';
import { connectTo } from './index.ts';

/** Where a service worker cannot hand streams over, msw holds an answer back until it ends. */
function isStreamed(): boolean {
  const stream = new ReadableStream();
  try {
    structuredClone(stream, { transfer: [stream] });
    return true;
  } catch {
    return false;
  }
}

describe('the widgets over HTTP', () => {
  const street = aNeighbourhood();
  let me: string;
  let actor: Actor;
  const worker = setupWorker(
    ...mswHandlers(
      street.responders(() => actor),
      location.origin,
      street.feed,
    ),
  );

  before(async () => {
    me = await street.volunteer();
    actor = anActor('volunteer', { personId: me });
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  });
  after(() => void worker.stop());

  it('a seat is claimed, the service is done elsewhere, and the honour roll moves by itself', async function () {
    this.timeout(20_000);
    const { id: orderId } = await street.openTask({ seats: 1 });
    document.body.replaceChildren(document.createElement('linli-task-board'), document.createElement('linli-honour-roll'));
    await connectTo(location.origin, street.communityId);
    const text = (tag: string): string => document.querySelector(tag)?.shadowRoot?.textContent ?? '';
    await until(() => text('linli-honour-roll').includes('这一时段还没有记录'));
    const buttons = (): HTMLButtonElement[] => [
      ...(document.querySelector('linli-task-board')?.shadowRoot?.querySelectorAll('button') ?? []),
    ];
    (await until(() => buttons().find((each) => each.textContent?.trim() === '领取任务'))).click();
    await until(() => text('linli-task-board').includes('已领取'));
    const desk = street.api(anActor('coordinator', { personId: 'desk' }));
    const seat = { communityId: street.communityId, orderId, volunteerId: me };
    const { code } = await desk.send(readRoster, { communityId: street.communityId, orderId });
    street.pass(240);
    await street.api(actor).send(checkInVolunteer, { ...seat, code });
    street.pass(60);
    await street.api(actor).send(checkOutVolunteer, seat);
    if (!isStreamed()) for (const state of ['lost', 'live'] as const) street.feed.connection(state);
    await until(() => text('linli-honour-roll').includes('小时') && !text('linli-honour-roll').includes('还没有记录'));
    expect(text('linli-honour-roll')).to.contain('共 1 人上榜');
  });
});
