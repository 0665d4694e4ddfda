/** One call, from raw input to checked output: the path that HTTP and the in-process Api share. @module */
import {
  invalid,
  isProblemError,
  ProblemError,
  type Actor,
  type Endpoint,
  restrictedTo,
  grantOf,
  type Grant,
} from '@linli/contract';
import type { Id } from '@linli/core';
import { faultOf } from './faults.ts';
import type { Call, Handler } from './handler.ts';
import { fingerprint, keyed, KEY_LENGTH, markOf, once, type KeyUse } from './idempotency.ts';
import { makeKnown } from './known.ts';
import { inTurn } from './turns.ts';
import { read, type House, type Work } from './work.ts';

/** Answers calls by a table of handlers. */
export type Answer = (endpoint: Endpoint, input: unknown, actor: Actor, key?: string) => Promise<unknown>;

/** Makes the answerer of a house: parse, authorise, handle. */
export function answerer(house: House, handlers: readonly Handler[]): Answer {
  const known = makeKnown(house);
  const table = new Map(handlers.map((handler) => [handler.endpoint.name, ready(handler)]));
  return async (endpoint, input, outside, key) => {
    const handler = table.get(endpoint.name);
    if (!handler) throw new ProblemError('not-found');
    const parsed = endpoint.input.safeParse(input);
    const communityId = (input as { communityId?: unknown } | undefined)?.communityId;
    const actor = await known(typeof communityId === 'string' ? communityId : undefined, outside);
    const roles = grantOf(endpoint, actor);
    if (!parsed.success) throw invalid(parsed.error);
    const reach = restrictedTo(roles, actor, parsed.data);
    checkKey(key);
    const community = (parsed.data as { communityId: string }).communityId;
    try {
      if (endpoint.method === 'GET')
        return await read(house, community, actor, (work) => handler.answer(work, parsed.data, reach));
      const scope = `${actor.personId ?? ''} ${endpoint.name}`;
      const isKept = key !== undefined && endpoint.isKept !== false;
      const use = isKept ? { key, scope, request: fingerprint(house, parsed.data) } : undefined;
      return await handler.write(house, community, actor, { input: parsed.data, reach, use });
    } catch (caught) {
      throw isProblemError(caught) ? caught : faultOf(caught);
    }
  };
}

/** A wish to write, as an endpoint's handler hears it. */
interface Wish extends Call {
  readonly use: KeyUse | undefined;
}

/** How a handler reads, and how it writes: by itself, or with those that wait for the same. */
function ready({ answer, together }: Handler) {
  const kind = together && keyed<Wish>(together);
  return {
    answer: answer as (work: Work, input: unknown, grant: Grant) => Promise<unknown>,
    write(house: House, communityId: Id, actor: Actor, wish: Wish): Promise<unknown> {
      if (kind) return inTurn(house, communityId, { actor, wish, kind, mark: wish.use && markOf(wish.use) });
      return once(house, communityId, wish.use, actor, (work) => answer(work, wish.input as never, wish.reach));
    },
  };
}

function checkKey(key: string | undefined): void {
  if (key !== undefined && (key.length === 0 || key.length > KEY_LENGTH))
    throw new ProblemError('invalid', { issues: [{ path: 'Idempotency-Key', expected: `1 to ${KEY_LENGTH} characters` }] });
}
