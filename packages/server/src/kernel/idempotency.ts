/** A write sent again gives the first answer again, and acts once. @module */
import { isProblemError, ProblemError, type Problem } from '@linli/contract';
import { plusMinutes } from '@linli/core';
import { sql, type RawBuilder } from 'kysely';
import { write, type House, type Work } from './work.ts';

/** What a key belongs to: one actor at one endpoint, and the very same request. */
export interface KeyUse {
  readonly key: string;
  readonly scope: string;
  readonly request: string;
}

/** How long a key may be: it is kept in an index, which has its limits. */
export const KEY_LENGTH = 200;

type Answer = { readonly value: unknown } | { readonly refused: Problem };

/** The fingerprint of a request; keyed, for a request may hold an ID number that must not be guessed from it. */
export function fingerprint({ seal }: Pick<House, 'seal'>, input: unknown): string {
  return seal.index(JSON.stringify(input));
}

/** Makes a write under a key, or gives its first answer again. Refusals are answers too, and kept. */
export async function once<T>(
  house: House,
  communityId: string,
  use: KeyUse | undefined,
  actor: Work['actor'],
  what: (work: Work) => Promise<T>,
): Promise<T> {
  if (!use) return write(house, communityId, actor, what);
  try {
    return await write(house, communityId, actor, async (work) => {
      const earlier = await find(work, use);
      if (earlier) return replay(earlier) as T;
      const value = await what(work);
      await keep(work, use, { value });
      return value;
    });
  } catch (caught) {
    if (isProblemError(caught) && caught.kind === 'refused') await keepRefusal(house, communityId, use, actor, caught);
    throw caught;
  }
}

/** How long a first answer is kept, in minutes: two days, so that a day's delay is covered wherever it begins. */
const KEPT = 2 * 24 * 60;

/** Forgets keys that nobody will use again. Not under a community's row: what is that old is in no write's way. */
export async function forgetKeys({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<number> {
  const before = new Date(plusMinutes(clock(), -KEPT));
  let forgotten = 0;
  for (const { community_id } of await db.selectFrom('communities').select('community_id').execute()) {
    const { numDeletedRows } = await db
      .deleteFrom('idempotency_keys')
      .where('community_id', '=', community_id)
      .where('at', '<', before)
      .executeTakeFirst();
    forgotten += Number(numDeletedRows);
  }
  return forgotten;
}

async function keepRefusal(
  house: House,
  communityId: string,
  use: KeyUse,
  actor: Work['actor'],
  refusal: ProblemError,
): Promise<void> {
  await write(house, communityId, actor, async (work) => {
    if (!(await find(work, use))) await keep(work, use, { refused: refusal.problem });
  });
}

async function find(work: Work, use: KeyUse): Promise<Answer | undefined> {
  const row = await work.trx
    .selectFrom('idempotency_keys')
    .select(['request', 'answer'])
    .where('community_id', '=', work.community.id)
    .where('scope', '=', use.scope)
    .where('key', '=', use.key)
    .executeTakeFirst();
  if (row && row.request !== use.request)
    throw new ProblemError('key-reused', { detail: 'This Idempotency-Key was used for another request; expected a new one.' });
  return row?.answer as Answer | undefined;
}

async function keep(work: Work, use: KeyUse, answer: Answer): Promise<void> {
  const { key, scope, request } = use;
  const row = { community_id: work.community.id, scope, key, request, answer: asWritten(answer), at: work.house.clock() };
  await work.trx.insertInto('idempotency_keys').values(row).execute();
}

/** As json, not jsonb, which would put the fields of the first answer in another order. */
function asWritten(answer: Answer): RawBuilder<unknown> {
  return sql`${JSON.stringify(answer)}::text::json`;
}

function replay(answer: Answer): unknown {
  if ('refused' in answer) throw ProblemError.from(answer.refused);
  return answer.value;
}
