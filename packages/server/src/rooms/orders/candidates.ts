/** Volunteers as orders know them, in Postgres: what they can, and what they have promised already. @module */
import type { PromisingVolunteer } from '@linli/application';
import {
  candidateOf,
  commitmentOf,
  plusMinutes,
  type Candidate,
  type Id,
  type Instant,
  type Order,
  type SeatStanding,
  type Volunteer,
} from '@linli/core';
import { sql, type ExpressionBuilder } from 'kysely';
import type { Scope } from '../../store/scope.ts';
import type { OrderTables } from './tables.ts';

/** Volunteers that are held at once. */
const PART = 500;

/** Volunteers with what decides about them; of these ids, or all. */
export async function candidates(
  scope: Scope<OrderTables>,
  standings: readonly SeatStanding[],
  now: Instant,
  volunteerIds?: readonly Id[],
): Promise<readonly PromisingVolunteer[]> {
  const all = withPromises(scope, standings, now);
  const rows = await (volunteerIds ? all.where('v.id', 'in', [...volunteerIds]) : all).execute();
  return rows.map(promisingVolunteer);
}

/** The same of everybody, a part at a time. */
export async function* candidatesInParts(
  scope: Scope<OrderTables>,
  standings: readonly SeatStanding[],
  now: Instant,
): AsyncGenerator<readonly PromisingVolunteer[]> {
  const { trx, communityId } = scope;
  const here = trx.selectFrom('volunteers').select('id').where('community_id', '=', communityId).orderBy('id');
  for (let after: Id | undefined = ''; after !== undefined;) {
    const ids = await here.where('id', '>', after).limit(PART).execute();
    const [from, to]: [Id, Id] = [after, ids.at(-1)?.id ?? after];
    const part = withPromises(scope, standings, now).where('v.id', '>', from).where('v.id', '<=', to);
    // Said of both tables: without statistics, Postgres would join all of them for each part.
    const rows = await part.where('i.person_id', '>', from).where('i.person_id', '<=', to).execute();
    yield rows.map(promisingVolunteer);
    after = ids.length === PART ? to : undefined;
  }
}

type Joined = OrderTables & { v: OrderTables['volunteers']; i: OrderTables['identities'] };

interface CandidateRow {
  readonly state: Volunteer;
  readonly name: string;
  readonly building_id: string | null;
  readonly born_on: string;
  readonly sex: string;
  readonly promised: readonly Order[] | null;
}

function withPromises({ trx, communityId }: Scope<OrderTables>, standings: readonly SeatStanding[], now: Instant) {
  return trx
    .selectFrom('volunteers as v')
    .innerJoin('identities as i', (join) => join.onRef('i.community_id', '=', 'v.community_id').onRef('i.person_id', '=', 'v.id'))
    .select((eb) => [
      'v.id',
      'v.state',
      'i.name',
      'i.building_id',
      'i.born_on',
      'i.sex',
      promisedBy(eb as ExpressionBuilder<Joined, 'v'>, standings, now).as('promised'),
    ])
    .where('v.community_id', '=', communityId);
}

function promisingVolunteer({ state, name, building_id, born_on, sex, promised }: CandidateRow): PromisingVolunteer {
  const commitments = (promised ?? []).flatMap((order) => commitmentOf(order) ?? []);
  const candidate = candidateOf(state, { bornOn: born_on, sex: sex as Candidate['sex'] }, commitments);
  return { volunteer: state, candidate, name, buildingId: building_id };
}

/** Services to come, and those of the last day: rest and the day's limit are computed from them. */
function promisedBy(eb: ExpressionBuilder<Joined, 'v'>, standings: readonly SeatStanding[], now: Instant) {
  return eb
    .selectFrom('order_seats as s')
    .innerJoin('orders as o', (join) => join.onRef('o.community_id', '=', 's.community_id').onRef('o.id', '=', 's.order_id'))
    .select(sql<Order[] | null>`json_agg(o.state order by o.starts_at, o.id)`.as('orders'))
    .whereRef('s.community_id', '=', 'v.community_id')
    .whereRef('s.volunteer_id', '=', 'v.id')
    .where('s.standing', 'in', standings)
    .where('s.ends_at', '>', new Date(plusMinutes(now, -1_440)));
}
