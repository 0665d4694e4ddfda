/** 派单: an offer to an organisation, which may say no. @module */
import { describe, expect, it } from 'vitest';
import { after, at, dayBefore, given, happened, reasonOf, starts } from '../../test/given.ts';
import { minutesBetween, plusMinutes } from '../kernel/index.ts';
import { dispatch, open, takeUp, turnDown } from './dispatch.ts';
import type { Order } from './order.ts';
import { settle } from './settle.ts';
import { evolve } from './evolve.ts';

const confirmed = given(happened.requested(), happened.confirmed());
const twoDaysBefore = at(-2_880);
const dispatched = after(confirmed, dispatch(confirmed, 'team', twoDaysBefore));
const nobodyWaits = () => false;

describe('a work order is offered to an organisation', () => {
  it('which has a day to answer', () => {
    expect(dispatched).toMatchObject({ status: 'dispatched', organisationId: 'team' });
    expect(minutesBetween(twoDaysBefore.now, dispatched.status === 'dispatched' ? dispatched.answerBy : '')).toBe(1_440);
  });

  it('but is not awaited beyond the end of the task', () => {
    const late = after(confirmed, dispatch(confirmed, 'team', at(-60)));
    expect(late).toMatchObject({ answerBy: plusMinutes(starts, 120) });
    expect(minutesBetween(at(-60).now, late.status === 'dispatched' ? late.answerBy : '')).toBe(180);
  });

  it('takes it up, and it is open to volunteers with nothing of the waiting left in it', () => {
    const open = after(dispatched, takeUp(dispatched, at(-1_500)));
    expect(open).toMatchObject({ status: 'open', organisationId: 'team', seats: [], waitlist: [] });
    expect(open).not.toHaveProperty('answerBy');
  });

  it('says no at no cost, and another is asked, but not the same again', () => {
    const back = after(dispatched, turnDown(dispatched, '人手不够', twoDaysBefore));
    expect(back).toMatchObject({ status: 'confirmed', turnedDownBy: ['team'] });
    expect(back).not.toHaveProperty('organisationId');
    expect(reasonOf(dispatch(back, 'team', twoDaysBefore))).toBe('turned-down-before');
    const again = after(back, dispatch(back, 'women', twoDaysBefore));
    expect(again).toMatchObject({ status: 'dispatched', organisationId: 'women', turnedDownBy: ['team'] });
    expect(after(again, takeUp(again, twoDaysBefore))).toMatchObject({ organisationId: 'women' });
  });

  it('says nothing, and the order comes back at the minute at which the answer was due', () => {
    const before = at(-1_441);
    const due = at(-1_440);
    expect(settle(dispatched, nobodyWaits, before)).toEqual([]);
    expect(reasonOf(takeUp(dispatched, before))).toBe('granted');
    expect(reasonOf(takeUp(dispatched, due))).toBe('too-late');
    const events = settle(dispatched, nobodyWaits, at(-100));
    expect(events).toMatchObject([{ type: 'dispatch-expired', organisationId: 'team', at: due.now }]);
    expect(events.reduce<Order>(evolve, dispatched)).toMatchObject({ status: 'confirmed', turnedDownBy: ['team'] });
  });
});

describe('who may be asked when', () => {
  it('only a confirmed order is offered or opened, and only an offered one is answered', () => {
    const requested = given(happened.requested());
    expect(reasonOf(dispatch(requested, 'team', dayBefore))).toBe('not-confirmed');
    expect(reasonOf(dispatch(dispatched, 'women', dayBefore))).toBe('not-confirmed');
    expect(reasonOf(open(requested, null, dayBefore))).toBe('not-confirmed');
    expect(reasonOf(takeUp(confirmed, dayBefore))).toBe('not-dispatched');
    expect(reasonOf(turnDown(confirmed, '人手不够', dayBefore))).toBe('not-dispatched');
  });

  it('what is over is neither offered nor opened', () => {
    expect(reasonOf(dispatch(confirmed, 'team', at(120)))).toBe('too-late');
    expect(reasonOf(open(confirmed, null, at(120)))).toBe('too-late');
    expect(reasonOf(open(confirmed, null, at(119)))).toBe('granted');
  });

  it('the community may open it to everybody for itself', () => {
    expect(after(confirmed, open(confirmed, null, dayBefore))).toMatchObject({ status: 'open', organisationId: null });
  });
});
