/** The incentives' queries in Postgres: consent stands in the query as in the rule. @module */
import type { IncentiveQueries } from '@linli/application';
import type { Contribution, ServiceCategory } from '@linli/core';
import { sql } from 'kysely';
import type { Scope } from '../../store/scope.ts';
import type { RecordTables } from '../records/tables.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly state: { readonly profile: { readonly publicName: 'full' | 'masked' }; readonly consents: Contribution['consents'] };
  readonly minutes: string;
  readonly ever: string;
  readonly categories: readonly ServiceCategory[];
}

/** What honours are made of. */
export function incentiveQueries({ trx, communityId }: Scope<RecordTables>): IncentiveQueries {
  return {
    async contributions({ from, to }, honoured) {
      const grades = sql.join(honoured.map((grade) => sql`${grade}`));
      const { rows } = await sql<Row>`
        select v.id, i.name, v.state,
          coalesce(sum(r.minutes) filter (where r.day between ${from} and ${to}), 0) as minutes,
          coalesce(sum(r.minutes), 0) as ever,
          (select coalesce(json_agg(category), '[]') from (
            select category from records c
            where c.community_id = v.community_id and c.volunteer_id = v.id and c.day between ${from} and ${to}
              and c.evidence in (${grades})
            group by category order by sum(c.minutes) desc, category limit 2) as most) as categories
        from volunteers v
        join identities i on i.community_id = v.community_id and i.person_id = v.id
        join records r on r.community_id = v.community_id and r.volunteer_id = v.id and r.evidence in (${grades})
        where v.community_id = ${communityId} and jsonb_exists(v.state->'consents', 'publication')
        group by v.community_id, v.id, i.name, v.state`.execute(trx);
      return rows.map(({ id, name, state, minutes, ever, categories }) => ({
        volunteerId: id,
        name,
        publicName: state.profile.publicName,
        consents: state.consents,
        minutes: Number(minutes),
        minutesEver: Number(ever),
        categories,
      }));
    },
  };
}
