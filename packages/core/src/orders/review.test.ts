/** 评单. @module */
import { describe, expect, it } from 'vitest';
import { after, at, happened, oneSeat, reasonOf, seenBy } from '../../test/given.ts';
import { Review } from './order.ts';
import { review } from './review.ts';

const verdict = { rating: 5, comment: '非常耐心，谢谢！👵🏽', by: 'zhang' };
const served = oneSeat(happened.claimed('ann'), happened.checkedIn('ann'), happened.checkedOut('ann', 120), happened.served());

describe('the one who was served says how it was', () => {
  it('once, when the service is over', () => {
    const reviewed = after(served, review(served, verdict, at(200)));
    expect(reviewed).toMatchObject({ status: 'reviewed', review: { ...verdict, at: at(200).now } });
    expect(seenBy(reviewed, 'zhang')).toMatchObject({ rating: 5, comment: verdict.comment, requestedByMe: true });
    expect(reasonOf(review(reviewed, verdict, at(201)))).toBe('already-reviewed');
  });

  it('not before', () => {
    expect(reasonOf(review(oneSeat(happened.claimed('ann')), verdict, at(0)))).toBe('not-served');
  });

  it('with one to five, and no more than five hundred characters', () => {
    const fits = (change: object): boolean => Review.safeParse({ ...verdict, at: at(200).now, ...change }).success;
    expect([{ rating: 0 }, { rating: 1 }, { rating: 4.5 }, { rating: 5 }, { rating: 6 }].map(fits)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect([{ comment: '' }, { comment: '好'.repeat(500) }, { comment: '好'.repeat(501) }].map(fits)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
