/** Who I am here: gathered from volunteers, orders and ledgers. @module */
import { sql } from 'kysely';
import { volunteerAccount, type Id } from '@linli/core';
import { readMe, type Me } from '@linli/contract';
import { handle, type Handler } from './kernel/handler.ts';
import type { Work } from './kernel/work.ts';
import { candidatesOf, servingIn } from './orders/candidates.ts';

/** What an account holds, summed where the lines are. */
async function balanceOf(work: Work, ledger: 'hours' | 'points', volunteerId: Id): Promise<number> {
  const row = await work.trx
    .selectFrom('ledger_lines')
    .select(sql<string>`coalesce(sum(amount), 0)`.as('sum'))
    .where('community_id', '=', work.community.id)
    .where('ledger', '=', ledger)
    .where('account', '=', volunteerAccount(volunteerId))
    .executeTakeFirstOrThrow();
  return Number(row.sum);
}

async function archiveOf(work: Work, personId: Id): Promise<Me['volunteer']> {
  const row = await work.trx
    .selectFrom('volunteers')
    .select('state')
    .where('community_id', '=', work.community.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  const candidate = (await candidatesOf(work, [personId])).get(personId);
  if (!row || !candidate) return undefined;
  const [minutes, points] = [await balanceOf(work, 'hours', personId), await balanceOf(work, 'points', personId)];
  return { archive: row.state, candidate, minutes, points, servingIn: await servingIn(work, personId) };
}

/** Handlers about oneself. */
export const meHandlers: readonly Handler[] = [
  handle(readMe, async (work) => {
    const { personId, name, roles, organisationId } = work.actor;
    const volunteer = personId === null ? undefined : await archiveOf(work, personId);
    return {
      ...{ personId, roles: [...roles] },
      ...(name === undefined ? {} : { name }),
      ...(organisationId === undefined ? {} : { organisationId }),
      ...(volunteer === undefined ? {} : { volunteer }),
    };
  }),
];
