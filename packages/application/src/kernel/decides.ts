/** From an endpoint to an aggregate and back: may this actor, what is decided, what do they see of it. @module */
import { assertMayAct, type Endpoint, type Grant, type OutputOf } from '@linli/contract';
import type { Id, Outcome } from '@linli/core';
import type * as z from 'zod/mini';
import { change, changeAll, load, settled, type Aggregate, type Change } from './aggregate.ts';
import type { PublishedEvent } from './event.ts';
import { handles, handlesTogether, type Command, type Handler } from './handler.ts';
import type { RequestContext } from './request-context.ts';

type Input<E extends Endpoint> = z.output<E['input']>;

/** How an endpoint decides about an aggregate. */
export interface Decides<E extends Endpoint, State, Event, Facts, Prepared> {
  /** People whose facts the decision asks for. */
  readonly about?: (input: Input<E>) => readonly Id[];
  /**
   * What has to be read, or to hold, before the decision; throws where it does not hold. Not together with `together`: what it
   * reads would not know of those decided before it.
   */
  readonly prepare?: (context: RequestContext, input: Input<E>) => Promise<Prepared>;
  readonly decide: (
    state: State,
    input: Input<E>,
    context: RequestContext,
    known: { readonly facts: Facts; readonly grant: Grant; readonly prepared: Prepared },
  ) => Outcome<Event>;
  /** Whether commands that wait at the same time are decided in one transaction. */
  readonly together?: boolean;
}

/** The handler of an endpoint that decides about one aggregate: may this actor, and what comes of it. */
export function decides<
  E extends Endpoint,
  State,
  Event extends PublishedEvent,
  Facts,
  View extends OutputOf<E>,
  Prepared = undefined,
>(endpoint: E, kind: Aggregate<State, Event, Facts, View>, how: Decides<E, State, Event, Facts, Prepared>): Handler {
  const wished = (
    context: RequestContext,
    { input, grant }: Command<Input<E>>,
    prepared: Prepared,
  ): Change<State, Event, Facts> => ({
    context,
    id: idOf(kind, input),
    about: how.about?.(input) ?? [],
    decide(state, facts) {
      assertReachable(context, kind, state, grant, input);
      return how.decide(state, input, context, { facts, grant, prepared });
    },
  });
  const view = (state: State, { actor }: RequestContext): OutputOf<E> =>
    kind.view ? kind.view(state, actor) : (state as unknown as OutputOf<E>);
  if (!how.together)
    return handles(endpoint, async (context, input, grant) => {
      const prepared = (await how.prepare?.(context, input)) as Prepared;
      return view(await change(kind, wished(context, { input, grant }, prepared)), context);
    });
  return handlesTogether(endpoint, async (contexts, commands) => {
    const changes = commands.map((command, index) => wished(contexts[index] as RequestContext, command, undefined as Prepared));
    const outcomes = await changeAll(kind, changes);
    return outcomes.map((outcome, index) =>
      outcome.status === 'rejected'
        ? outcome
        : { status: 'fulfilled', value: view(outcome.value, contexts[index] as RequestContext) },
    );
  });
}

/** The aggregate that an input names, as it is now, once it is sure that the actor may reach it. */
export async function reached<State, Event, Facts>(
  context: RequestContext,
  kind: Aggregate<State, Event, Facts>,
  input: object,
  grant: Grant,
): Promise<State> {
  const state = await settled(context, kind, (await load(context, kind, idOf(kind, input))).state);
  assertReachable(context, kind, state, grant, input);
  return state;
}

function idOf({ idField }: { readonly idField: string }, input: unknown): Id {
  return (input as Record<string, Id>)[idField] ?? '';
}

/** Refuses what the actor may not know of (404), or not touch (403). */
function assertReachable<State, Event, Facts>(
  { actor, decision }: RequestContext,
  kind: Aggregate<State, Event, Facts>,
  state: State,
  grant: Grant,
  input: unknown,
): void {
  kind.assertVisible?.(actor, state);
  const { code } = input as { readonly code?: string };
  assertMayAct(actor, kind.owners?.(state) ?? {}, grant, { now: decision.now, code });
}
