/** The criteria of a pair, each by itself, and the score that is made of them. */
import { describe, expect, it } from 'vitest';
import type { FitPart, FitWeights, Task } from '@linli/core';
import { anOpening, aVolunteer, context, hour } from '../../test/given.ts';
import { prepareMatchOpening } from '../model/opening.ts';
import { prepareMatchVolunteer, type MatchVolunteer } from '../model/volunteer.ts';
import { criteriaOf, criterionNames, scoreOf } from './criteria.ts';

const valueOf = (name: FitPart, volunteer: Partial<MatchVolunteer>, task: Partial<Task> = {}): number =>
  criteriaOf(
    prepareMatchOpening(anOpening('o', {}, task), context),
    prepareMatchVolunteer(aVolunteer('v', volunteer), context),
    context,
  )[name];

const building = { longitude: 117.2, latitude: 39.12 };
const north = (metres: number) => ({ longitude: 117.2, latitude: 39.12 + metres / 111_195 });

describe('criteria', () => {
  it('skill counts services in the same category, the first ones most', () => {
    const after = (services: number): number => valueOf('skill', { experience: { 'elder-care': services, 'arts': 50 } });
    expect([0, 1, 3, 9, 97].map(after)).toEqual([0, 250, 500, 750, 970]);
  });

  it('distance is 0 from three kilometres on, and neutral where a position is not known', () => {
    const away = (metres: number): number =>
      valueOf('distance', { place: north(metres) }, { place: { label: '楼', position: building } });
    expect([0, 1_500, 3_000, 90_000].map(away)).toEqual([1_000, 500, 0, 0]);
    expect(valueOf('distance', { place: building })).toBe(500);
    expect(valueOf('distance', {}, { place: { label: '楼', position: building } })).toBe(500);
  });

  it('time is the share of the service that lies in the times the volunteer named', () => {
    const wednesday = [{ day: 3, part: 'afternoon' as const }];
    expect(valueOf('time', { availability: wednesday })).toBe(1_000);
    expect(valueOf('time', { availability: [{ day: 4, part: 'afternoon' }] })).toBe(0);
    expect(valueOf('time', {})).toBe(500);
    expect(valueOf('time', { availability: wednesday }, { startsAt: hour(11), endsAt: hour(13) })).toBe(500);
    expect(valueOf('time', { availability: wednesday }, { startsAt: hour(12), endsAt: hour(18) })).toBe(1_000);
    expect(valueOf('time', { availability: wednesday }, { startsAt: hour(17), endsAt: hour(18.25) })).toBe(500);
    expect(valueOf('time', { availability: [{ day: 7, part: 'morning' }] }, { timing: 'flexible' })).toBe(1_000);
  });

  it('familiarity counts how often the volunteer served this resident, preference how the resident rated that', () => {
    const acquainted = (times: number, rating: number | null): Partial<MatchVolunteer> => ({
      recipients: { zhang: { times, rating } },
    });
    expect([0, 2, 8].map((times) => valueOf('familiarity', acquainted(times, null)))).toEqual([0, 500, 800]);
    expect([1, 3, 5, null].map((rating) => valueOf('preference', acquainted(1, rating)))).toEqual([0, 500, 1_000, 500]);
    expect([valueOf('familiarity', {}), valueOf('preference', {})]).toEqual([0, 500]);
  });

  it('share falls with the minutes served in the last 30 days', () => {
    expect([0, 300, 1_200, 9_000].map((recentMinutes) => valueOf('share', { recentMinutes }))).toEqual([1_000, 750, 0, 0]);
  });

  it('growth is highest for volunteers with one to nine services', () => {
    const after = (services: number): number => valueOf('growth', { experience: { arts: services } });
    expect([0, 1, 9, 10, 29, 30].map(after)).toEqual([600, 1_000, 1_000, 600, 600, 200]);
  });

  it('pledge is full for a pledged category and 0 for any other', () => {
    expect([valueOf('pledge', { pledges: ['elder-care'] }), valueOf('pledge', { pledges: ['arts'] })]).toEqual([1_000, 0]);
  });

  it('language counts only where the resident wishes for one', () => {
    const wishes = { language: 'yue' } as const;
    expect([valueOf('language', { languages: ['zh', 'yue'] }, { wishes }), valueOf('language', {}, { wishes })]).toEqual([
      1_000, 0,
    ]);
    expect(valueOf('language', { languages: ['yue'] })).toBe(500);
  });
});

describe('scores', () => {
  const none = Object.fromEntries(criterionNames.map((name) => [name, 0])) as Record<FitPart, number>;
  const weightsOf = (weights: Partial<FitWeights>): FitWeights => ({ ...none, ...weights });

  it('a score is the weighted mean of the criteria, in whole numbers', () => {
    expect(scoreOf({ ...none, skill: 1_000, time: 500 }, weightsOf({ skill: 1, time: 2 }))).toBe(667);
    expect(scoreOf({ ...none, skill: 1_000 }, weightsOf({ skill: 100 }))).toBe(1_000);
  });

  it('a score is at least 1, and 500 for everybody where all weights are 0', () => {
    expect(scoreOf(none, weightsOf({ skill: 1 }))).toBe(1);
    expect(scoreOf({ ...none, skill: 1_000 }, none)).toBe(500);
  });
});
