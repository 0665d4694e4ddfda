/** Volunteers as orders know them: what they can, and what they have promised already. @module */
import {
  candidateOf,
  minutesBetween,
  plusMinutes,
  type Candidate,
  type Commitment,
  type Id,
  type Order,
  type Volunteer,
} from '@linli/core';
import { ProblemError } from '@linli/contract';
import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import type { Tables } from '../kernel/schema.ts';
import type { Work } from '../kernel/work.ts';

/** Volunteers as the eligibility rules see them, with what they have promised already. */
export async function candidatesOf(work: Work, volunteerIds: readonly Id[]): Promise<Map<Id, Candidate>> {
  if (volunteerIds.length === 0) return new Map();
  const rows = await withPromises(work, promising)
    .where('v.id', 'in', [...new Set(volunteerIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, candidateIn(row)]));
}

/** Standings of a seat that is promised. */
export const promising = ['claimed', 'serving', 'served'] as const;

/** Volunteers with what decides about them, and the orders in which they have a seat of these standings. */
export function withPromises(work: Work, standings: readonly string[]): SelectQueryBuilder<Joined, 'v' | 'i', Promising> {
  return work.trx
    .selectFrom('volunteers as v')
    .innerJoin('identities as i', (join) => join.onRef('i.community_id', '=', 'v.community_id').onRef('i.person_id', '=', 'v.id'))
    .select((eb) => ['v.id', 'v.state', 'i.born_on', 'i.sex', promisedBy(eb, work, standings).as('promised')])
    .where('v.community_id', '=', work.community.id);
}

/** The candidate of such a row. */
export function candidateIn({ state, born_on, sex, promised }: Promising): Candidate {
  const commitments = (promised ?? []).flatMap((order) => commitmentOf(order) ?? []);
  return candidateOf(state, { bornOn: born_on, sex: sex as Candidate['sex'] }, commitments);
}

type Joined = Tables & { v: Tables['volunteers']; i: Tables['identities'] };

interface Promising {
  readonly id: Id;
  readonly state: Volunteer;
  readonly born_on: string;
  readonly sex: string;
  readonly promised: readonly Order[] | null;
}

/** Services to come, and those of the last day: rest and the day's limit are reckoned from them. */
function promisedBy(eb: ExpressionBuilder<Tables & { v: Tables['volunteers'] }, 'v'>, work: Work, standings: readonly string[]) {
  return eb
    .selectFrom('order_seats as s')
    .innerJoin('orders as o', (join) => join.onRef('o.community_id', '=', 's.community_id').onRef('o.id', '=', 's.order_id'))
    .select(sql<Order[] | null>`json_agg(o.state order by o.starts_at, o.id)`.as('orders'))
    .whereRef('s.community_id', '=', 'v.community_id')
    .whereRef('s.volunteer_id', '=', 'v.id')
    .where('s.standing', 'in', standings)
    .where('s.ends_at', '>', new Date(plusMinutes(work.at.now, -1_440)));
}

/** What a seat of an order promises; one that may be kept at any time clashes with nothing. */
export function commitmentOf({ id, task }: Order): Commitment | undefined {
  const { title, timing, startsAt, endsAt } = task;
  return timing === 'flexible' ? undefined : { orderId: id, title, startsAt, endsAt, minutes: minutesBetween(startsAt, endsAt) };
}

/** The candidate of one volunteer; somebody who is none is not found. */
export async function candidateFor(work: Work, volunteerId: Id): Promise<Candidate> {
  const candidate = (await candidatesOf(work, [volunteerId])).get(volunteerId);
  if (!candidate) throw noVolunteer();
  return candidate;
}

/** Somebody who is no volunteer here. */
export function noVolunteer(): ProblemError {
  return new ProblemError('not-found', { detail: 'No volunteer of this id.' });
}

/** The order in which a volunteer is checked in now. */
export async function servingIn(work: Work, volunteerId: Id): Promise<Id | null> {
  const row = await work.trx
    .selectFrom('order_seats')
    .select('order_id')
    .where('community_id', '=', work.community.id)
    .where('volunteer_id', '=', volunteerId)
    .where('standing', '=', 'serving')
    .executeTakeFirst();
  return row?.order_id ?? null;
}
