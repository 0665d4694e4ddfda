/** Personal data: exported, looked at with a reason, corrected, erased. @module */
import {
  correctIdentity as decideCorrection,
  signOut as decideEnd,
  erase as decideErasure,
  leave,
  maskResidentId,
  lookAt as decideReading,
  verify,
  type Guardian,
  type Id,
  type Identity,
  type PersonEvent,
  type Volunteer,
} from '@linli/core';
import { correctPerson, endSessions, erasePerson, exportPerson, ProblemError, readPerson } from '@linli/contract';
import { sql } from 'kysely';
import { grantedBy, handle, type Handler } from '../kernel/handler.ts';
import { happened, type Work } from '../kernel/work.ts';
import { changed, identityRow, isKnown } from '../volunteers.ts';
import { fileOf, openPromises } from './file.ts';

/** What is held of a person's identity, the resident ID opened. */
async function identityOf(work: Work, personId: Id): Promise<{ identity: Identity; guardian?: Guardian } | undefined> {
  const row = await work.trx
    .selectFrom('identities')
    .selectAll()
    .where('community_id', '=', work.community.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const identity = {
    ...{ name: row.name, sex: row.sex as Identity['sex'], bornOn: row.born_on, mobile: row.mobile, residence: row.residence },
    ...(row.building_id === null ? {} : { buildingId: row.building_id }),
    ...(row.sealed_id === null ? {} : { residentId: work.house.seal.open(row.sealed_id) }),
  };
  return { identity, ...(row.guardian === null ? {} : { guardian: row.guardian as Guardian }) };
}

async function heldOf(work: Work, personId: Id): Promise<{ identity: Identity; guardian?: Guardian }> {
  const held = await identityOf(work, personId);
  if (!held) throw new ProblemError('not-found');
  return held;
}

/** Journals what happened to a person; each event stands for itself, so that its version is always the first. */
function told(work: Work, event: PersonEvent): void {
  happened(work, { room: 'people', id: work.house.newId(), version: 1, event });
}

async function correct(work: Work, personId: Id, after: Identity, guardian: Guardian | undefined): Promise<Volunteer> {
  const held = await heldOf(work, personId);
  const isTaken = await isKnown(work, after, personId);
  const hasGuardian = (guardian ?? held.guardian) !== undefined;
  let event: PersonEvent | undefined;
  const volunteer = await changed(work, personId, (who) => {
    const outcome = decideCorrection(who, { before: held.identity, after, hasGuardian, isTaken }, work.at);
    if (!outcome.ok) return outcome;
    event = outcome.value.event;
    return verify(who, outcome.value.recheck ? 'in-review' : who.verification, work.at);
  });
  if (event) told(work, event);
  await work.trx
    .updateTable('identities')
    .set(identityRow(work, after, guardian ?? held.guardian))
    .where('community_id', '=', work.community.id)
    .where('person_id', '=', personId)
    .execute();
  return volunteer;
}

/** Takes away all that says who somebody is: identity, contacts of their requests, answers kept for repetition. */
async function strip(work: Work, personId: Id): Promise<void> {
  const community = work.community.id;
  await work.trx.deleteFrom('identities').where('community_id', '=', community).where('person_id', '=', personId).execute();
  const theirs = work.trx
    .selectFrom('orders')
    .select('id')
    .where('community_id', '=', community)
    .where('requested_by', '=', personId);
  await work.trx.deleteFrom('order_contacts').where('community_id', '=', community).where('order_id', 'in', theirs).execute();
  await work.trx
    .deleteFrom('idempotency_keys')
    .where('community_id', '=', community)
    .where(sql<boolean>`starts_with(scope, ${`${personId} `})`)
    .execute();
}

async function erase(work: Work, personId: Id): Promise<{ erasedAt: string }> {
  const file = await fileOf(work, personId);
  const held = await identityOf(work, personId);
  if (!held && !file.archive && file.requests.length === 0) throw new ProblemError('not-found');
  const event = grantedBy(decideErasure(personId, await openPromises(work, personId), work.at));
  if (file.archive?.status === 'registered') await changed(work, personId, (who) => leave(who, work.at));
  await strip(work, personId);
  told(work, event);
  return { erasedAt: work.at.now };
}

/** Handlers of this room. */
export const peopleHandlers: readonly Handler[] = [
  handle(exportPerson, async (work, { personId }) => ({
    ...(await identityOf(work, personId)),
    ...(await fileOf(work, personId)),
  })),
  handle(readPerson, async (work, { personId, reason }) => {
    const { identity, guardian } = await heldOf(work, personId);
    const { residentId, ...rest } = identity;
    told(work, grantedBy(decideReading(personId, reason, work.at)));
    return {
      ...rest,
      ...(residentId === undefined ? {} : { maskedId: maskResidentId(residentId) }),
      ...(guardian === undefined ? {} : { guardian }),
    };
  }),
  handle(correctPerson, async (work, { personId, identity, guardian }) => {
    const { verification } = await correct(work, personId, identity, guardian);
    return { verification };
  }),
  handle(erasePerson, (work, { personId }) => erase(work, personId)),
  handle(endSessions, async (work, { personId }) => {
    const event = grantedBy(decideEnd(personId, work.at));
    told(work, event);
    return { endedAt: event.at };
  }),
];
