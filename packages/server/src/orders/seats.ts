/** 领单与服务: handlers about seats and presence. @module */
import {
  checkIn as decideCheckIn,
  checkOut as decideCheckOut,
  claim,
  confirmAttendance as decideAttendance,
  declineSeat as decideDecline,
  forceCheckOut as decideForce,
  isStaffed,
  joinWaitlist as decideJoin,
  leaveWaitlist as decideLeave,
  offerSeat as decideOffer,
  refused,
  reportMissed as decideMissed,
  viewOf,
  withdraw,
  type Id,
  type Order,
  type OrderView,
  type Position,
  type Proof,
} from '@linli/core';
import {
  checkIn,
  checkOut,
  claimOrder,
  confirmAttendance,
  declineSeat,
  forceCheckOut,
  joinWaitlist,
  leaveWaitlist,
  offerSeat,
  ProblemError,
  reportMissed,
  withdrawClaim,
  checkReach,
  type Reach,
} from '@linli/contract';
import { grantedBy, handle, type Handler } from '../kernel/handler.ts';
import type { Work } from '../kernel/work.ts';
import { decided } from './road.ts';
import { candidateFor, change, servingIn } from './store.ts';

/** Only those who answer for the community may make an exception. */
function overrideOf(work: Work, override: string | undefined): string | undefined {
  if (override !== undefined && !work.actor.roles.includes('coordinator')) throw new ProblemError('forbidden');
  return override;
}

/** Seats need the volunteer's own view of the order, whoever acts for them. */
function seated(
  work: Work,
  orderId: Id,
  reach: Reach,
  volunteerId: Id,
  decide: (view: OrderView, order: Order) => Parameters<typeof grantedBy>[0],
): Promise<OrderView> {
  return change(work, orderId, async (order) => {
    checkReach(work.actor, order, reach);
    return grantedBy(decide(viewOf(order, volunteerId), order)) as never;
  });
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
  handle(claimOrder, async (work, { orderId, volunteerId, override }, reach) => {
    const exception = overrideOf(work, override);
    const candidate = await candidateFor(work, volunteerId);
    return seated(work, orderId, reach, volunteerId, (view) => claim(view, candidate, work.at, exception));
  }),
  handle(withdrawClaim, (work, { orderId, volunteerId }, reach) =>
    seated(work, orderId, reach, volunteerId, (view) => withdraw(view, volunteerId, work.at)),
  ),
  handle(joinWaitlist, async (work, { orderId, volunteerId }, reach) => {
    const candidate = await candidateFor(work, volunteerId);
    return seated(work, orderId, reach, volunteerId, (view) => decideJoin(view, candidate, work.at));
  }),
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
  handle(checkIn, async (work, { orderId, volunteerId, code, position }, reach) => {
    const serving = await servingIn(work, volunteerId);
    const consents = await consentsOf(work, volunteerId);
    const proof = proofOf({ code, position }, consents.includes('position'), volunteerId === work.actor.personId);
    const volunteer = { id: volunteerId, servingElsewhere: serving !== null && serving !== orderId };
    return seated(work, orderId, reach, volunteerId, (view, order) =>
      proof ? decideCheckIn(order, view, volunteer, proof, work.at) : refused('proof-needed'),
    );
  }),
  handle(checkOut, (work, { orderId, volunteerId }, reach) =>
    decided(work, orderId, reach, (order) => decideCheckOut(order, volunteerId, work.at)),
  ),
  handle(forceCheckOut, (work, { orderId, volunteerId }, reach) =>
    decided(work, orderId, reach, (order) => decideForce(order, volunteerId, work.at)),
  ),
  handle(confirmAttendance, (work, { orderId, volunteerId, minutes, note }, reach) =>
    decided(work, orderId, reach, (order) => decideAttendance(order, volunteerId, { minutes, note }, work.at)),
  ),
  handle(reportMissed, (work, { orderId, volunteerId }, reach) =>
    decided(work, orderId, reach, (order) => decideMissed(order, volunteerId, work.actor.personId ?? '', work.at)),
  ),
];
