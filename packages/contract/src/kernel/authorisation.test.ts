/** Who reaches how far. @module */
import { describe, expect, it } from 'vitest';
import { claimOrder, reviewOrder } from '../orders/index.ts';
import { registersThemselves } from '../volunteers/index.ts';
import { isEnded, type Actor, type Role } from './actor.ts';
import { actorIn, assertMayAct, asVolunteer, grantOf, restrictedTo, type Owners } from './authorisation.ts';

function somebody(...roles: Role[]): Actor {
  return { personId: 'p-1', communityId: 'chaoyangli', roles };
}
const registration = { identity: {}, profile: {}, consents: [] } as unknown as Parameters<typeof registersThemselves>[1];

describe('a grant', () => {
  it('an actor of another community is a visitor here', () => {
    expect(actorIn('elsewhere', somebody('coordinator')).roles).toEqual(['visitor']);
    expect(actorIn('chaoyangli', somebody('coordinator')).roles).toEqual(['coordinator']);
    expect(actorIn('anywhere', { ...somebody('administrator'), communityId: null }).roles).toEqual(['administrator']);
    expect(actorIn('anywhere', { ...somebody('coordinator'), communityId: null }).roles).toEqual(['visitor']);
  });

  it('several roles give several ways, and none of them more than it says', () => {
    expect(grantOf(reviewOrder, somebody('volunteer', 'resident'))).toMatchObject({
      requested: true,
      assigned: false,
      any: false,
    });
    expect(grantOf(claimOrder, somebody('volunteer', 'coordinator'))).toMatchObject({ self: true, any: true });
  });

  it('nobody is told more than that they may not: 401 without a name, 403 with one', () => {
    const visitor: Actor = { personId: null, communityId: null, roles: ['visitor'] };
    expect(() => grantOf(claimOrder, visitor)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }));
    expect(() => grantOf(claimOrder, somebody('auditor'))).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  it('a volunteer acts for themselves only', () => {
    const grant = grantOf(claimOrder, somebody('volunteer'));
    expect(restrictedTo(grant, somebody('volunteer'), { volunteerId: 'p-1' }).self).toBe(true);
    expect(() => restrictedTo(grant, somebody('volunteer'), { volunteerId: 'p-2' })).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
  });

  it('what is one’s own is what one asked for, or what the organisation was given', () => {
    const own = { ...claimOrder, allow: { resident: 'own', organiser: 'own' } } as const;
    const none = { any: false, self: false, requested: false, assigned: false, appointed: false, byCode: false };
    expect(grantOf(own, somebody('resident'))).toEqual({ ...none, requested: true });
    expect(grantOf(own, somebody('organiser'))).toEqual({ ...none, assigned: true });
    expect(grantOf(own, somebody('resident', 'organiser'))).toEqual({ ...none, requested: true, assigned: true });
  });

  it('what a visitor may, everybody may', () => {
    const open = { ...claimOrder, allow: { visitor: 'any' } } as const;
    expect(grantOf(open, somebody('auditor')).any).toBe(true);
  });

  it('a call about nobody in particular is about oneself', () => {
    const grant = grantOf(claimOrder, somebody('volunteer'));
    expect(restrictedTo(grant, somebody('volunteer'), {}).self).toBe(true);
    expect(restrictedTo(grant, somebody('volunteer'), { personId: 'p-1' }).self).toBe(true);
    expect(() => restrictedTo(grant, somebody('volunteer'), { personId: 'p-2' })).toThrow(
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

describe('what an endpoint is about', () => {
  const now = '2026-11-23T10:00:00Z';
  const may = (allow: object, owners: Owners, actor: Actor, code?: string): boolean => {
    try {
      assertMayAct(actor, owners, grantOf({ ...claimOrder, allow }, actor), { now, code });
      return true;
    } catch (caught) {
      expect(caught).toMatchObject({ kind: 'forbidden' });
      return false;
    }
  };

  it('that belongs to nobody in particular is nobody’s own', () => {
    expect(may({ resident: 'own' }, {}, somebody('resident'))).toBe(false);
    expect(may({ organiser: 'own' }, {}, somebody('organiser'))).toBe(false);
    expect(may({ coordinator: 'any' }, {}, somebody('coordinator'))).toBe(true);
  });

  it('is whose who asked for it, and whose organisation was given it', () => {
    expect(may({ resident: 'own' }, { requestedBy: 'p-1' }, somebody('resident'))).toBe(true);
    expect(may({ resident: 'own' }, { requestedBy: 'p-2' }, somebody('resident'))).toBe(false);
    const leader = { ...somebody('organiser'), organisationId: 'o-1' };
    expect(may({ organiser: 'own' }, { organisationId: 'o-1' }, leader)).toBe(true);
    expect(may({ organiser: 'own' }, { organisationId: 'o-2' }, leader)).toBe(false);
    expect(may({ resident: 'own' }, { organisationId: 'o-1' }, { ...leader, roles: ['resident'] })).toBe(false);
  });

  it('is open to whoever was appointed to it, until the appointment ends', () => {
    const panel = (until: string): Owners => ({ appointed: [{ personId: 'p-1', until }] });
    expect(may({ resident: 'appointed' }, panel('2026-11-23T10:00:01Z'), somebody('resident'))).toBe(true);
    expect(may({ resident: 'appointed' }, panel('2026-11-23T10:00:00Z'), somebody('resident'))).toBe(false);
    expect(may({ resident: 'appointed' }, {}, somebody('resident'))).toBe(false);
    expect(may({ resident: 'own' }, panel('2099-01-01T00:00:00Z'), somebody('resident'))).toBe(false);
  });

  it('is open by its code, to a visitor too, and by no other code', () => {
    const visitor: Actor = { personId: null, communityId: null, roles: ['visitor'] };
    expect(may({ visitor: 'by-code' }, { code: '4821' }, visitor, '4821')).toBe(true);
    expect(may({ visitor: 'by-code' }, { code: '4821' }, visitor, '4822')).toBe(false);
    expect(may({ visitor: 'by-code' }, {}, visitor)).toBe(false);
    expect(may({ visitor: 'by-code' }, { code: '4821' }, visitor)).toBe(false);
  });
});
