/** The one place where an order changes refuses what does not fit: that is a fault in the journal. @module */
import { describe, expect, it } from 'vitest';
import { at, dayBefore, given, happened, oneSeat } from '../../test/given.ts';
import type { OrderEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { nextStatuses, orderStatuses, type Order } from './order.ts';

const about = { orderId: 'order', at: dayBefore.now };
const served = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 60), happened.served());
const declined: OrderEvent = { ...about, type: 'order-declined', reason: '重复' };
const cancelled: OrderEvent = { ...about, type: 'order-cancelled', reason: '暴雨' };

describe('an event that does not fit', () => {
  it.each<[string, Order | undefined, OrderEvent]>([
    ['of an order that was never asked for', undefined, happened.opened()],
    ['a second request', given(happened.requested()), happened.requested()],
    ['declined after it was served', served, declined],
    ['confirmed after it was opened', oneSeat(), happened.confirmed()],
    ['called off after it was served', served, cancelled],
    ['dispatched before it was confirmed', given(happened.requested()), happened.dispatched()],
    [
      'turned down without having been dispatched',
      given(happened.requested(), happened.confirmed()),
      { ...about, type: 'dispatch-turned-down', organisationId: 'team', reason: '忙' },
    ],
    ['opened twice', oneSeat(), happened.opened()],
    ['a seat of an order that has none', given(happened.requested()), happened.claimed('ann')],
    ['served before anybody came', oneSeat(), happened.served()],
    ['lapsed after it was served', served, { ...about, type: 'order-lapsed' }],
    ['reviewed before it was served', oneSeat(), { ...about, type: 'order-reviewed', rating: 5, comment: '', by: 'zhang' }],
    ['checked out without having checked in', oneSeat(happened.claimed('ann')), happened.checkedOut('ann', 60)],
    [
      'confirmed for somebody who still serves',
      oneSeat(happened.claimed('ann'), happened.checkedIn('ann')),
      { ...about, type: 'attendance-confirmed', volunteerId: 'ann', minutes: 5, note: '在' },
    ],
    ['checked in after it was over', served, happened.checkedIn('ben', at(90))],
  ])('%s is said', (_, before, event) => {
    expect(() => evolve(before, event)).toThrow(/before order-requested|does not fit|is not serving|is not served/);
  });
});

describe('the state table', () => {
  it('names every state, and leads only to states that are', () => {
    expect(Object.keys(nextStatuses).sort()).toEqual([...orderStatuses].sort());
    expect(
      Object.values(nextStatuses)
        .flat()
        .every((status) => orderStatuses.includes(status)),
    ).toBe(true);
  });

  it('has no way back from what is closed', () => {
    expect([nextStatuses.declined, nextStatuses.cancelled]).toEqual([[], []]);
    expect([nextStatuses.reviewed, nextStatuses.lapsed]).toEqual([['reviewed'], ['lapsed']]);
  });

  it('reaches every state from the request', () => {
    const reached = new Set<string>(['requested']);
    for (const status of reached) for (const next of nextStatuses[status as keyof typeof nextStatuses]) reached.add(next);
    expect(reached.size).toBe(orderStatuses.length);
  });
});

it('an event changes nothing of the order before it', () => {
  const before = oneSeat(happened.claimed('ann'), happened.waiting('ben'));
  const copy = structuredClone(before);
  evolve(before, { ...about, type: 'claim-withdrawn', volunteerId: 'ann', late: false });
  evolve(before, { ...about, type: 'waitlist-left', volunteerId: 'ben' });
  expect(before).toEqual(copy);
});
