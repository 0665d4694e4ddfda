/** Whatever people wish and whenever they wish it, these things stay true of every order. @module */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScript, live, mayTakeAt, type Life } from '../../test/lives.ts';
import { people } from '../../test/wishes.ts';
import { runs } from '../../test/runs.ts';
import { evolve } from './evolve.ts';
import { isStaffed, nextStatuses, Order, orderStatuses } from './order.ts';
import { settle } from './settle.ts';
import { seatsTaken, viewOf, OrderView } from './views.ts';
import { isBefore, minutesBetween, plusMinutes } from '../kernel/index.ts';

const numRuns = runs(10_000);

function always(rule: (life: Life) => void): void {
  fc.assert(
    fc.property(anyScript, (script) => rule(live(script))),
    { numRuns },
  );
}

/** Quicker than `toEqual` over a hundred thousand states, and as strict. */
function same(a: unknown, b: unknown): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a).toEqual(b);
}

describe('every life of an order', () => {
  it('stays within the state table', () => {
    always(({ steps }) => {
      for (const { before, event, after } of steps)
        if (!nextStatuses[before.status].includes(after.status))
          expect.fail(`${event.type} led from ${before.status} to ${after.status}`);
    });
  });

  it('never gives more seats than there are, nor two to one person', () => {
    always(({ steps }) => {
      for (const { after } of steps) {
        if (!isStaffed(after)) continue;
        const places = [...after.seats.map(({ volunteerId }) => volunteerId), ...after.waitlist];
        if (seatsTaken(after) > after.terms.seats) expect.fail(`${seatsTaken(after)} seats of ${after.terms.seats}`);
        if (new Set(places).size !== places.length) expect.fail(`Twice in one order: ${places.join()}`);
      }
    });
  });

  it('counts whole minutes, never negative, never beyond check-in to the planned end', () => {
    always(({ steps }) => {
      for (const { after } of steps) {
        for (const seat of isStaffed(after) ? after.seats : []) {
          if (seat.standing !== 'served') continue;
          const from = isBefore(seat.checkedInAt, after.task.startsAt) ? after.task.startsAt : seat.checkedInAt;
          const there = minutesBetween(from, after.task.endsAt);
          const fits = Number.isInteger(seat.minutes) && seat.minutes >= 0 && seat.minutes <= there;
          if (!fits) expect.fail(`${seat.minutes} minutes of ${there}`);
        }
      }
    });
  });

  it('settles once: settling again changes nothing', () => {
    always(({ settled }) => {
      for (const { order, moment } of settled) same(settle(order, mayTakeAt(moment), moment), []);
    });
  });

  it('comes to the same state whether time is asked often or once', () => {
    always(({ end, settled }) => {
      const last = settled.at(-1)?.moment;
      if (!last) return;
      const later = (minutes: number) => ({ ...last, now: plusMinutes(last.now, minutes) });
      const pass = (order: Order, minutes: number): Order =>
        settle(order, mayTakeAt(later(minutes)), later(minutes)).reduce<Order>(evolve, order);
      same(pass(pass(pass(end, 45), 130), 2_000), pass(end, 2_000));
    });
  });

  it('is nothing but its events, also after they were written down and read', () => {
    always(({ events, end }) => {
      const read = JSON.parse(JSON.stringify(events)) as typeof events;
      same(read.reduce<Order | undefined>(evolve, undefined), end);
    });
  });

  it('is of the form of its schema in every state, with nothing left over', () => {
    always(({ steps }) => {
      for (const { after } of steps) expect(Order.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
    });
  });

  it('shows nobody who else is in it, nor the code', () => {
    always(({ end }) => {
      for (const viewer of [null, ...people.map(({ volunteerId }) => volunteerId)]) {
        const view = viewOf(end, viewer);
        expect(OrderView.parse(view)).toEqual(view);
        if (/volunteer-[a-e]|zhang|4711/.test(JSON.stringify(view))) expect.fail(JSON.stringify(view));
      }
    });
  });

  it('holds nobody once it is closed', () => {
    always(({ end }) => {
      const held =
        isStaffed(end) && !['open', 'serving'].includes(end.status)
          ? end.seats.filter(({ standing }) => standing === 'serving' || standing === 'offered')
          : [];
      expect(held).toEqual([]);
    });
  });
});

it('the lives are worth the telling: every state is reached and every event happens, each many times', () => {
  const lives = fc.sample(anyScript, { numRuns, seed: 20_261_123 }).map(live);
  const events = countOf(lives.flatMap((life) => life.events.map(({ type }) => type)));
  const states = countOf(lives.flatMap(({ steps }) => [...new Set(steps.map(({ after }) => after.status))]));
  expect([...states.keys(), 'requested'].sort()).toEqual([...orderStatuses].sort());
  expect(events.size).toBe(22);
  expect(Math.min(...events.values(), ...states.values())).toBeGreaterThan(numRuns / 200);
});

function countOf<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
