/** 需求: an open order as matching sees it, and what is worked out from it once. @module */
import {
  claimsClosed,
  prepareOpening,
  viewOf,
  type DecisionContext,
  type Id,
  type OrderView,
  type PreparedOpening,
  type StaffedOrder,
  type Terms,
} from '@linli/core';
import { planarPositionOf, type PlanarPosition } from './planar-position.ts';
import { serviceMask } from './week-mask.ts';

/** 需求: an open order that looks for volunteers. */
export interface MatchOpening {
  /** The order as a volunteer sees it who has nothing to do with it, but with the resident's wishes. */
  readonly order: OrderView;
  /** The resident who asked for it. */
  readonly requestedBy: Id;
  /** Volunteers who are not to be asked: they have a seat, are on the waitlist, or declined. */
  readonly excluded: readonly Id[];
}

/** The opening of an order that has terms and seats. */
export function openingOf(order: StaffedOrder): MatchOpening {
  const { task, seats, waitlist, declinedBy, requestedBy } = order;
  return {
    order: { ...viewOf(order, null), task },
    requestedBy,
    excluded: [...seats.map(({ volunteerId }) => volunteerId), ...waitlist, ...declinedBy],
  };
}

/** An opening with everything that would otherwise be computed again for each volunteer. */
export interface PreparedMatchOpening {
  /** The opening as it was given. */
  readonly input: MatchOpening;
  readonly terms: Terms;
  /** What the eligibility rules of core ask of an opening. */
  readonly prepared: PreparedOpening;
  /** Where the service takes place; null where that is not known. */
  readonly position: PlanarPosition | null;
  /** Seats that are free. */
  readonly seats: number;
  /** The parts of the week that the service takes, one bit each; 0 for a flexible task. */
  readonly weekMask: number;
}

/**
 * Prepares an opening.
 *
 * @throws RangeError where the order has no terms or no seats; the message names the order.
 */
export function prepareMatchOpening(opening: MatchOpening, context: DecisionContext): PreparedMatchOpening {
  const { id, task, terms, taken } = opening.order;
  if (!terms || terms.seats < 1) throw new RangeError(`order ${id}: expected terms with at least one seat`);
  const prepared = prepareOpening({ id, task, terms }, context);
  const { span } = prepared;
  return {
    input: opening,
    terms,
    prepared,
    position: planarPositionOf(task.place.position),
    seats: Math.max(0, terms.seats - taken),
    weekMask: span ? serviceMask(span.from, span.to, context.community.timeZone) : 0,
  };
}

/** Whether anybody may be offered a seat: one is free, and the order may still be claimed. */
export function acceptsOffers({ input, seats }: PreparedMatchOpening, context: DecisionContext): boolean {
  return seats > 0 && !claimsClosed(input.order, context);
}
