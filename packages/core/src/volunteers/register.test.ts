/** 注册登记: who may register, and what must be agreed to first. @module */
import { describe, expect, it } from 'vitest';
import { at, reasonOf } from '../../test/given.ts';
import { dongying, national, type Policy } from '../policy/index.ts';
import { maskName, Registration } from './identity.ts';
import { register } from './register.ts';
import { evolveVolunteer, Volunteer } from './volunteer.ts';

const guardian = { name: '陈立新', mobile: '13900000002', relation: 'parent' } as const;

function registration(identity: Partial<Registration['identity']> = {}, change: Partial<Registration> = {}): Registration {
  return {
    identity: { name: '欧阳·𠮷川', sex: 'male', bornOn: '1990-05-01', mobile: '13900000001', residence: '3 号楼', ...identity },
    profile: { skills: [], categories: ['elder-care'], availability: [], publicName: 'masked' },
    consents: ['service'],
    ...change,
  };
}

function tried(wish: Registration, policy: Policy = national, alreadyRegistered = false): string {
  return reasonOf(register('volunteer-1', wish, { alreadyRegistered }, at(0, policy)));
}

describe('a person registers', () => {
  it('and has an archive that holds no name, number or address', () => {
    const outcome = register(
      'volunteer-1',
      registration({}, { enteredBy: '网格员小李', enteredVia: 'phone' }),
      { alreadyRegistered: false },
      at(0),
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    const archive = evolveVolunteer(undefined, outcome.value);
    expect(Volunteer.parse(archive)).toEqual(archive);
    expect(archive).toMatchObject({
      status: 'registered',
      verification: 'in-review',
      guardianConsent: false,
      enteredBy: '网格员小李',
      enteredVia: 'phone',
    });
    expect(JSON.stringify(outcome.value)).not.toMatch(/欧阳|13900000001|号楼|1990/);
  });

  it('only once', () => {
    expect(tried(registration(), national, true)).toBe('already-registered');
  });

  it('never without agreeing to it', () => {
    expect(tried(registration({}, { consents: ['publication', 'position', 'sensitive'] }))).toBe('consent-needed');
  });

  it('not before being born', () => {
    expect(tried(registration({ bornOn: '2026-11-24' }))).toBe('not-born-yet');
  });
});

describe('by age', () => {
  it('from 14 on the birthday itself, reckoned in the zone of the community', () => {
    expect(tried(registration({ bornOn: '2012-11-24' }, { guardian }))).toBe('too-young');
    expect(tried(registration({ bornOn: '2012-11-23' }, { guardian }))).toBe('granted');
  });

  it('below 18 with a guardian, whose consent the archive keeps', () => {
    const sixteen = registration({ bornOn: '2010-01-01' });
    expect(register('v', sixteen, { alreadyRegistered: false }, at(0))).toMatchObject({
      reason: 'guardian-needed',
      facts: { age: 16, aloneFrom: 18 },
    });
    const outcome = register('v', { ...sixteen, guardian }, { alreadyRegistered: false }, at(0));
    expect(outcome).toMatchObject({ ok: true, value: { volunteer: { guardianConsent: true } } });
    expect(tried(registration({ bornOn: '2008-11-23' }))).toBe('granted');
  });

  it('in Dongying from 6 with a guardian, from 14 without', () => {
    const born = (bornOn: string): string => tried(registration({ bornOn }, { guardian }), dongying);
    expect([born('2020-11-24'), born('2020-11-23')]).toEqual(['too-young', 'granted']);
    expect(tried(registration({ bornOn: '2012-11-24' }), dongying)).toBe('guardian-needed');
    expect(tried(registration({ bornOn: '2012-11-23' }), dongying)).toBe('granted');
  });
});

describe('with an ID number', () => {
  const identity = { residentId: '11010519491231002X', bornOn: '1949-12-31' };

  it('only after agreeing to that for itself', () => {
    expect(tried(registration(identity))).toBe('sensitive-consent-needed');
    expect(tried(registration(identity, { consents: ['service', 'sensitive'] }))).toBe('granted');
  });

  it('only with the birth date that stands in it', () => {
    expect(tried(registration({ ...identity, bornOn: '1949-12-30' }, { consents: ['service', 'sensitive'] }))).toBe(
      'birth-date-differs',
    );
  });

  it('never with a wrong check digit', () => {
    const read = Registration.safeParse(registration({ residentId: '110105194912310021' }));
    expect(read.error?.issues[0]).toMatchObject({ path: ['identity', 'residentId'], message: 'resident-id' });
  });
});

describe('the form', () => {
  it.each(['13900000001', '+8613900000001', '+12125550123'])('takes the number %s', (mobile) => {
    expect(Registration.safeParse(registration({ mobile })).success).toBe(true);
  });

  it.each(['12900000001', '1390000000', '+0123456789', '139 0000 0001', ''])('refuses the number %j', (mobile) => {
    expect(Registration.safeParse(registration({ mobile })).error?.issues[0]?.message).toBe('mobile');
  });

  it('asks for one to four kinds of service', () => {
    const withKinds = (categories: Registration['profile']['categories']) =>
      Registration.safeParse(registration({}, { profile: { ...registration().profile, categories } }));
    expect(withKinds([]).error?.issues[0]?.message).toBe('at-least-one');
    expect(withKinds(['arts', 'legal', 'health', 'children', 'events']).error?.issues[0]?.message).toBe('at-most-4');
  });
});

it('a masked name keeps its first and last character', () => {
  expect(['陈小明', '王芳', '古丽娜尔·买买提', 'Ann Lee', '𠮷', ''].map(maskName)).toEqual([
    '陈*明',
    '王*',
    '古*提',
    'A*e',
    '𠮷*',
    '*',
  ]);
});
