/** Very many pairs, and several orders for one volunteer: one order each, and again with what is left. @module */
import { offersOf, type Assignment, type Chosen } from './offers.ts';
import type { Pairs } from '../model/match-model.ts';
import { proven, rowsOf, solving, transposed, type Rows } from '../solver/index.ts';
import { besides, groupsOf } from './conflicts.ts';

/** Every round is solved exactly; that all of them together are best is not proven, and the bound says how far it can be. */
export function* inRounds<Of extends Pairs>(fits: Of, perVolunteer: number): Generator<undefined, Assignment<Of>> {
  const seats = Int32Array.from(fits.needs, (need) => need.seats);
  const chosen: Chosen[] = [];
  const had: number[][] = fits.helpers.map(() => []);
  let value = 0;
  for (let round = 0; round < perVolunteer; round++) {
    const byTaker = transposed(round === 0 ? fits.rows : stillGoing(fits, had, seats), fits.helpers.length);
    const solution = proven((yield* solving({ seats: seats.slice(), byTaker })).state);
    value += solution.value;
    for (const [helper, need] of solution.placeOf.entries()) {
      if (need < 0) continue;
      chosen.push({ need, helper, score: solution.worths[helper]! });
      had[helper]!.push(need);
      seats[need]! -= 1;
    }
  }
  const bound = yield* boundOfGroups(fits);
  return { fits, perVolunteer, offers: offersOf(fits, chosen), value, bound, solved: undefined };
}

/** The pairs that go beside what was chosen before. */
function stillGoing({ needs, helpers, rows, at }: Pairs, had: readonly (readonly number[])[], seats: Int32Array): Rows {
  const worths = rows.worths.slice();
  for (const [row, need] of needs.entries())
    for (let entry = rows.starts[row]!; entry < rows.ends[row]!; entry++) {
      const helper = rows.to[entry]!;
      const mine = had[helper]!;
      if (seats[row]! > 0 && mine.length === 0) continue;
      const others = mine.map((each) => needs[each]!);
      if (seats[row] === 0 || mine.includes(row) || besides(need, helpers[helper]!, others, at)) worths[entry] = 0;
    }
  return { ...rows, worths };
}

/** No choice is worth more than the best with one order of each group of orders that overlap, however many that is. */
function* boundOfGroups({ needs, helpers, rows, at }: Pairs): Generator<undefined, number> {
  const byHelper = transposed(rows, helpers.length);
  const rowOf = new Map(needs.map((need, row) => [need, row] as const));
  const lists: { place: number; worth: number }[][] = [];
  for (let helper = 0; helper < helpers.length; helper++) {
    const worth = new Map<number, number>();
    for (let entry = byHelper.starts[helper]!; entry < byHelper.ends[helper]!; entry++)
      worth.set(byHelper.to[entry]!, byHelper.worths[entry]!);
    const mine = [...worth.keys()].map((row) => needs[row]!);
    for (const group of groupsOf(mine, at))
      lists.push(group.map((need) => rowOf.get(need)!).map((place) => ({ place, worth: worth.get(place)! })));
  }
  const seats = Int32Array.from(needs, (need) => need.seats);
  return proven((yield* solving({ seats, byTaker: rowsOf(lists) })).state).value;
}
