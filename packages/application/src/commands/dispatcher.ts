/** One call, from raw input to output: parse, authorise, handle. The path that HTTP and the in-process Api share. @module */
import {
  actorIn,
  grantOf,
  invalid,
  isProblemError,
  ProblemError,
  restrictedTo,
  type Actor,
  type Endpoint,
  type Grant,
} from '@linli/contract';
import { Id } from '@linli/core';
import type { Command, Handler } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import type { Services } from '../kernel/services.ts';
import type { KeyUse } from '../store/store.ts';
import { dedupeKeyOf, fingerprint, keyed, KEY_LENGTH, once } from './idempotency.ts';
import type { ResolveActor } from './resolve-actor.ts';
import type { WriteQueue } from './write-queue.ts';

/** Answers calls by a table of handlers. */
export type Dispatch = (endpoint: Endpoint, input: unknown, actor: Actor, key?: string) => Promise<unknown>;

/** Reads a community as somebody. */
export type Read = <T>(communityId: Id, actor: Actor, what: (context: RequestContext) => Promise<T>) => Promise<T>;

/** What calls are dispatched by. */
export interface DispatcherSettings {
  readonly handlers: readonly Handler[];
  readonly services: Pick<Services, 'encryption'>;
  readonly resolveActor: ResolveActor;
  readonly queue: WriteQueue;
  readonly read: Read;
  readonly problemOf: (caught: unknown) => Error;
}

/** Makes the dispatcher. */
export function createDispatcher(settings: DispatcherSettings): Dispatch {
  const { services, resolveActor, queue, read, problemOf } = settings;
  const table = new Map(settings.handlers.map((handler) => [handler.endpoint.name, prepare(handler, queue)]));
  return async (endpoint, raw, outside, key) => {
    const handler = table.get(endpoint.name);
    if (!handler) throw new ProblemError('not-found');
    const parsed = endpoint.input.safeParse(raw);
    try {
      const actor = await actorOf(resolveActor, raw, outside);
      const grant = grantOf(endpoint, actor);
      if (!parsed.success) throw invalid(parsed.error);
      const input = parsed.data as { readonly communityId: Id };
      const restricted = restrictedTo(grant, actor, input);
      checkKey(key);
      if (endpoint.method === 'GET')
        return await read(input.communityId, actor, (context) => handler.handle(context, input, restricted));
      const isKept = key !== undefined && endpoint.isKept !== false;
      const scope = `${actor.personId ?? ''} ${endpoint.name}`;
      const use = isKept ? { key, scope, request: fingerprint(services.encryption, input) } : undefined;
      return await handler.write(input.communityId, actor, { input, grant: restricted, use });
    } catch (caught) {
      throw isProblemError(caught) ? caught : problemOf(caught);
    }
  };
}

/** Who calls, in the community that is named. Nobody is looked up in one whose name cannot be one. */
async function actorOf(resolve: ResolveActor, raw: unknown, outside: Actor): Promise<Actor> {
  const named = Id.safeParse((raw as { communityId?: unknown } | undefined)?.communityId);
  return named.success ? resolve(named.data, outside) : actorIn(undefined, outside);
}

/** A command with the key under which it is kept. */
interface KeyedCommand extends Command {
  readonly use: KeyUse | undefined;
}

/** How a handler reads, and how it writes: by itself, or with those that wait for the same. */
function prepare({ handle, batch }: Handler, queue: WriteQueue) {
  const together = batch && keyed<KeyedCommand>(batch);
  return {
    handle: handle as (context: RequestContext, input: unknown, grant: Grant) => Promise<unknown>,
    write(communityId: Id, actor: Actor, command: KeyedCommand): Promise<unknown> {
      const { input, grant, use } = command;
      if (together) return queue.enqueue(communityId, { actor, command, batch: together, dedupeKey: use && dedupeKeyOf(use) });
      return once(queue, communityId, use, actor, (context) => handle(context, input as never, grant));
    },
  };
}

function checkKey(key: string | undefined): void {
  if (key !== undefined && (key.length === 0 || key.length > KEY_LENGTH))
    throw new ProblemError('invalid', { issues: [{ path: 'Idempotency-Key', expected: `1 to ${KEY_LENGTH} characters` }] });
}
