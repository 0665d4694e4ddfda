/** 服务: presence, absence and minutes; the roster for those who run the order. @module */
import {
  checkInVolunteer,
  checkOutVolunteer,
  closeCheckIn,
  confirmAttendance,
  readRoster,
  reportAbsence,
  type RosterRow,
} from '@linli/contract';
import {
  checkIn,
  checkOut,
  confirmMinutes,
  forceCheckOut,
  isStaffed,
  proofOf,
  reportMissed,
  viewOf,
  type Id,
  type Order,
} from '@linli/core';
import { decides, reached } from '../kernel/decides.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { archiveOf } from '../volunteers/archive.ts';
import { orderAggregate } from './order.ts';

async function rosterOf({ store }: RequestContext, order: Order): Promise<RosterRow[]> {
  if (!isStaffed(order)) return [];
  const people = await store.volunteers.namesOf([...order.seats.map((seat) => seat.volunteerId), ...order.waitlist]);
  const person = (volunteerId: Id) => {
    const { name = '', mobile = '' } = people.get(volunteerId) ?? {};
    return { volunteerId, name, mobile };
  };
  const seats = order.seats.map((seat): RosterRow => ({
    ...person(seat.volunteerId),
    standing: seat.standing,
    ...('checkedInAt' in seat ? { checkedInAt: seat.checkedInAt } : {}),
    ...('minutes' in seat ? { minutes: seat.minutes, evidence: seat.evidence } : {}),
  }));
  return [...seats, ...order.waitlist.map((id): RosterRow => ({ ...person(id), standing: 'waiting' }))];
}

/** Handlers of service. */
export const serveHandlers: readonly Handler[] = [
  decides(checkInVolunteer, orderAggregate, {
    async prepare(context, { orderId, volunteerId }) {
      const serving = await context.store.orders.servingIn(volunteerId);
      const consents = (await archiveOf(context, volunteerId))?.consents ?? [];
      return { servingElsewhere: serving !== null && serving !== orderId, consented: consents.includes('position') };
    },
    decide(order, { volunteerId, code, position }, { actor, decision }, { prepared: { servingElsewhere, consented } }) {
      const proof = proofOf({ code, position }, { consented, isSelf: volunteerId === actor.personId });
      if (!proof.ok) return proof;
      return checkIn(order, viewOf(order, volunteerId), { id: volunteerId, servingElsewhere }, proof.value, decision);
    },
  }),
  decides(checkOutVolunteer, orderAggregate, {
    decide: (order, { volunteerId }, { decision }) => checkOut(order, volunteerId, decision),
  }),
  decides(closeCheckIn, orderAggregate, {
    decide: (order, { volunteerId }, { decision }) => forceCheckOut(order, volunteerId, decision),
  }),
  decides(confirmAttendance, orderAggregate, {
    decide: (order, { volunteerId, minutes, note }, { decision }) =>
      confirmMinutes(order, volunteerId, { minutes, note }, decision),
  }),
  decides(reportAbsence, orderAggregate, {
    decide: (order, { volunteerId }, { actor, decision }) => reportMissed(order, volunteerId, actor.personId ?? '', decision),
  }),
  handles(readRoster, async (context, input, grant) => {
    const order = await reached(context, orderAggregate, input, grant);
    return { code: 'code' in order ? order.code : '', rows: await rosterOf(context, order) };
  }),
];
