/** The honour roll: consent stands in the query as in the rule. @module */
import { dayOf, honourRoll, periodAround, type Contribution, type ServiceCategory } from '@linli/core';
import { readHonourRoll } from '@linli/contract';
import { sql } from 'kysely';
import { handle, type Handler } from './kernel/handler.ts';
import type { Work } from './kernel/work.ts';

interface Row {
  id: string;
  name: string;
  state: { profile: { publicName: 'full' | 'masked' }; consents: Contribution['consents'] };
  minutes: string;
  ever: string;
  categories: ServiceCategory[];
}

async function contributions(work: Work, from: string, to: string): Promise<Contribution[]> {
  const honoured = sql.join(work.at.policy.honoured.map((grade) => sql`${grade}`));
  const { rows } = await sql<Row>`
    select v.id, i.name, v.state,
      coalesce(sum(r.minutes) filter (where r.day between ${from} and ${to}), 0) as minutes,
      coalesce(sum(r.minutes), 0) as ever,
      (select coalesce(json_agg(category), '[]') from (
        select category from records c
        where c.community_id = v.community_id and c.volunteer_id = v.id and c.day between ${from} and ${to}
        group by category order by sum(c.minutes) desc, category limit 2) as most) as categories
    from volunteers v
    join identities i on i.community_id = v.community_id and i.person_id = v.id
    join records r on r.community_id = v.community_id and r.volunteer_id = v.id and r.evidence in (${honoured})
    where v.community_id = ${work.community.id} and jsonb_exists(v.state->'consents', 'publication')
    group by v.community_id, v.id, i.name, v.state`.execute(work.trx);
  return rows.map(({ id, name, state, minutes, ever, categories }) => ({
    ...{ volunteerId: id, name, publicName: state.profile.publicName, consents: state.consents },
    ...{ minutes: Number(minutes), minutesEver: Number(ever), categories },
  }));
}

/** Handlers of this room. */
export const incentiveHandlers: readonly Handler[] = [
  handle(readHonourRoll, async (work, { period: kind }) => {
    const period = periodAround(dayOf(work.at.now, work.community.timeZone), kind);
    const viewer = { volunteerId: work.actor.personId, limit: 50 };
    return honourRoll(await contributions(work, period.from, period.to), period, viewer, work.at.policy);
  }),
];
