/** 派给志愿者: a seat is offered to one person, and held until they answer. @module */
import { declineSeat, listCandidates, offerSeat, overrideOf, type CandidateRow } from '@linli/contract';
import {
  declineOffer,
  isStaffed,
  maskName,
  offer,
  refused,
  seatIneligibility,
  viewOf,
  promisedStandings,
  type Order,
} from '@linli/core';
import { decides, reached } from '../kernel/decides.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { candidateAmong, orderAggregate } from './order.ts';

/** Volunteers beside an order: those who may take it first, then those who have done the like before. */
const MOST = 100;

async function candidateRows(context: RequestContext, order: Order): Promise<CandidateRow[]> {
  if (!isStaffed(order)) return [];
  const { store, decision, contributions } = context;
  const found = await store.orders.candidates(promisedStandings, decision.now);
  const asked = found.filter(({ volunteer }) => !order.declinedBy.includes(volunteer.id));
  const ids = asked.map(({ volunteer }) => volunteer.id);
  const candidates = await contributions.candidates(context, new Map(asked.map((each) => [each.volunteer.id, each.candidate])));
  const experience = await contributions.experienceOf(context, ids);
  const rows = asked.map(({ volunteer: { id }, name }): CandidateRow => {
    const no = seatIneligibility(viewOf(order, id), candidateAmong(candidates, id), decision, undefined);
    const served = experience.get(id);
    return {
      volunteerId: id,
      name: maskName(name),
      minutes: served?.minutes ?? 0,
      experience: served?.times[order.task.category] ?? 0,
      reason: no?.reason ?? null,
      facts: { ...no?.facts },
    };
  });
  const isRefused = ({ reason }: CandidateRow): number => (reason === null ? 0 : 1);
  return rows.sort((a, b) => isRefused(a) - isRefused(b) || b.experience - a.experience || b.minutes - a.minutes).slice(0, MOST);
}

/** Handlers of offers. */
export const offerHandlers: readonly Handler[] = [
  handles(listCandidates, async (context, input, grant) => ({
    rows: await candidateRows(context, await reached(context, orderAggregate, input, grant)),
  })),
  decides(offerSeat, orderAggregate, {
    about: ({ volunteerId }) => [volunteerId],
    decide: (order, { volunteerId, override }, { actor, decision }, { facts }) => {
      const exception = overrideOf(actor, override);
      const candidate = candidateAmong(facts, volunteerId);
      return isStaffed(order) ? offer(order, candidate, decision, exception) : refused('not-open');
    },
  }),
  decides(declineSeat, orderAggregate, {
    decide: (order, { volunteerId }, { decision }) => declineOffer(viewOf(order, volunteerId), volunteerId, decision),
  }),
];
