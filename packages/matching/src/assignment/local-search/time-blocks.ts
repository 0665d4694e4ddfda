/** Blocks of openings that are under way at the same time: no volunteer can have two of a block. @module */
import type { AssignableOpening } from '../../model/match-model.ts';
import type { CandidatePair } from '../candidate-pairs.ts';

/** A pair within a block. */
export interface BlockPair {
  /** The index of the pair in the list of all pairs. */
  readonly index: number;
  /** The index of the opening within the block. */
  readonly place: number;
  readonly value: number;
}

/** Openings that are under way at one time, and the volunteers who may have them. */
export interface TimeBlock {
  /** Free seats of each opening of the block. */
  readonly seats: Int32Array;
  /** In their order in the model: between equal values the one who has waited longest is served. */
  readonly volunteers: readonly { readonly volunteer: number; readonly pairs: readonly BlockPair[] }[];
}

/**
 * For every instant at which an opening begins, the block of those under way then; a flexible opening is a block of its own.
 *
 * @param pairsOfOpening Indices of the pairs of each opening.
 */
export function timeBlocksOf(
  openings: readonly AssignableOpening[],
  pairs: readonly CandidatePair[],
  pairsOfOpening: readonly (readonly number[])[],
): readonly TimeBlock[] {
  return simultaneousOpenings(openings).map((members) => {
    const byVolunteer = new Map<number, BlockPair[]>();
    for (const [place, opening] of members.entries())
      for (const index of pairsOfOpening[opening]!) {
        const { volunteer, value } = pairs[index]!;
        const own = byVolunteer.get(volunteer);
        if (own) own.push({ index, place, value });
        else byVolunteer.set(volunteer, [{ index, place, value }]);
      }
    return {
      seats: Int32Array.from(members, (opening) => openings[opening]!.seats),
      volunteers: [...byVolunteer]
        .map(([volunteer, own]) => ({ volunteer, pairs: own }))
        .sort((a, b) => a.volunteer - b.volunteer),
    };
  });
}

/** Indices of openings: of those under way whenever one begins, then each flexible one alone. */
function simultaneousOpenings(openings: readonly AssignableOpening[]): readonly (readonly number[])[] {
  const indices = [...openings.keys()];
  const begins = openings.flatMap(({ prepared }) => (prepared.span ? [prepared.span.from] : []));
  const fixed = [...new Set(begins)]
    .sort((a, b) => a - b)
    .map((begin) =>
      indices.filter((index) => {
        const { span } = openings[index]!.prepared;
        return span && span.from <= begin && begin < span.to;
      }),
    );
  const flexible = indices.filter((index) => !openings[index]!.prepared.span).map((index) => [index]);
  return [...fixed, ...flexible];
}
