/** A write sent again gives the first answer again, and acts once. @module */
import { isProblemError, ProblemError, type Problem } from '@linli/contract';
import { plusMinutes } from '@linli/core';
import { sql, type RawBuilder } from 'kysely';
import { write } from './turns.ts';
import type { House, Kind, Settled, Work } from './work.ts';

/** What a key belongs to: one actor at one endpoint, and the very same request. */
export interface KeyUse {
  readonly key: string;
  readonly scope: string;
  readonly request: string;
}

/** How long a key may be: it is kept in an index, which has its limits. */
export const KEY_LENGTH = 200;

/** What tells one use from another in a community. */
export function markOf({ scope, key }: Pick<KeyUse, 'scope' | 'key'>): string {
  return `${scope} ${key}`;
}

const reused = new ProblemError('key-reused', {
  detail: 'This Idempotency-Key was used for another request; expected a new one.',
});

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
      const [earlier] = await findAll(work, [use]);
      if (earlier) return replay(earlier) as T;
      const value = await what(work);
      await keepAll(work, [[use, { value }]]);
      return value;
    });
  } catch (caught) {
    if (isProblemError(caught) && caught.kind === 'refused') await keepRefusal(house, communityId, use, actor, caught);
    throw caught;
  }
}

/** Puts keys to writes that go together: who was answered before is answered again, the others' answers are kept. */
export function keyed<Wish extends { readonly use: KeyUse | undefined }>(kind: Kind<Wish>): Kind<Wish> {
  return async (works, wishes) => {
    const [first] = works;
    if (!first) return [];
    const used = wishes.flatMap(({ use }) => use ?? []);
    const found = await findAll(first, used);
    const earlier = new Map(used.map((use, index) => [use, found[index]]));
    const isFresh = wishes.map(({ use }) => !use || !earlier.get(use));
    const fresh = <T>(all: readonly T[]): T[] => all.filter((_, index) => isFresh[index]);
    const made = await kind(fresh(works), fresh(wishes));
    await keepAll(
      first,
      fresh(wishes).flatMap(({ use }, index) => (use ? keptOf(use, made[index] as Settled) : [])),
    );
    const answers = made.values();
    return wishes.map(({ use }) => {
      const answer = use && earlier.get(use);
      return answer ? again(answer) : (answers.next().value as Settled);
    });
  };
}

/** Grants and refusals are kept; what was no answer is not. */
function keptOf(use: KeyUse, settled: Settled): [KeyUse, Answer][] {
  if (settled.status === 'fulfilled') return [[use, { value: settled.value }]];
  const caught: unknown = settled.reason;
  return isProblemError(caught) && caught.kind === 'refused' ? [[use, { refused: caught.problem }]] : [];
}

function again(answer: Answer): Settled {
  if ('refused' in answer) return { status: 'rejected', reason: ProblemError.from(answer.refused) };
  return { status: 'fulfilled', value: answer.value };
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
    const [earlier] = await findAll(work, [use]);
    if (!earlier) await keepAll(work, [[use, { refused: refusal.problem }]]);
  });
}

/** The first answers to uses of keys, in their order; a key of another request is a problem of its own. */
async function findAll(work: Work, uses: readonly KeyUse[]): Promise<(Answer | undefined)[]> {
  if (uses.length === 0) return [];
  const rows = await work.trx
    .selectFrom('idempotency_keys')
    .select(['scope', 'key', 'request', 'answer'])
    .where('community_id', '=', work.community.id)
    // As pairs: scopes and keys apart would be asked for in every combination.
    .where(
      sql<boolean>`(scope, key) in (select * from unnest(${uses.map(({ scope }) => scope)}::text[], ${uses.map(({ key }) => key)}::text[]))`,
    )
    .execute();
  const kept = new Map(rows.map((row) => [markOf(row), row]));
  return uses.map((use) => {
    const row = kept.get(markOf(use));
    return row && (row.request === use.request ? (row.answer as Answer) : { refused: reused.problem });
  });
}

async function keepAll(work: Work, answers: readonly (readonly [KeyUse, Answer])[]): Promise<void> {
  if (answers.length === 0) return;
  const at = work.house.clock();
  const rows = answers.map(([{ key, scope, request }, answer]) => ({
    ...{ community_id: work.community.id, scope, key, request, answer: asWritten(answer), at },
  }));
  await work.trx.insertInto('idempotency_keys').values(rows).execute();
}

/** As json, not jsonb, which would put the fields of the first answer in another order. */
function asWritten(answer: Answer): RawBuilder<unknown> {
  return sql`${JSON.stringify(answer)}::text::json`;
}

function replay(answer: Answer): unknown {
  if ('refused' in answer) throw ProblemError.from(answer.refused);
  return answer.value;
}
