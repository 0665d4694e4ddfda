/** People of the samples: as they register, as their archive holds them, as the rules see them. @module */
import { candidateOf, type Candidate, type Registration, type Volunteer } from '@linli/core';
import type { Actor, Me, Role } from '@linli/contract';

/** Names that have broken other systems: a double surname with a rare character, a dot, four syllables, one letter. */
export const people = [
  '王芳',
  '陈小明',
  '欧阳·𠮷川',
  '古丽娜尔',
  '古丽娜尔·买买提',
  '扎西次仁',
  'Ann Lee',
  "Siobhán O'Neill",
] as const;

/** A registration against which nothing stands: 陈小明, an adult who agreed to be named. */
export function aRegistration(change: Partial<Registration> = {}): Registration {
  return {
    identity: {
      ...{ name: '陈小明', sex: 'male', bornOn: '1990-05-01', mobile: '13900001234' },
      ...{ residence: '朝阳里 3 号楼 2 单元', buildingId: 'building-3' },
    },
    profile: {
      ...{ skills: ['phone-teaching', 'hospital-escort'], categories: ['elder-care', 'community'], publicName: 'full' },
      availability: [
        { day: 6, part: 'morning' },
        { day: 7, part: 'afternoon' },
      ],
    },
    consents: ['service', 'publication', 'position'],
    ...change,
  };
}

/** An archive: verified, nothing missing. */
export function aVolunteer(change: Partial<Volunteer> = {}): Volunteer {
  const { profile, consents } = aRegistration();
  return {
    ...{ id: 'volunteer-1', communityId: 'chaoyangli', status: 'registered', verification: 'verified', profile, consents },
    ...{ guardianConsent: false, trainings: [], insuredUntil: '2027-06-30', registeredAt: '2025-03-05T09:30:00+08:00' },
    ...change,
  };
}

/** A volunteer as the rules see them: born 1990, free all day. */
export function aCandidate(change: Partial<Candidate> = {}): Candidate {
  return { ...candidateOf(aVolunteer(), { bornOn: '1990-05-01', sex: 'female' }, []), ...change };
}

/** Somebody acting in 朝阳里. A volunteer is a resident too. */
export function anActor(role: Role = 'volunteer', change: Partial<Actor> = {}): Actor {
  const roles: Role[] = role === 'volunteer' ? ['resident', 'volunteer'] : [role];
  const personId = role === 'visitor' ? null : `${role}-1`;
  const organisation = role === 'organiser' ? { organisationId: 'team-chaoyang' } : {};
  return { personId, communityId: role === 'visitor' ? null : 'chaoyangli', roles, ...organisation, ...change };
}

/** Who I am: 陈小明, a volunteer with 86 hours. */
export function aMe(change: Partial<Me> = {}): Me {
  const volunteer = { archive: aVolunteer(), candidate: aCandidate(), minutes: 5_160, points: 5_160, servingIn: null };
  return { personId: 'volunteer-1', name: '陈小明', roles: ['resident', 'volunteer'], volunteer, ...change };
}
