/** What a person may ask of those who hold their data. @module */
import { describe, expect, it } from 'vitest';
import { at } from '../../test/given.ts';
import type { Identity } from './identity.ts';
import { correctIdentity, signOut, erase, maskResidentId, lookAt, sessionEndings } from './person.ts';
import { register } from './register.ts';
import { evolveVolunteer, type Volunteer } from './volunteer.ts';

const before: Identity = {
  name: '陈小明',
  sex: 'male',
  bornOn: '1990-05-01',
  mobile: '13800000000',
  residence: '3 号楼',
};

function volunteer(consents: Volunteer['consents'] = ['service']): Volunteer {
  const profile = { skills: [], categories: ['arts' as const], availability: [], publicName: 'full' as const };
  const outcome = register('chen', { identity: before, profile, consents }, { alreadyRegistered: false }, at(0));
  if (!outcome.ok) throw new Error(outcome.reason);
  return evolveVolunteer(undefined, outcome.value);
}
const corrected = (change: Partial<Identity>, hasGuardian = false, who = volunteer()) =>
  correctIdentity(who, { before, after: { ...before, ...change }, hasGuardian, isTaken: false }, at(0));

describe('a person', () => {
  it('corrects where they live without another check of who they are', () => {
    expect(corrected({ mobile: '13900000000', residence: '5 号楼' })).toMatchObject({
      ok: true,
      value: { recheck: false, event: { type: 'person-corrected', fields: ['mobile', 'residence'] } },
    });
  });

  it.each([
    ['name', { name: '陈晓明' }],
    ['bornOn', { bornOn: '1991-05-01' }],
  ])('who corrects their %s is checked again', (field, change) => {
    expect(corrected(change)).toMatchObject({ ok: true, value: { recheck: true, event: { fields: [field] } } });
  });

  it('cannot become by correction what they could not have registered as', () => {
    expect(corrected({ bornOn: '2010-05-01' })).toMatchObject({ ok: false, reason: 'guardian-needed' });
    expect(corrected({ bornOn: '2010-05-01' }, true)).toMatchObject({ ok: true });
    expect(corrected({ residentId: '11010519491231002X' })).toMatchObject({ ok: false, reason: 'sensitive-consent-needed' });
    const consented = volunteer(['service', 'sensitive']);
    expect(corrected({ residentId: '11010519491231002X' }, false, consented)).toMatchObject({ reason: 'birth-date-differs' });
    const own = { residentId: '11010519491231002X', bornOn: '1949-12-31' };
    expect(corrected(own, false, consented)).toMatchObject({ ok: true, value: { recheck: true } });
  });

  it('does not become somebody who is registered already', () => {
    const taken = { before, after: { ...before, name: '王芳' }, hasGuardian: false, isTaken: true };
    expect(correctIdentity(volunteer(), taken, at(0))).toMatchObject({ ok: false, reason: 'already-registered' });
  });

  it('who changes nothing, or has left, corrects nothing', () => {
    expect(corrected({})).toMatchObject({ ok: false, reason: 'unchanged' });
    expect(corrected({ name: '陈' }, false, { ...volunteer(), status: 'left' })).toMatchObject({ reason: 'has-left' });
  });

  it('is erased once nothing is promised and nothing is waited for', () => {
    expect(erase('chen', { seats: 0, requests: 0 }, at(0))).toMatchObject({ ok: true, value: { type: 'person-erased' } });
    expect(erase('chen', { seats: 1, requests: 0 }, at(0))).toMatchObject({ ok: false, facts: { seats: 1, requests: 0 } });
    expect(erase('chen', { seats: 0, requests: 2 }, at(0))).toMatchObject({ ok: false, reason: 'still-promised' });
  });

  it('who leaves takes every consent along', () => {
    const left = evolveVolunteer(volunteer(['service', 'publication']), {
      type: 'volunteer-left',
      volunteerId: 'chen',
      at: at(0).now,
    });
    expect(left).toMatchObject({ status: 'left', consents: [] });
  });

  it('is looked at with a reason that stays, and events hold nothing of who they are', () => {
    const read = lookAt('chen', '家长来电核实', at(0));
    expect(read).toMatchObject({ ok: true, value: { type: 'person-read', personId: 'chen', reason: '家长来电核实' } });
    const told = JSON.stringify([
      corrected({ name: '陈晓明', mobile: '13900000000' }),
      erase('chen', { seats: 0, requests: 0 }, at(0)),
    ]);
    for (const word of ['晓明', '13900000000', '1990-05-01']) expect(told).not.toContain(word);
  });

  it('ends their sessions, as erasure does', () => {
    const ended = signOut('chen', at(0));
    expect(ended).toEqual({ ok: true, value: { type: 'sessions-ended', personId: 'chen', at: at(0).now } });
    expect(sessionEndings).toEqual(['sessions-ended', 'person-erased']);
  });

  it('has a number of which most is hidden', () => {
    expect(maskResidentId('11010519491231002X')).toBe('110***********002X');
  });
});
