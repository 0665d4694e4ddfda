/** The organisations' queries in Postgres. @module */
import type { OrganisationQueries } from '@linli/application';
import { json } from '../../database/json.ts';
import type { Scope } from '../../store/scope.ts';
import type { OrganisationTables } from './tables.ts';

/** Organisations and the community itself. */
export function organisationQueries({ trx, communityId }: Scope<OrganisationTables>): OrganisationQueries {
  const own = trx.selectFrom('organisations').where('community_id', '=', communityId);
  return {
    async list() {
      const rows = await own.select('state').orderBy('id').execute();
      return rows.map(({ state }) => state);
    },
    async isThere(id) {
      return (await own.select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
    },
    async leaderOf(id) {
      const row = await own.select('state').where('id', '=', id).executeTakeFirst();
      return row?.state.draft.leader;
    },
    async saveCommunity(community) {
      await trx
        .updateTable('communities')
        .set({ state: json(community) })
        .where('community_id', '=', communityId)
        .execute();
    },
  };
}
