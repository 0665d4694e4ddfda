/** The candidate pairs of a model as a list, for algorithms that choose among pairs. @module */
import type { AssignableOpening, MatchModel } from '../model/match-model.ts';
import { exclusiveGroups } from './conflicts.ts';

/** A pair that may be chosen. */
export interface CandidatePair {
  /** The index of the volunteer in the model. */
  readonly volunteer: number;
  /** The index of the opening in the model. */
  readonly opening: number;
  /** The score, 1 to 1000. */
  readonly value: number;
  /** The opening itself. */
  readonly slot: AssignableOpening;
  /** The exclusive group of the pair, numbered over all volunteers: of one group one pair may be chosen at most. */
  readonly group: number;
}

/** A set of pairs that keeps every rule. */
export interface Selection {
  /** Indices into the list of pairs. */
  readonly chosen: readonly number[];
  /** The sum of their scores. */
  readonly value: number;
}

/** The pairs of a model whose opening has free seats, the highest score first. */
export function candidatePairsOf({ openings, volunteers, rows, context }: MatchModel): readonly CandidatePair[] {
  const byVolunteer: { opening: number; value: number }[][] = volunteers.map(() => []);
  for (let opening = 0; opening < openings.length; opening++)
    for (let entry = rows.starts[opening]!; entry < rows.ends[opening]!; entry++)
      if (openings[opening]!.seats > 0 && rows.values[entry]! > 0)
        byVolunteer[rows.columns[entry]!]!.push({ opening, value: rows.values[entry]! });
  let groupCount = 0;
  const pairs = byVolunteer.flatMap((own, volunteer) => {
    const groups = exclusiveGroups(
      own.map(({ opening }) => openings[opening]!),
      context,
    );
    const groupOf = new Map(groups.flatMap((group, index) => group.map((slot) => [slot, groupCount + index] as const)));
    groupCount += groups.length;
    return own.map(({ opening, value }) => {
      const slot = openings[opening]!;
      return { volunteer, opening, value, slot, group: groupOf.get(slot)! };
    });
  });
  return pairs.sort((a, b) => b.value - a.value);
}
