/** The volunteers' queries in Postgres: archives, and identities with the resident ID sealed. @module */
import type { HeldIdentity, VolunteerQueries } from '@linli/application';
import { defined, type Guardian, type Id, type Identity } from '@linli/core';
import type { Insertable, Selectable } from 'kysely';
import { json } from '../../database/json.ts';
import type { Scope } from '../../store/scope.ts';
import type { IdentityTable, VolunteerTables } from './tables.ts';

/** An identity as it was kept, the resident ID opened. */
export function identityIn(row: Selectable<IdentityTable>, { encryption }: Pick<Scope, 'encryption'>): HeldIdentity {
  const identity: Identity = {
    name: row.name,
    sex: row.sex as Identity['sex'],
    bornOn: row.born_on,
    mobile: row.mobile,
    residence: row.residence,
    ...(row.building_id === null ? {} : { buildingId: row.building_id }),
    ...(row.sealed_id === null ? {} : { residentId: encryption.open(row.sealed_id) }),
  };
  return { identity, ...defined({ guardian: (row.guardian as Guardian | null) ?? undefined }) };
}

function identityRow(
  { identity, guardian }: HeldIdentity,
  { encryption }: Pick<Scope, 'encryption'>,
): Omit<Insertable<IdentityTable>, 'community_id' | 'person_id'> {
  const { name, sex, bornOn, mobile, residence, buildingId, residentId } = identity;
  return {
    name,
    sex,
    born_on: bornOn,
    mobile,
    residence,
    building_id: buildingId ?? null,
    sealed_id: residentId ? encryption.seal(residentId) : null,
    id_index: residentId ? encryption.index(residentId) : null,
    guardian: guardian ? json(guardian) : null,
  };
}

/** Archives and identities. */
export function volunteerQueries(scope: Scope<VolunteerTables>): VolunteerQueries {
  const { trx, communityId } = scope;
  const identities = trx.selectFrom('identities').where('community_id', '=', communityId);
  return {
    page: (after, limit) => page(scope, after, limit),
    isTaken: (identity, besides) => isTaken(scope, identity, besides),
    async identityOf(personId) {
      const row = await identities.selectAll().where('person_id', '=', personId).executeTakeFirst();
      return row && identityIn(row, scope);
    },
    async namesOf(personIds) {
      if (personIds.length === 0) return new Map();
      const rows = await identities
        .select(['person_id', 'name', 'mobile'])
        .where('person_id', 'in', [...personIds])
        .execute();
      return new Map(rows.map(({ person_id, name, mobile }) => [person_id, { name, mobile }]));
    },
    async putIdentity(personId, held) {
      const row = identityRow(held, scope);
      await trx
        .insertInto('identities')
        .values({ community_id: communityId, person_id: personId, ...row })
        .onConflict((known) => known.columns(['community_id', 'person_id']).doUpdateSet(row))
        .execute();
    },
    async eraseIdentity(personId) {
      await trx.deleteFrom('identities').where('community_id', '=', communityId).where('person_id', '=', personId).execute();
    },
  };
}

async function page({ trx, communityId }: Scope<VolunteerTables>, after: Id | undefined, limit: number) {
  const rows = await trx
    .selectFrom('volunteers as v')
    .innerJoin('identities as i', (join) => join.onRef('i.community_id', '=', 'v.community_id').onRef('i.person_id', '=', 'v.id'))
    .select(['v.state', 'i.name'])
    .where('v.community_id', '=', communityId)
    .where('v.id', '>', after ?? '')
    .orderBy('v.id')
    .limit(limit)
    .execute();
  return rows.map(({ state, name }) => ({ volunteer: state, name }));
}

/** Whether somebody else who is registered has this mobile number and name, or this resident ID. */
async function isTaken(
  { trx, communityId, encryption }: Scope<VolunteerTables>,
  { mobile, name, residentId }: Identity,
  besides: Id,
): Promise<boolean> {
  const row = await trx
    .selectFrom('identities')
    .select('person_id')
    .where('community_id', '=', communityId)
    .where('person_id', '!=', besides)
    .where((eb) =>
      eb.or([
        eb.and([eb('mobile', '=', mobile), eb('name', '=', name)]),
        ...(residentId === undefined ? [] : [eb('id_index', '=', encryption.index(residentId))]),
      ]),
    )
    .where('person_id', 'in', trx.selectFrom('volunteers').select('id').where('community_id', '=', communityId))
    .executeTakeFirst();
  return row !== undefined;
}
