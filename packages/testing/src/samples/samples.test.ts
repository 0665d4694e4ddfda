/** Every sample is something the schemas accept and the rules agree with. @module */
import { describe, expect, it } from 'vitest';
import {
  ageOn,
  Candidate,
  claim,
  Community,
  HonourRoll,
  maskName,
  OrderView,
  Organisation,
  register,
  Registration,
  Task,
  Volunteer,
} from '@linli/core';
import { Actor, CommunityView, Me } from '@linli/contract';
import * as samples from './index.ts';

describe('the samples', () => {
  it.each([
    ['community', Community, samples.aCommunity()],
    ['organisation', Organisation, samples.anOrganisation()],
    ['community view', CommunityView, samples.aCommunityView()],
    ['registration', Registration, samples.aRegistration()],
    ['volunteer', Volunteer, samples.aVolunteer()],
    ['candidate', Candidate, samples.aCandidate()],
    ['actor', Actor, samples.anActor('organiser')],
    ['me', Me, samples.aMe()],
    ['task', Task, samples.aTask()],
    ['English task', Task, samples.anEnglishTask()],
    ['order view', OrderView, samples.anOrderView()],
    ['honour roll', HonourRoll, samples.anHonourRoll()],
  ])('%s is of the form of its schema, with nothing left over', (_, schema, sample) => {
    expect(schema.parse(sample)).toEqual(sample);
  });

  it('the sample volunteer may claim the sample order, and register as they did', () => {
    const at = samples.aMoment();
    expect(claim(samples.anOrderView(), samples.aCandidate(), at)).toMatchObject({ ok: true });
    expect(register('volunteer-2', samples.aRegistration(), { alreadyRegistered: false }, at)).toMatchObject({ ok: true });
    expect(ageOn(samples.aCandidate().bornOn, '2026-11-23')).toBe(36);
  });

  it('a change replaces what it names and leaves the rest', () => {
    const view = samples.anOrderView({ taken: 1, task: samples.aTask({ title: '代取药' }) });
    expect(view).toMatchObject({ taken: 1, status: 'open', task: { title: '代取药', category: 'elder-care' } });
  });

  it('the samples keep the time of Shanghai', () => {
    expect(samples.hoursFromNow(0)).toBe(samples.now);
    expect(samples.hoursFromNow(14)).toBe('2026-11-24T00:00:00+08:00');
  });

  it('a board has as many orders as asked, each with its own id, and none over-full', () => {
    const board = samples.someOrderViews(23);
    expect(new Set(board.map(({ id }) => id)).size).toBe(23);
    expect(board.every(({ taken, terms }) => taken < (terms?.seats ?? 0))).toBe(true);
    expect(samples.someOrderViews(0)).toEqual([]);
  });

  it('names with dots and rare characters survive masking to the code point', () => {
    expect(samples.people.map(maskName)).toContain('欧*川');
    expect(maskName('王𠮷')).toBe('王*');
  });
});
