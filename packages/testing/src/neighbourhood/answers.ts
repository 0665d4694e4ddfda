/** How answers of the neighbourhood are written: a few lines of intent each. @module */
import { sessionEndings, type Order, type OrderEvent, type OrderView, type Outcome } from '@linli/core';
import {
  actorIn,
  asVolunteer,
  assertMayAct,
  isEnded,
  restrictedTo,
  ProblemError,
  grantOf,
  type Actor,
  type Endpoint,
  type InputOf,
  type OutputOf,
  type Grant,
} from '@linli/contract';
import type { Responder } from '../mock/index.ts';
import { change, type Acting, type World } from './world.ts';

/** An answer for one endpoint, given the world and who acts when it is asked. */
export type Answer = (asked: { readonly world: World; readonly actor: () => Actor }) => Responder;

/** Ties an answer to its endpoint; the community and the actor's right are asked first. */
export function answer<E extends Endpoint>(
  endpoint: E,
  say: (acting: Acting, input: InputOf<E>, grant: Grant) => OutputOf<E>,
): Answer {
  return ({ world, actor }) => ({
    endpoint,
    answer: (input: InputOf<E> & { communityId: string }) => {
      if (input.communityId !== world.community.id) throw new ProblemError('not-found', { detail: 'No community of this id.' });
      const who = actorIn(world.community.id, actor());
      const ends = world.people.filter(({ type, personId }) => sessionEndings.includes(type) && personId === who.personId);
      if (isEnded(who, ends.at(-1)?.at)) throw new ProblemError('unauthenticated');
      const acting: Acting = { world, actor: world.volunteers.has(who.personId ?? '') ? asVolunteer(who) : who };
      return say(acting, input, restrictedTo(grantOf(endpoint, acting.actor), acting.actor, input));
    },
  });
}

/** Most answers about an order: reach, decide, keep. */
export function decided<E extends Endpoint>(
  endpoint: E,
  decide: (order: Order, input: InputOf<E>, acting: Acting, grant: Grant) => Outcome<OrderEvent>,
): Answer {
  return answer(endpoint, (acting, input, reach) => {
    const { orderId } = input as { orderId: string };
    const view: OrderView = change(acting, orderId, (order) => {
      assertMayAct(acting.actor, order, reach);
      return decide(order, input, acting, reach);
    });
    return view as OutputOf<E>;
  });
}
