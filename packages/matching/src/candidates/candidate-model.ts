/** The matching model with everything that is known of its openings and volunteers. @module */
import type { FitWeights, Id } from '@linli/core';
import type { MatchModel } from '../model/match-model.ts';
import type { PreparedMatchOpening } from '../model/opening.ts';
import type { PreparedMatchVolunteer } from '../model/volunteer.ts';
import type { CandidateFinder } from './candidate-finder.ts';

/** Openings, volunteers and the scored pairs that `candidates` found. */
export interface CandidateModel extends MatchModel {
  readonly weights: FitWeights;
  /** By the id of the order. */
  readonly openings: readonly PreparedMatchOpening[];
  /** Those without a service for longest come first. */
  readonly volunteers: readonly PreparedMatchVolunteer[];
  /** The index of each opening by order id; `update` adds to it. */
  readonly openingIndices: Map<Id, number>;
  /** The index of each volunteer by id. */
  readonly volunteerIndices: ReadonlyMap<Id, number>;
  /** Finds the candidates of an opening that is added later. */
  readonly finder: CandidateFinder;
}

/** The index of an order among the openings, or -1. */
export function openingIndex({ openings, openingIndices }: CandidateModel, orderId: Id): number {
  const index = openingIndices.get(orderId);
  // Models that were updated from the same one share the map, and may have added the order at different indices.
  if (index === undefined || openings[index]?.input.order.id === orderId) return index ?? -1;
  return openings.findIndex(({ input }) => input.order.id === orderId);
}

/**
 * The index of an order among the openings.
 *
 * @throws RangeError where it is not among them.
 */
export function requireOpening(model: CandidateModel, orderId: Id): number {
  const index = openingIndex(model, orderId);
  if (index < 0) throw new RangeError(`order ${orderId}: expected one of those that were matched`);
  return index;
}

/**
 * The index of a volunteer.
 *
 * @throws RangeError where they are not among the volunteers.
 */
export function requireVolunteer({ volunteerIndices }: CandidateModel, volunteerId: Id): number {
  const index = volunteerIndices.get(volunteerId);
  if (index === undefined) throw new RangeError(`volunteer ${volunteerId}: expected one of those that were matched`);
  return index;
}
