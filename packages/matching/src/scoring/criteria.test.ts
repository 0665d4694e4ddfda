/** What speaks for a pair: each part by itself, and the weighted mean of them. */
import { describe, expect, it } from 'vitest';
import type { FitPart, FitWeights, Task } from '@linli/core';
import { aHelper, aNeed, at, hour } from '../../test/given.ts';
import { prepareMatchVolunteer, prepareMatchOpening, type MatchVolunteer } from '../model/opening.ts';
import { criterionNames, criteriaOf, scoreOf } from './criteria.ts';

const part = (name: FitPart, helper: Partial<MatchVolunteer>, task: Partial<Task> = {}): number =>
  criteriaOf(prepareMatchOpening(aNeed('o', {}, task), at), prepareMatchVolunteer(aHelper('v', helper), at), at)[name];

const building = { longitude: 117.2, latitude: 39.12 };
const north = (metres: number) => ({ longitude: 117.2, latitude: 39.12 + metres / 111_195 });

describe('a part', () => {
  it('skill: services of this kind, the first ones counting most', () => {
    const after = (times: number): number => part('skill', { experience: { 'elder-care': times, 'arts': 50 } });
    expect([0, 1, 3, 9, 97].map(after)).toEqual([0, 250, 500, 750, 970]);
  });

  it('distance: nothing from three kilometres on, and neither where a place is not known', () => {
    const away = (metres: number): number =>
      part('distance', { place: north(metres) }, { place: { label: '楼', position: building } });
    expect([0, 1_500, 3_000, 90_000].map(away)).toEqual([1_000, 500, 0, 0]);
    expect(part('distance', { place: building })).toBe(500);
    expect(part('distance', {}, { place: { label: '楼', position: building } })).toBe(500);
  });

  it('time: the share of the service that lies in the times that were offered', () => {
    const wednesday = [{ day: 3, part: 'afternoon' as const }];
    expect(part('time', { availability: wednesday })).toBe(1_000);
    expect(part('time', { availability: [{ day: 4, part: 'afternoon' }] })).toBe(0);
    expect(part('time', {})).toBe(500);
    expect(part('time', { availability: wednesday }, { startsAt: hour(11), endsAt: hour(13) })).toBe(500);
    expect(part('time', { availability: wednesday }, { startsAt: hour(12), endsAt: hour(18) })).toBe(1_000);
    expect(part('time', { availability: wednesday }, { startsAt: hour(17), endsAt: hour(18.25) })).toBe(500);
    expect(part('time', { availability: [{ day: 7, part: 'morning' }] }, { timing: 'flexible' })).toBe(1_000);
  });

  it('familiarity and preference: how often they came to this resident, and what it was thought of', () => {
    const known = (times: number, rating: number | null): Partial<MatchVolunteer> => ({ recipients: { zhang: { times, rating } } });
    expect([0, 2, 8].map((times) => part('familiarity', known(times, null)))).toEqual([0, 500, 800]);
    expect([1, 3, 5, null].map((rating) => part('preference', known(1, rating)))).toEqual([0, 500, 1_000, 500]);
    expect([part('familiarity', {}), part('preference', {})]).toEqual([0, 500]);
  });

  it('share: less for whoever served much of late', () => {
    expect([0, 300, 1_200, 9_000].map((minutesLately) => part('share', { recentMinutes: minutesLately }))).toEqual([1_000, 750, 0, 0]);
  });

  it('growth: most for those who have begun', () => {
    const after = (times: number): number => part('growth', { experience: { arts: times } });
    expect([0, 1, 9, 10, 29, 30].map(after)).toEqual([600, 1_000, 1_000, 600, 600, 200]);
  });

  it('pledge: for kinds that were pledged', () => {
    expect([part('pledge', { pledges: ['elder-care'] }), part('pledge', { pledges: ['arts'] })]).toEqual([1_000, 0]);
  });

  it('language: where one is wished for', () => {
    const wishes = { language: 'yue' } as const;
    expect([part('language', { languages: ['zh', 'yue'] }, { wishes }), part('language', {}, { wishes })]).toEqual([1_000, 0]);
    expect(part('language', { languages: ['yue'] })).toBe(500);
  });
});

describe('a score', () => {
  const none = Object.fromEntries(criterionNames.map((name) => [name, 0])) as Record<FitPart, number>;
  const weights = (change: Partial<FitWeights>): FitWeights => ({ ...none, ...change });

  it('is the mean of the parts by their weights, in whole numbers', () => {
    expect(scoreOf({ ...none, skill: 1_000, time: 500 }, weights({ skill: 1, time: 2 }))).toBe(667);
    expect(scoreOf({ ...none, skill: 1_000 }, weights({ skill: 100 }))).toBe(1_000);
  });

  it('is at least 1, and without weights the same for all', () => {
    expect(scoreOf(none, weights({ skill: 1 }))).toBe(1);
    expect(scoreOf({ ...none, skill: 1_000 }, none)).toBe(500);
  });
});
