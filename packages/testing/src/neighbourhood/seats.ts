/** 领单与服务, answered by the rules. @module */
import {
  checkIn as decideCheckIn,
  checkOut as decideCheckOut,
  claim,
  confirmMinutes as decideAttendance,
  declineOffer as decideDecline,
  forceCheckOut as decideForce,
  isStaffed,
  wait as decideJoin,
  stopWaiting as decideLeave,
  offer as decideOffer,
  refused,
  reportMissed as decideMissed,
  viewOf,
  withdraw,
  type Proof,
} from '@linli/core';
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  confirmAttendance,
  declineSeat,
  closeCheckIn,
  joinWaitlist,
  leaveWaitlist,
  offerSeat,
  ProblemError,
  reportAbsence,
  withdrawClaim,
  type InputOf,
} from '@linli/contract';
import { decided, type Answer } from './answers.ts';
import { candidateIn, momentOf, servingIn, type Acting } from './world.ts';

/** Only those who answer for the community may make an exception. */
function overrideOf({ actor }: Acting, override: string | undefined): string | undefined {
  if (override !== undefined && !actor.roles.includes('coordinator')) throw new ProblemError('forbidden');
  return override;
}

function proofOf({ world, actor }: Acting, { volunteerId, code, position }: InputOf<typeof checkInVolunteer>): Proof | undefined {
  const consents = world.volunteers.get(volunteerId)?.archive.consents ?? [];
  if (code !== undefined) return { kind: 'code', code };
  if (position !== undefined) return { kind: 'place', position, consented: consents.includes('position') };
  return volunteerId === actor.personId ? undefined : { kind: 'organiser' };
}

/** Answers about seats and presence. */
export const seatAnswers: readonly Answer[] = [
  decided(claimOrder, (order, { volunteerId, override }, acting) => {
    const exception = overrideOf(acting, override);
    return claim(viewOf(order, volunteerId), candidateIn(acting.world, volunteerId), momentOf(acting.world), exception);
  }),
  decided(withdrawClaim, (order, { volunteerId }, { world }) =>
    withdraw(viewOf(order, volunteerId), volunteerId, momentOf(world)),
  ),
  decided(joinWaitlist, (order, { volunteerId }, { world }) =>
    decideJoin(viewOf(order, volunteerId), candidateIn(world, volunteerId), momentOf(world)),
  ),
  decided(leaveWaitlist, (order, { volunteerId }, { world }) =>
    decideLeave(viewOf(order, volunteerId), volunteerId, momentOf(world)),
  ),
  decided(offerSeat, (order, { volunteerId, override }, acting) => {
    const exception = overrideOf(acting, override);
    if (!isStaffed(order)) return refused('not-open');
    return decideOffer(order, candidateIn(acting.world, volunteerId), momentOf(acting.world), exception);
  }),
  decided(declineSeat, (order, { volunteerId }, { world }) =>
    decideDecline(viewOf(order, volunteerId), volunteerId, momentOf(world)),
  ),
  decided(checkInVolunteer, (order, input, acting) => {
    const proof = proofOf(acting, input);
    const { volunteerId: id } = input;
    const serving = servingIn(acting.world, id);
    if (!proof) return refused('proof-needed');
    const volunteer = { id, servingElsewhere: serving !== null && serving !== order.id };
    return decideCheckIn(order, viewOf(order, id), volunteer, proof, momentOf(acting.world));
  }),
  decided(checkOutVolunteer, (order, { volunteerId }, { world }) => decideCheckOut(order, volunteerId, momentOf(world))),
  decided(closeCheckIn, (order, { volunteerId }, { world }) => decideForce(order, volunteerId, momentOf(world))),
  decided(confirmAttendance, (order, { volunteerId, minutes, note }, { world }) =>
    decideAttendance(order, volunteerId, { minutes, note }, momentOf(world)),
  ),
  decided(reportAbsence, (order, { volunteerId }, { world, actor }) =>
    decideMissed(order, volunteerId, actor.personId ?? '', momentOf(world)),
  ),
];
