/** Volunteers: registration with identity kept apart, the own archive, and its changes. @module */
import {
  setConsent as decideConsent,
  setProfile as decideProfile,
  completeTraining as decideTraining,
  evolveVolunteer,
  guardianConsents,
  maskName,
  insure as decideInsurance,
  register,
  verify,
  type Guardian,
  type Id,
  type Identity,
  type Outcome,
  type Registration,
  type Volunteer,
  type VolunteerEvent,
} from '@linli/core';
import {
  changeConsent,
  changeProfile,
  recordTraining,
  listVolunteers,
  openForm,
  ProblemError,
  recordGuardianConsent,
  recordInsurance,
  registersThemselves,
  registerVolunteer,
  verifyVolunteer,
} from '@linli/contract';
import { sql, type Insertable } from 'kysely';
import { json } from './kernel/database.ts';
import { grantedBy, handle, type Handler } from './kernel/handler.ts';
import type { IdentityTable } from './kernel/schema.ts';
import { happened, type Work } from './kernel/work.ts';

/** Whether somebody else is registered with this identity. */
export async function isKnown(work: Work, { mobile, name, residentId }: Identity, besides: Id): Promise<boolean> {
  const row = await work.trx
    .selectFrom('identities')
    .select('person_id')
    .where('community_id', '=', work.community.id)
    .where('person_id', '!=', besides)
    .where((eb) =>
      eb.or([
        eb.and([eb('mobile', '=', mobile), eb('name', '=', name)]),
        ...(residentId === undefined ? [] : [eb('id_index', '=', work.house.seal.index(residentId))]),
      ]),
    )
    .where('person_id', 'in', work.trx.selectFrom('volunteers').select('id').where('community_id', '=', work.community.id))
    .executeTakeFirst();
  return row !== undefined;
}

/** An identity as it is stored: the resident ID sealed. */
export function identityRow(
  work: Work,
  identity: Identity,
  guardian: Guardian | undefined,
): Omit<Insertable<IdentityTable>, 'community_id' | 'person_id'> {
  const { name, sex, bornOn, mobile, residence, buildingId, residentId } = identity;
  const seal = work.house.seal;
  return {
    ...{ name, sex, born_on: bornOn, mobile, residence, building_id: buildingId ?? null },
    ...{ sealed_id: residentId ? seal.seal(residentId) : null, id_index: residentId ? seal.index(residentId) : null },
    guardian: guardian ? json(guardian) : null,
  };
}

/** Registers a person under a given id: a new one, that of a resident known already, or of somebody who had left. */
export async function registerPerson(work: Work, personId: Id, registration: Registration): Promise<Volunteer> {
  const earlier = await find(work, personId);
  const alreadyRegistered = earlier?.state.status === 'registered' || (await isKnown(work, registration.identity, personId));
  const event = grantedBy(register(personId, registration, { alreadyRegistered }, work.at));
  const volunteer = evolveVolunteer(earlier?.state, event);
  const version = (earlier?.version ?? 0) + 1;
  const identity = identityRow(work, registration.identity, registration.guardian);
  await work.trx
    .insertInto('identities')
    .values({ community_id: work.community.id, person_id: personId, ...identity })
    // A resident who is known already says here who they are now.
    .onConflict((known) => known.columns(['community_id', 'person_id']).doUpdateSet(identity))
    .execute();
  const row = { state: json(volunteer), version };
  await work.trx
    .insertInto('volunteers')
    .values({ community_id: work.community.id, id: personId, ...row })
    .onConflict((left) => left.columns(['community_id', 'id']).doUpdateSet(row))
    .execute();
  happened(work, { room: 'volunteers', id: personId, version, event });
  return volunteer;
}

function find(work: Work, volunteerId: Id): Promise<{ state: Volunteer; version: number } | undefined> {
  return work.trx
    .selectFrom('volunteers')
    .select(['state', 'version'])
    .where('community_id', '=', work.community.id)
    .where('id', '=', volunteerId)
    .executeTakeFirst();
}

/** Decides about a volunteer's archive and keeps what became of it. */
export async function changed(
  work: Work,
  volunteerId: Id,
  decide: (volunteer: Volunteer) => Outcome<VolunteerEvent>,
): Promise<Volunteer> {
  const row = await find(work, volunteerId);
  if (!row) throw new ProblemError('not-found');
  const event = grantedBy(decide(row.state));
  const volunteer = evolveVolunteer(row.state, event);
  const version = row.version + 1;
  await work.trx
    .updateTable('volunteers')
    .set({ state: json(volunteer), version })
    .where('community_id', '=', work.community.id)
    .where('id', '=', volunteerId)
    .execute();
  happened(work, { room: 'volunteers', id: volunteerId, version, event });
  return volunteer;
}

/** Handlers of this room. */
export const volunteerHandlers: readonly Handler[] = [
  handle(openForm, async ({ house, community }) => ({ ticket: house.forms.open(community.id) })),
  handle(registerVolunteer, async (work, { registration, pass }) => {
    const { actor, house, community } = work;
    if (house.isGuarded && actor.personId === null) house.forms.check(community.id, pass);
    const personId = registersThemselves(actor, registration) ? actor.personId : null;
    const volunteer = await registerPerson(work, personId ?? house.newId(), registration);
    return { volunteerId: volunteer.id, verification: volunteer.verification };
  }),
  handle(listVolunteers, async (work, { after }) => {
    const rows = await work.trx
      .selectFrom('volunteers as v')
      .innerJoin('identities as i', (join) =>
        join.onRef('i.community_id', '=', 'v.community_id').onRef('i.person_id', '=', 'v.id'),
      )
      .select(['v.id', 'v.state', 'i.name'])
      .select(
        sql<number>`(select coalesce(sum(minutes), 0)::int from records r where r.community_id = v.community_id and r.volunteer_id = v.id)`.as(
          'minutes',
        ),
      )
      .where('v.community_id', '=', work.community.id)
      .where('v.id', '>', after ?? '')
      .orderBy('v.id')
      .limit(200)
      .execute();
    const next = rows.length === 200 ? (rows.at(-1)?.id ?? null) : null;
    return {
      rows: rows.map(({ id, state, name, minutes }) => ({
        ...{ volunteerId: id, name: maskName(name), verification: state.verification, skills: [...state.profile.skills] },
        ...{ minutes, registeredAt: state.registeredAt },
      })),
      next,
    };
  }),
  handle(verifyVolunteer, (work, input) => changed(work, input.volunteerId, (who) => verify(who, input.verification, work.at))),
  handle(changeProfile, (work, input) => changed(work, input.volunteerId, (who) => decideProfile(who, input.profile, work.at))),
  handle(changeConsent, (work, input) =>
    changed(work, input.volunteerId, (who) => decideConsent(who, input.purpose, input.given, work.at)),
  ),
  handle(recordGuardianConsent, (work, input) => changed(work, input.volunteerId, (who) => guardianConsents(who, work.at))),
  handle(recordTraining, (work, { volunteerId, training, on, minutes, host }) =>
    changed(work, volunteerId, (who) => decideTraining(who, { training, on, minutes, host }, work.at)),
  ),
  handle(recordInsurance, (work, input) => changed(work, input.volunteerId, (who) => decideInsurance(who, input.until, work.at))),
];
