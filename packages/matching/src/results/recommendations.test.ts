/** Recommendations to one volunteer: only what they may claim, the best first, and nothing that discloses who asked. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offer } from '@linli/core';
import { anOpening, anOrder, anyNeighbourhood, aVolunteer, context, hour } from '../../test/given.ts';
import { openingOf } from '../model/opening.ts';
import { recommendationsFor } from './recommendations.ts';

describe('recommendations', () => {
  it('exactly the orders that could be offered to a volunteer are recommended, the best first', () => {
    fc.assert(
      fc.property(anyNeighbourhood(6, 3), ({ orders, volunteers }) => {
        for (const volunteer of volunteers) {
          const recommended = recommendationsFor(volunteer, orders.map(openingOf), context);
          const { volunteerId } = volunteer.candidate;
          const offerable = orders
            // Whoever is on the waitlist is next already.
            .filter(({ waitlist }) => !waitlist.includes(volunteerId))
            .filter((order) => offer(order, volunteer.candidate, context).ok);
          expect(new Set(recommended.map(({ orderId }) => orderId)), volunteerId).toEqual(new Set(offerable.map(({ id }) => id)));
          const scores = recommended.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a recommendation names the criteria that speak most for it, two at most', () => {
    const home = { label: '3 号楼', position: { longitude: 117.2, latitude: 39.12 } };
    const volunteer = aVolunteer('a', {
      experience: { 'elder-care': 9 },
      pledges: ['arts'],
      place: home.position,
      availability: [{ day: 3, part: 'evening' }],
      languages: ['yue'],
    });
    const openings = [
      anOpening('visit'),
      anOpening('paint', {}, { category: 'arts', timing: 'flexible' }),
      anOpening('near', {}, { category: 'events', place: home }),
      anOpening('both', {}, { category: 'arts', timing: 'flexible', place: home, wishes: { language: 'yue' } }),
      anOpening('evening', {}, { category: 'events', startsAt: hour(19), endsAt: hour(20) }),
      anOpening('speak', {}, { category: 'events', timing: 'flexible', wishes: { language: 'yue' } }),
      anOpening('any', {}, { category: 'events', timing: 'flexible' }),
    ];
    const reasons = recommendationsFor(volunteer, openings, context).map((each) => [
      each.orderId,
      each.reasons.map(({ part }) => part),
    ]);
    expect(Object.fromEntries(reasons)).toEqual({
      visit: ['skill'],
      paint: ['pledge'],
      near: ['distance'],
      evening: ['time'],
      both: ['distance', 'pledge'],
      speak: ['language'],
      any: [],
    });
  });

  it('recommendations are the same whether or not the volunteer knows the resident, so that they do not disclose who asked', () => {
    const openings = [anOpening('of-zhang'), openingOf({ ...anOrder('of-li'), requestedBy: 'li' })];
    const acquainted = aVolunteer('a', { recipients: { zhang: { times: 20, rating: 1 } } });
    expect(recommendationsFor(acquainted, openings, context)).toEqual(recommendationsFor(aVolunteer('a'), openings, context));
  });

  it('between equal scores the soonest order comes first', () => {
    const later = anOpening('a', {}, { startsAt: hour(38), endsAt: hour(40) });
    const sooner = anOpening('b', {}, { startsAt: hour(14), endsAt: hour(16) });
    const recommended = recommendationsFor(aVolunteer('v'), [later, sooner, anOpening('c')], context);
    expect(recommended.map(({ orderId }) => orderId)).toEqual(['b', 'c', 'a']);
  });

  it('an order that the volunteer declined is not recommended', () => {
    const order = { ...anOrder('o'), declinedBy: ['a'] };
    expect(recommendationsFor(aVolunteer('a'), [openingOf(order)], context)).toEqual([]);
  });
});
