/** What time alone does to an order. @module */
import { describe, expect, it } from 'vitest';
import { at, given, happened, oneSeat, openOrder, seatOf } from '../../test/given.ts';
import { evolve } from './evolve.ts';
import type { Order } from './order.ts';
import { settle } from './settle.ts';

const nobody = (): boolean => false;
const settled = (order: Order, minutes: number): Order => settle(order, nobody, at(minutes)).reduce<Order>(evolve, order);
const statusAt = (order: Order, ...minutes: number[]): string[] => minutes.map((each) => settled(order, each).status);

describe('time alone', () => {
  it('lets an order lapse that nobody served, at its end', () => {
    expect(statusAt(oneSeat(happened.claimed('ann')), -60, 119, 120)).toEqual(['open', 'open', 'lapsed']);
    expect(settle(oneSeat(), nobody, at(5_000))).toEqual([{ type: 'order-lapsed', orderId: 'order', at: oneSeat().task.endsAt }]);
  });

  it('ends an order once everybody who came has left, though it is not four yet', () => {
    const left = [happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 60)] as const;
    expect(statusAt(oneSeat(...left), 60)).toEqual(['served']);
    expect(statusAt(openOrder({ seats: 2 }, {}, happened.claimed('ben'), ...left), 60, 119, 120)).toEqual([
      'serving',
      'serving',
      'served',
    ]);
    expect(statusAt(openOrder({ seats: 2 }, {}, happened.claimed('ben'), ...left, happened.missed('ben')), 60)).toEqual([
      'served',
    ]);
  });

  it('keeps an order open till its end while others can still come, at any time they like', () => {
    const order = openOrder(
      { seats: 2 },
      { timing: 'flexible' },
      happened.claimed('ann'),
      happened.checkedIn('ann'),
      happened.checkedOut('ann', 60),
    );
    expect(statusAt(order, 60, 119, 120)).toEqual(['serving', 'serving', 'served']);
  });

  it('does not end an order that somebody left before it began', () => {
    const order = oneSeat(
      happened.claimed('ann'),
      happened.checkedIn('ann', at(-20)),
      happened.checkedOut('ann', 0, 'checked-in', at(-10)),
    );
    expect(statusAt(order, -10, 0)).toEqual(['serving', 'served']);
  });

  it('closes a forgotten check-in two hours after the end, and then the order, with no minute invented', () => {
    const order = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'));
    expect(statusAt(order, 120, 239, 240)).toEqual(['serving', 'serving', 'served']);
    expect(seatOf(settled(order, 9_000), 'ann')).toMatchObject({
      minutes: 0,
      evidence: 'unconfirmed',
      checkedOutAt: at(240).now,
    });
  });

  it('changes nothing of a request, nor of what is closed', () => {
    expect(settle(given(happened.requested()), nobody, at(9_000))).toEqual([]);
    const closed = settled(oneSeat(), 200);
    expect(settle(closed, nobody, at(9_000))).toEqual([]);
  });
});
