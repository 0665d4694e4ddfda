/** Several orders for one volunteer with very many pairs: one order each, and again with what is left. @module */
import type { MatchModel } from '../model/match-model.ts';
import { provenSolution, solveInSteps, sparseRowsOf, transpose, type SparseRows } from '../solver/index.ts';
import { conflictWith, exclusiveGroups } from './conflicts.ts';
import { offersOf, type Assignment, type ScoredPair } from './offers.ts';

/** Each round is solved exactly. All of them together need not be optimal; `bound` says how far from it they may be. */
export function* assignInRounds<Model extends MatchModel>(
  model: Model,
  perVolunteer: number,
): Generator<undefined, Assignment<Model>> {
  const freeSeats = Int32Array.from(model.openings, (opening) => opening.seats);
  const chosen: ScoredPair[] = [];
  const assigned: number[][] = model.volunteers.map(() => []);
  let value = 0;
  for (let round = 0; round < perVolunteer; round++) {
    const rows = round === 0 ? model.rows : remainingRows(model, assigned, freeSeats);
    const byTaker = transpose(rows, model.volunteers.length);
    const solution = provenSolution((yield* solveInSteps({ seats: freeSeats.slice(), byTaker })).state);
    value += solution.value;
    for (const [volunteer, opening] of solution.placeOf.entries()) {
      if (opening < 0) continue;
      chosen.push({ opening, volunteer, score: solution.values[volunteer]! });
      assigned[volunteer]!.push(opening);
      freeSeats[opening]! -= 1;
    }
  }
  const bound = yield* groupBound(model);
  return { model, perVolunteer, offers: offersOf(model, chosen), value, bound, warmStart: undefined };
}

/** The rows without pairs that are ruled out by what was assigned in earlier rounds. */
function remainingRows(
  { openings, volunteers, rows, context }: MatchModel,
  assigned: readonly (readonly number[])[],
  freeSeats: Int32Array,
): SparseRows {
  const values = rows.values.slice();
  for (const [row, opening] of openings.entries())
    for (let entry = rows.starts[row]!; entry < rows.ends[row]!; entry++) {
      const volunteer = rows.columns[entry]!;
      const own = assigned[volunteer]!;
      if (freeSeats[row]! > 0 && own.length === 0) continue;
      const others = own.map((index) => openings[index]!);
      if (freeSeats[row] === 0 || own.includes(row) || conflictWith(opening, volunteers[volunteer]!, others, context))
        values[entry] = 0;
    }
  return { ...rows, values };
}

/**
 * An upper bound: the optimum where a volunteer may take one opening of each exclusive group, however many groups there are.
 * Whatever the rules allow is allowed there too. Each group of each volunteer is a taker of its own.
 */
function* groupBound({ openings, volunteers, rows, context }: MatchModel): Generator<undefined, number> {
  const byVolunteer = transpose(rows, volunteers.length);
  const indexOf = new Map(openings.map((opening, index) => [opening, index] as const));
  const groups: { place: number; value: number }[][] = [];
  for (let volunteer = 0; volunteer < volunteers.length; volunteer++) {
    const scores = new Map<number, number>();
    for (let entry = byVolunteer.starts[volunteer]!; entry < byVolunteer.ends[volunteer]!; entry++)
      scores.set(byVolunteer.columns[entry]!, byVolunteer.values[entry]!);
    const own = [...scores.keys()].map((index) => openings[index]!);
    for (const group of exclusiveGroups(own, context))
      groups.push(group.map((opening) => indexOf.get(opening)!).map((place) => ({ place, value: scores.get(place)! })));
  }
  const seats = Int32Array.from(openings, (opening) => opening.seats);
  return provenSolution((yield* solveInSteps({ seats, byTaker: sparseRowsOf(groups) })).state).value;
}
