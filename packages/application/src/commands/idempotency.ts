/** A write sent again gives the first answer again, and acts once. @module */
import { isProblemError, ProblemError, type Actor, type Problem } from '@linli/contract';
import type { Id } from '@linli/core';
import type { Encryption } from '../kernel/encryption.ts';
import type { BatchHandler, Settled } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import type { KeyUse } from '../store/store.ts';
import type { WriteQueue } from './write-queue.ts';

/** How long a key may be: it is kept in an index, which has its limits. */
export const KEY_LENGTH = 200;

/** How long a first answer is kept, in minutes: two days, so that a day's delay is covered wherever it begins. */
export const KEPT_MINUTES = 2 * 24 * 60;

/** What tells one use from another in a community. */
export function dedupeKeyOf({ scope, key }: Pick<KeyUse, 'scope' | 'key'>): string {
  return `${scope} ${key}`;
}

const reused = new ProblemError('key-reused', {
  detail: 'This Idempotency-Key was used for another request; expected a new one.',
});

type Answer = { readonly value: unknown } | { readonly refused: Problem };

/** The fingerprint of a request; keyed, for a request may hold an ID number that must not be guessed from it. */
export function fingerprint(encryption: Encryption, input: unknown): string {
  return encryption.index(JSON.stringify(input));
}

/** Makes a write under a key, or gives its first answer again. Refusals are answers too, and kept. */
export async function once<T>(
  queue: WriteQueue,
  communityId: Id,
  use: KeyUse | undefined,
  actor: Actor,
  what: (context: RequestContext) => Promise<T>,
): Promise<T> {
  if (!use) return queue.write(communityId, actor, what);
  try {
    return await queue.write(communityId, actor, async (context) => {
      const [earlier] = await findAll(context, [use]);
      if (earlier) return replay(earlier) as T;
      const value = await what(context);
      await context.store.keys.keep([[use, { value }]]);
      return value;
    });
  } catch (caught) {
    if (isProblemError(caught) && caught.kind === 'refused') await keepRefusal(queue, communityId, use, actor, caught);
    throw caught;
  }
}

/** Puts keys to writes that go together: who was answered before is answered again, the others' answers are kept. */
export function keyed<C extends { readonly use: KeyUse | undefined }>(batch: BatchHandler<C>): BatchHandler<C> {
  return async (contexts, commands) => {
    const [first] = contexts;
    if (!first) return [];
    const used = commands.flatMap(({ use }) => use ?? []);
    const found = await findAll(first, used);
    const earlier = new Map(used.map((use, index) => [use, found[index]]));
    const isFresh = commands.map(({ use }) => !use || !earlier.get(use));
    const fresh = <T>(all: readonly T[]): T[] => all.filter((_, index) => isFresh[index]);
    const made = await batch(fresh(contexts), fresh(commands));
    const kept = fresh(commands).flatMap(({ use }, index) => (use ? keptOf(use, made[index] as Settled) : []));
    if (kept.length > 0) await first.store.keys.keep(kept);
    const answers = made.values();
    return commands.map(({ use }) => {
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

async function keepRefusal(queue: WriteQueue, communityId: Id, use: KeyUse, actor: Actor, refusal: ProblemError): Promise<void> {
  await queue.write(communityId, actor, async (context) => {
    const [earlier] = await findAll(context, [use]);
    if (!earlier) await context.store.keys.keep([[use, { refused: refusal.problem }]]);
  });
}

/** The first answers to uses of keys, in their order; a key of another request is a problem of its own. */
async function findAll({ store }: RequestContext, uses: readonly KeyUse[]): Promise<(Answer | undefined)[]> {
  if (uses.length === 0) return [];
  const stored = await store.keys.find(uses);
  return uses.map((use, index) => {
    const kept = stored[index];
    return kept && (kept.request === use.request ? (kept.answer as Answer) : { refused: reused.problem });
  });
}

function replay(answer: Answer): unknown {
  if ('refused' in answer) throw ProblemError.from(answer.refused);
  return answer.value;
}
