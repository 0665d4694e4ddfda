/** Ledgers and keys of repetition in Postgres. @module */
import type { IdempotencyKeys, Ledgers } from '@linli/application';
import type { LedgerEntry, LedgerName } from '@linli/core';
import { sql } from 'kysely';
import { json, orderedJson } from '../database/json.ts';
import type { KernelTables } from '../database/schema.ts';
import type { Scope } from './scope.ts';

/** Double entry, append only. */
export function ledgersIn(scope: Scope<KernelTables>): Ledgers {
  const { trx, communityId } = scope;
  const linesOf = trx.selectFrom('ledger_lines as l').where('l.community_id', '=', communityId);
  return {
    append: (entry) => append(scope, entry),
    async balance(ledger, account) {
      const row = await linesOf
        .where('l.ledger', '=', ledger)
        .where('l.account', '=', account)
        .select(sql<string>`coalesce(sum(l.amount), 0)`.as('sum'))
        .executeTakeFirstOrThrow();
      return Number(row.sum);
    },
    async bookings(account) {
      const rows = await linesOf
        .innerJoin('ledger_entries as e', (join) =>
          join.onRef('e.community_id', '=', 'l.community_id').onRef('e.id', '=', 'l.entry_id'),
        )
        .select(['e.ledger', 'l.amount', 'e.cause', 'e.at'])
        .where('l.account', '=', account)
        .orderBy('e.at')
        .orderBy('e.id')
        .execute();
      return rows.map(({ ledger, amount, cause, at }) => ({
        ledger: ledger as LedgerName,
        // A bigint comes as text from a Postgres server.
        amount: Number(amount),
        cause,
        at: at.toISOString(),
      }));
    },
  };
}

async function append({ trx, communityId }: Scope<KernelTables>, entry: LedgerEntry): Promise<void> {
  const { id, ledger, cause, at, lines, reverses = null } = entry;
  const row = { community_id: communityId, id, ledger, cause, reverses, entry: json(entry), at };
  await trx.insertInto('ledger_entries').values(row).execute();
  const about = { community_id: communityId, entry_id: id, ledger };
  const rows = lines.map(({ account, amount }, line) => ({ ...about, line, account, amount }));
  await trx.insertInto('ledger_lines').values(rows).execute();
}

/** The first answers to writes. */
export function keysIn({ trx, communityId, clock }: Scope<KernelTables>): IdempotencyKeys {
  const placeOf = ({ scope, key }: { readonly scope: string; readonly key: string }): string => `${scope}\n${key}`;
  return {
    async find(uses) {
      const [scopes, names] = [uses.map(({ scope }) => scope), uses.map(({ key }) => key)];
      const rows = await trx
        .selectFrom('idempotency_keys')
        .select(['scope', 'key', 'request', 'answer'])
        .where('community_id', '=', communityId)
        // As pairs: scopes and keys apart would be asked for in every combination.
        .where(sql<boolean>`(scope, key) in (select * from unnest(${scopes}::text[], ${names}::text[]))`)
        .execute();
      const kept = new Map(rows.map((row) => [placeOf(row), row]));
      return uses.map((use) => kept.get(placeOf(use)));
    },
    async keep(answers) {
      const at = clock();
      const rows = answers.map(([{ key, scope, request }, answer]) => ({
        community_id: communityId,
        scope,
        key,
        request,
        // Not jsonb, which would put the fields of the first answer in another order.
        answer: orderedJson(answer),
        at,
      }));
      await trx.insertInto('idempotency_keys').values(rows).execute();
    },
  };
}
