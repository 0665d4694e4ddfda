/** Whom one may act as in the demonstration. @module */
import type { Actor, Role } from '@linli/contract';
import { chaoyangli } from './sample/chaoyangli.ts';
import { volunteerId } from './sample/load.ts';
import type { DemoPerson } from './room.ts';

/** The second community: an archive of NYC Service. */
export const archive = 'nyc';

function person(role: Role, name: string, communityId: string, personId: string | null, also: Partial<Actor> = {}): DemoPerson {
  const actor: Actor = { personId, communityId, roles: [role], name, ...also };
  return { token: `demo-${communityId}-${personId ?? 'visitor'}`, name, role, communityId, actor };
}

/** Everybody. `organisationId` is the body of the organiser. */
export function demoPeople(organisationId: string): DemoPerson[] {
  const volunteer = { roles: ['resident', 'volunteer'] as Role[] };
  return [
    person('resident', '张桂英', chaoyangli, 'resident-12'),
    person('volunteer', '司马文静', chaoyangli, volunteerId(3), volunteer),
    person('volunteer', '小明（16 岁）', chaoyangli, volunteerId(39), volunteer),
    person('organiser', '李建国', chaoyangli, 'organiser', { organisationId }),
    person('coordinator', '王主任', chaoyangli, 'coordinator'),
    person('coordinator', 'Coordinator', archive, 'coordinator-nyc'),
  ];
}
