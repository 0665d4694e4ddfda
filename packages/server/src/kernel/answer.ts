/** One call, from raw input to checked output: the path that HTTP and the in-process Api share. @module */
import {
  actorIn,
  asVolunteer,
  invalid,
  isProblemError,
  ProblemError,
  type Actor,
  type Endpoint,
  narrowed,
  reachOf,
} from '@linli/contract';
import type { Handler } from './handler.ts';
import { fingerprint, KEY_LENGTH, once } from './idempotency.ts';
import { read, type House } from './work.ts';

/** Answers calls by a table of handlers. */
export type Answer = (endpoint: Endpoint, input: unknown, actor: Actor, key?: string) => Promise<unknown>;

/** Makes the answerer of a house: parse, authorise, handle. */
export function answerer(house: House, handlers: readonly Handler[]): Answer {
  const table = new Map(handlers.map((handler) => [handler.endpoint.name, handler]));
  return async (endpoint, input, outside, key) => {
    const handler = table.get(endpoint.name);
    if (!handler) throw new ProblemError('not-found');
    const parsed = endpoint.input.safeParse(input);
    const communityId = (input as { communityId?: unknown } | undefined)?.communityId;
    const actor = await known(house, endpoint, typeof communityId === 'string' ? communityId : undefined, outside);
    const roles = reachOf(endpoint, actor);
    if (!parsed.success) throw invalid(parsed.error);
    const reach = narrowed(roles, actor, parsed.data);
    checkKey(key);
    const community = (parsed.data as { communityId: string }).communityId;
    const work = (at: Parameters<Handler['answer']>[0]): Promise<unknown> => handler.answer(at, parsed.data as never, reach);
    try {
      if (endpoint.method === 'GET') return await read(house, community, actor, work);
      const use =
        key === undefined || endpoint.isKept === false
          ? undefined
          : { key, scope: `${actor.personId ?? ''} ${endpoint.name}`, request: fingerprint(house, parsed.data) };
      return await once(house, community, use, actor, work);
    } catch (caught) {
      throw isProblemError(caught) ? caught : faultOf(caught);
    }
  };
}

/** The actor as this community knows them. */
async function known(house: House, endpoint: Endpoint, communityId: string | undefined, outside: Actor): Promise<Actor> {
  const actor = actorIn(communityId, outside);
  const { personId } = actor;
  if (personId === null || communityId === undefined || !endpoint.allow.volunteer) return actor;
  const volunteer = await house.db
    .selectFrom('volunteers')
    .select('id')
    .where('community_id', '=', communityId)
    .where('id', '=', personId)
    .executeTakeFirst()
    .catch((caught: unknown) => Promise.reject(faultOf(caught)));
  return volunteer ? asVolunteer(actor) : actor;
}

function checkKey(key: string | undefined): void {
  if (key !== undefined && (key.length === 0 || key.length > KEY_LENGTH))
    throw new ProblemError('invalid', { issues: [{ path: 'Idempotency-Key', expected: `1 to ${KEY_LENGTH} characters` }] });
}

const awayCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/**
 * A lost race is a conflict, a database that is away is a 503, a value that it cannot keep (class 22, a year 0) is
 * invalid; anything else is our fault and says nothing outside.
 */
export function faultOf(caught: unknown): ProblemError {
  const { code, message } = caught as { code?: string; message?: string };
  if (
    awayCodes.includes(code ?? '') ||
    /terminated|timeout exceeded|is closed|closed the connection|not queryable/i.test(message ?? '')
  )
    return new ProblemError('unavailable', { detail: 'The database is away.' }, 2);
  if (code === '23505' || code === '23514' || code === '40001' || code === '40P01') return new ProblemError('conflict');
  if (code?.startsWith('22')) return new ProblemError('invalid', { detail: 'Expected values that can be kept.' });
  const fault = new ProblemError('fault');
  fault.cause = caught;
  return fault;
}
