/** Who reaches how far. @module */
import { describe, expect, it } from 'vitest';
import { claimOrder, reviewOrder } from '../orders/index.ts';
import { registersThemselves } from '../volunteers.ts';
import { isEnded, type Actor, type Role } from './actor.ts';
import { actorIn, asVolunteer, restrictedTo, grantOf } from './authorisation.ts';

function somebody(...roles: Role[]): Actor {
  return { personId: 'p-1', communityId: 'chaoyangli', roles };
}
const registration = { identity: {}, profile: {}, consents: [] } as unknown as Parameters<typeof registersThemselves>[1];

describe('reach', () => {
  it('an actor of another community is a visitor here', () => {
    expect(actorIn('elsewhere', somebody('coordinator')).roles).toEqual(['visitor']);
    expect(actorIn('chaoyangli', somebody('coordinator')).roles).toEqual(['coordinator']);
    expect(actorIn('anywhere', { ...somebody('administrator'), communityId: null }).roles).toEqual(['administrator']);
    expect(actorIn('anywhere', { ...somebody('coordinator'), communityId: null }).roles).toEqual(['visitor']);
  });

  it('several roles give several ways, and none of them more than it says', () => {
    expect(grantOf(reviewOrder, somebody('volunteer', 'resident'))).toMatchObject({ asked: true, given: false, any: false });
    expect(grantOf(claimOrder, somebody('volunteer', 'coordinator'))).toMatchObject({ self: true, any: true });
  });

  it('nobody is told more than that they may not: 401 without a name, 403 with one', () => {
    const visitor: Actor = { personId: null, communityId: null, roles: ['visitor'] };
    expect(() => grantOf(claimOrder, visitor)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }));
    expect(() => grantOf(claimOrder, somebody('auditor'))).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  it('a volunteer acts for themselves only', () => {
    const reach = grantOf(claimOrder, somebody('volunteer'));
    expect(restrictedTo(reach, somebody('volunteer'), { volunteerId: 'p-1' }).self).toBe(true);
    expect(() => restrictedTo(reach, somebody('volunteer'), { volunteerId: 'p-2' })).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
  });

  it('what is one’s own is what one asked for, or what the organisation was given', () => {
    const own = { ...claimOrder, allow: { resident: 'own', organiser: 'own' } } as const;
    expect(grantOf(own, somebody('resident'))).toEqual({ any: false, self: false, asked: true, given: false });
    expect(grantOf(own, somebody('organiser'))).toEqual({ any: false, self: false, asked: false, given: true });
    expect(grantOf(own, somebody('resident', 'organiser'))).toEqual({ any: false, self: false, asked: true, given: true });
  });

  it('what a visitor may, everybody may', () => {
    const open = { ...claimOrder, allow: { visitor: 'any' } } as const;
    expect(grantOf(open, somebody('auditor')).any).toBe(true);
  });

  it('a call about nobody in particular is about oneself', () => {
    const reach = grantOf(claimOrder, somebody('volunteer'));
    expect(restrictedTo(reach, somebody('volunteer'), {}).self).toBe(true);
    expect(restrictedTo(reach, somebody('volunteer'), { personId: 'p-1' }).self).toBe(true);
    expect(() => restrictedTo(reach, somebody('volunteer'), { personId: 'p-2' })).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
  });

  it('a session that was ended opens nothing; one begun later does, and a host that says no time answers for it', () => {
    const since = (issuedAt: string): Actor => ({ ...somebody('resident'), issuedAt });
    const ended = '2026-11-23T10:00:00.000Z';
    const ends = ['2026-11-23T09:59:59Z', '2026-11-23T18:00:00+08:00', '2026-11-23T10:00:01Z'].map((at) =>
      isEnded(since(at), ended),
    );
    expect(ends).toEqual([true, true, false]);
    expect(isEnded(since('2026-11-23T09:00:00Z'), undefined)).toBe(false);
    expect(isEnded(somebody('resident'), ended)).toBe(false);
  });

  it('whoever is registered is a volunteer, once', () => {
    expect(asVolunteer(somebody('resident')).roles).toEqual(['resident', 'volunteer']);
    expect(asVolunteer(somebody('volunteer')).roles).toEqual(['volunteer']);
  });
});

describe('whose registration it is', () => {
  it('somebody signed in registers themselves', () => {
    expect(registersThemselves(somebody('resident'), registration)).toBe(true);
  });

  it('a visitor, an office and a helper do not', () => {
    expect(registersThemselves({ ...somebody('visitor'), personId: null }, registration)).toBe(false);
    for (const office of ['coordinator', 'organiser', 'administrator'] as const)
      expect(registersThemselves(somebody('resident', office), registration)).toBe(false);
    expect(registersThemselves(somebody('resident', 'auditor'), registration)).toBe(true);
    expect(registersThemselves(somebody('resident'), { ...registration, enteredBy: '女儿 李梅' })).toBe(false);
  });
});
