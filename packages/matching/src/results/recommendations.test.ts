/** What is recommended to one volunteer: only what they may have, the best first, and nothing that tells who asked. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offer } from '@linli/core';
import { aHelper, aNeed, anOrder, anyNeighbourhood, at, hour } from '../../test/given.ts';
import { openingOf } from '../model/opening.ts';
import { recommendationsFor } from './recommendations.ts';

describe('what is recommended to a volunteer', () => {
  it('is what could be offered to them, no more and no less, the best first', () => {
    fc.assert(
      fc.property(anyNeighbourhood(6, 3), ({ orders, helpers }) => {
        for (const helper of helpers) {
          const found = recommendationsFor(helper, orders.map(openingOf), at);
          const { volunteerId } = helper.candidate;
          // Whoever waits has a place in turn already.
          const others = orders.filter(({ waitlist }) => !waitlist.includes(volunteerId));
          const offered = others.filter((order) => offer(order, helper.candidate, at).ok);
          expect(new Set(found.map(({ orderId }) => orderId)), volunteerId).toEqual(new Set(offered.map(({ id }) => id)));
          const scores = found.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says what speaks most for it, two things at most', () => {
    const home = { label: '3 号楼', position: { longitude: 117.2, latitude: 39.12 } };
    const helper = aHelper('a', {
      ...{ experience: { 'elder-care': 9 }, pledges: ['arts'], place: home.position },
      ...{ availability: [{ day: 3, part: 'evening' }], languages: ['yue'] },
    });
    const needs = [
      aNeed('visit'),
      aNeed('paint', {}, { category: 'arts', timing: 'flexible' }),
      aNeed('near', {}, { category: 'events', place: home }),
      aNeed('both', {}, { category: 'arts', timing: 'flexible', place: home, wishes: { language: 'yue' } }),
      aNeed('evening', {}, { category: 'events', startsAt: hour(19), endsAt: hour(20) }),
      aNeed('speak', {}, { category: 'events', timing: 'flexible', wishes: { language: 'yue' } }),
      aNeed('any', {}, { category: 'events', timing: 'flexible' }),
    ];
    const said = recommendationsFor(helper, needs, at).map(({ orderId, reasons }) => [orderId, reasons.map(({ part }) => part)]);
    expect(Object.fromEntries(said)).toEqual({
      visit: ['skill'],
      paint: ['pledge'],
      near: ['distance'],
      evening: ['time'],
      both: ['distance', 'pledge'],
      speak: ['language'],
      any: [],
    });
  });

  it('is the same whether or not they know the resident: a board that names nobody does not tell who asked', () => {
    const needs = [aNeed('of-zhang'), openingOf({ ...anOrder('of-li'), requestedBy: 'li' })];
    const known = aHelper('a', { recipients: { zhang: { times: 20, rating: 1 } } });
    expect(recommendationsFor(known, needs, at)).toEqual(recommendationsFor(aHelper('a'), needs, at));
  });

  it('comes soonest first among equals', () => {
    const later = aNeed('a', {}, { startsAt: hour(38), endsAt: hour(40) });
    const sooner = aNeed('b', {}, { startsAt: hour(14), endsAt: hour(16) });
    expect(recommendationsFor(aHelper('v'), [later, sooner, aNeed('c')], at).map(({ orderId }) => orderId)).toEqual(['b', 'c', 'a']);
  });

  it('leaves out what they said no to', () => {
    const order = { ...anOrder('o'), declinedBy: ['a'] };
    expect(recommendationsFor(aHelper('a'), [openingOf(order)], at)).toEqual([]);
  });
});
