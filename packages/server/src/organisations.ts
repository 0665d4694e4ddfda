/** Communities and organisations. @module */
import {
  evolveOrganisation,
  enrol as register,
  type Community,
  type Id,
  type Organisation,
  type OrganisationDraft,
} from '@linli/core';
import { readCommunity, registerOrganisation } from '@linli/contract';
import { json } from './kernel/database.ts';
import { grantedBy, handle, type Handler } from './kernel/handler.ts';
import { happened, type House, type Work } from './kernel/work.ts';

/** Founds a community, or leaves the one of this id as it is. */
export async function foundCommunity(house: House, community: Community): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await house.db
    .insertInto('communities')
    .values({ community_id: community.id, state: json(community), seq: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** Saves what changed of a community itself. */
export async function saveCommunity(work: Work, community: Community): Promise<void> {
  await work.trx
    .updateTable('communities')
    .set({ state: json(community) })
    .where('community_id', '=', community.id)
    .execute();
}

/** Registers an organisation under a given id. */
export async function foundOrganisation(work: Work, id: Id, draft: OrganisationDraft): Promise<Organisation> {
  const event = grantedBy(register(id, draft, work.at));
  const organisation = evolveOrganisation(undefined, event);
  await work.trx
    .insertInto('organisations')
    .values({ community_id: work.community.id, id, state: json(organisation), version: 1 })
    .execute();
  happened(work, { room: 'organisations', id, version: 1, event });
  return organisation;
}

/** Handlers of this room. */
export const organisationHandlers: readonly Handler[] = [
  handle(readCommunity, async ({ trx, community, at }) => {
    const rows = await trx
      .selectFrom('organisations')
      .select('state')
      .where('community_id', '=', community.id)
      .orderBy('id')
      .execute();
    return { community, organisations: rows.map((row) => row.state), policy: at.policy, now: at.now };
  }),
  handle(registerOrganisation, async (work, { draft }) => {
    return foundOrganisation(work, work.house.newId(), draft);
  }),
];
