/** 领单与服务: handlers about seats and presence. @module */
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
  type Candidate,
  type Id,
  type Order,
  type OrderEvent,
  type OrderView,
  type Outcome,
  type Position,
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
  assertMayAct,
  type Grant,
} from '@linli/contract';
import { grantedBy, handle, handleTogether, type Call, type Handler } from '../kernel/handler.ts';
import type { Settled, Work } from '../kernel/work.ts';
import { decided } from './road.ts';
import { candidateFor, noVolunteer, servingIn } from './candidates.ts';
import { change, changeAll, type Change } from './change.ts';

/** Only those who answer for the community may make an exception. */
function overrideOf(work: Work, override: string | undefined): string | undefined {
  if (override !== undefined && !work.actor.roles.includes('coordinator')) throw new ProblemError('forbidden');
  return override;
}

/** Seats need the volunteer's own view of the order, whoever acts for them. */
function seated(
  work: Work,
  orderId: Id,
  grant: Grant,
  volunteerId: Id,
  decide: (view: OrderView, order: Order) => Outcome<OrderEvent>,
): Promise<OrderView> {
  return change(work, orderId, (order) => {
    assertMayAct(work.actor, order, grant);
    return grantedBy(decide(viewOf(order, volunteerId), order));
  });
}

/** Many who want a seat at the same time, in the order of their coming. */
function seatedAll<Input extends { readonly orderId: Id; readonly volunteerId: Id }>(
  works: readonly Work[],
  calls: readonly Call<Input>[],
  decide: (view: OrderView, candidate: Candidate, work: Work, input: Input) => Outcome<OrderEvent>,
): Promise<readonly Settled[]> {
  return changeAll(
    calls.map(({ input, reach }, index): Change => {
      const work = works[index] as Work;
      const { orderId, volunteerId } = input;
      return {
        ...{ work, orderId, volunteerIds: [volunteerId] },
        decide(order, people) {
          const candidate = people.get(volunteerId);
          if (!candidate) throw noVolunteer();
          assertMayAct(work.actor, order, reach);
          return grantedBy(decide(viewOf(order, volunteerId), candidate, work, input));
        },
      };
    }),
  );
}

function proofOf(
  sent: { code?: string | undefined; position?: Position | undefined },
  consented: boolean,
  isSelf: boolean,
): Proof | undefined {
  if (sent.code !== undefined) return { kind: 'code', code: sent.code };
  if (sent.position !== undefined) return { kind: 'place', position: sent.position, consented };
  return isSelf ? undefined : { kind: 'organiser' };
}

async function consentsOf(work: Work, volunteerId: Id): Promise<readonly string[]> {
  const row = await work.trx
    .selectFrom('volunteers')
    .select('state')
    .where('community_id', '=', work.community.id)
    .where('id', '=', volunteerId)
    .executeTakeFirst();
  return row?.state.consents ?? [];
}

/** Handlers of seats. */
export const seatHandlers: readonly Handler[] = [
  handleTogether(claimOrder, (works, calls) =>
    seatedAll(works, calls, (view, candidate, work, { override }) => claim(view, candidate, work.at, overrideOf(work, override))),
  ),
  handle(withdrawClaim, (work, { orderId, volunteerId }, reach) =>
    seated(work, orderId, reach, volunteerId, (view) => withdraw(view, volunteerId, work.at)),
  ),
  handleTogether(joinWaitlist, (works, calls) =>
    seatedAll(works, calls, (view, candidate, work) => decideJoin(view, candidate, work.at)),
  ),
  handle(leaveWaitlist, (work, { orderId, volunteerId }, reach) =>
    seated(work, orderId, reach, volunteerId, (view) => decideLeave(view, volunteerId, work.at)),
  ),
  handle(offerSeat, async (work, { orderId, volunteerId, override }, reach) => {
    const exception = overrideOf(work, override);
    const candidate = await candidateFor(work, volunteerId);
    return decided(work, orderId, reach, (order) =>
      isStaffed(order) ? decideOffer(order, candidate, work.at, exception) : refused('not-open'),
    );
  }),
  handle(declineSeat, (work, { orderId, volunteerId }, reach) =>
    seated(work, orderId, reach, volunteerId, (view) => decideDecline(view, volunteerId, work.at)),
  ),
  handle(checkInVolunteer, async (work, { orderId, volunteerId, code, position }, reach) => {
    const serving = await servingIn(work, volunteerId);
    const consents = await consentsOf(work, volunteerId);
    const proof = proofOf({ code, position }, consents.includes('position'), volunteerId === work.actor.personId);
    const volunteer = { id: volunteerId, servingElsewhere: serving !== null && serving !== orderId };
    return seated(work, orderId, reach, volunteerId, (view, order) =>
      proof ? decideCheckIn(order, view, volunteer, proof, work.at) : refused('proof-needed'),
    );
  }),
  handle(checkOutVolunteer, (work, { orderId, volunteerId }, reach) =>
    decided(work, orderId, reach, (order) => decideCheckOut(order, volunteerId, work.at)),
  ),
  handle(closeCheckIn, (work, { orderId, volunteerId }, reach) =>
    decided(work, orderId, reach, (order) => decideForce(order, volunteerId, work.at)),
  ),
  handle(confirmAttendance, (work, { orderId, volunteerId, minutes, note }, reach) =>
    decided(work, orderId, reach, (order) => decideAttendance(order, volunteerId, { minutes, note }, work.at)),
  ),
  handle(reportAbsence, (work, { orderId, volunteerId }, reach) =>
    decided(work, orderId, reach, (order) => decideMissed(order, volunteerId, work.actor.personId ?? '', work.at)),
  ),
];
