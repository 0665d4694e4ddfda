/** What one person sees of an order. @module */
import { describe, expect, it } from 'vitest';
import { at, dayBefore, given, happened, oneSeat, openOrder, seenBy, starts } from '../../test/given.ts';
import { OrderView, publicStatuses, seatsTaken, viewOf } from './views.ts';

describe('a view of an order', () => {
  it('has the viewer’s own place, and of the others their number', () => {
    const order = openOrder(
      { seats: 2 },
      {},
      happened.claimed('ann'),
      happened.offered('ben', at(-60).now),
      happened.waiting('cai'),
    );
    expect(seenBy(order, 'ann')).toMatchObject({ taken: 2, waiting: 1, mine: { standing: 'claimed' } });
    expect(seenBy(order, 'ben').mine).toEqual({ standing: 'offered', until: at(-60).now });
    expect(seenBy(order, 'cai').mine).toEqual({ standing: 'waiting', number: 1 });
    expect(viewOf(order, null)).toMatchObject({ taken: 2, waiting: 1, mine: null, requestedByMe: false });
  });

  it('shows who serves and who served when, and how well that is known', () => {
    const serving = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'));
    expect(seenBy(serving, 'ann').mine).toEqual({ standing: 'serving', checkedInAt: at(0).now });
    const left = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 60));
    expect(seenBy(left, 'ann').mine).toEqual({ standing: 'served', checkedInAt: at(0).now, minutes: 60, evidence: 'checked-in' });
    expect(seenBy(oneSeat(happened.claimed('ann'), happened.missed('ann')), 'ann').mine).toEqual({ standing: 'missed' });
  });

  it('knows its own request', () => {
    expect(seenBy(given(happened.requested()), 'zhang')).toMatchObject({ requestedByMe: true, taken: 0, waiting: 0, mine: null });
  });

  it('tells no visitor whom the resident wishes to come', () => {
    const order = openOrder({}, { wishes: { sex: 'female', language: 'yue' } });
    expect(seenBy(order, 'ann').task.wishes).toEqual({ sex: 'female', language: 'yue' });
    expect(viewOf(order, null).task).toEqual(openOrder({}, {}).task);
    expect(viewOf(order, null).task).not.toHaveProperty('wishes');
  });

  it('says until when an answer is awaited, and who has said no', () => {
    const dispatched = given(happened.requested(), happened.confirmed(), happened.dispatched());
    expect(OrderView.parse(viewOf(dispatched, null))).toMatchObject({
      organisationId: 'team',
      answerBy: starts,
      turnedDownBy: [],
    });
  });

  it('says why it was declined', () => {
    const declined = given(happened.requested(), {
      type: 'order-declined',
      orderId: 'order',
      reason: '重复的请求',
      at: dayBefore.now,
    });
    expect(viewOf(declined, 'zhang')).toMatchObject({ status: 'declined', reason: '重复的请求' });
  });
});

it('who was missed takes no seat', () => {
  expect(seatsTaken(openOrder({ seats: 2 }, {}, happened.claimed('ann'), happened.claimed('ben'), happened.missed('ben')))).toBe(
    1,
  );
});

it('what is only asked, declined, lapsed or called off is nobody else’s concern', () => {
  expect(publicStatuses).toEqual(['open', 'serving', 'served', 'reviewed']);
});
