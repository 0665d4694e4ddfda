/** Several orders for one volunteer: relaxed to a flow, and where the flow quarrels with the rules, branched. @module */
import { offersOf, type Assignment, type Offer } from './offers.ts';
import type { Pairs, Slot } from '../model/match-model.ts';
import { BestFlow, type GroupedPair } from '../solver/index.ts';
import { Polish, type Choice, type FitPair } from './local-search.ts';
import { besides, groupsOf, quarrel } from './conflicts.ts';

/** On a hundred days full of clashes, so many left 0.8 % to the best at most. */
const SHAKES = 500;
/** Pairs up to which there is time for all that; with more of them each look takes longer, and fewer are taken. */
const FEW = 1_000;
/** With more pairs than those, what is proven to be this near to the best is good enough for somebody who waits. */
const NEAR = 0.999;
/** Nor is what is as near as this shaken any more: nobody would see the difference, and everybody the wait. */
const CLOSE = 0.998;

/** A pair of the fits, with its group. */
type Pair = FitPair & GroupedPair;

/**
 * The flow knows seats, limits, and groups of orders that all overlap; it is an upper bound. What it does not know are
 * orders of different groups that overlap, and the limit of a day: where it gives somebody such orders, one of them at
 * least has to go, and each is tried. The best bound is always looked at first, so that the first choice without a quarrel
 * is the best one. When patience ends before, the best one found is shaken, and the bound says how far it can be from that.
 */
export function* branch<Of extends Pairs>(
  fits: Of,
  perVolunteer: number,
  patience: number,
): Generator<undefined, Assignment<Of>> {
  const pairs = pairsOf(fits);
  yield;
  const root = yield* rootOf(fits, pairs, perVolunteer);
  const share = Math.min(1, FEW / pairs.length);
  const enough = share < 1 ? NEAR : 1;
  const open = [nodeOf(root)];
  const { chosen } = mended(fits, pairs, open[0]!, perVolunteer);
  yield;
  const polish = new Polish(fits, pairs, chosen, perVolunteer);
  let best = yield* polish.polished();
  for (let turn = 0; turn < patience * share; turn++) {
    open.sort((a, b) => b.value - a.value);
    const node = open[0];
    if (!node || node.value * enough <= best.value) break;
    open.shift();
    yield;
    const parted = quarrelIn(fits, pairs, node.chosen);
    if (parted.length === 0) {
      best = node;
      break;
    }
    for (const index of parted) {
      const next = nodeOf(node.flow.without(index));
      const mend = mended(fits, pairs, next, perVolunteer);
      if (mend.value > best.value) best = mend;
      if (next.value > best.value) open.push(next);
    }
  }
  const most = open.reduce((sofar, { value }) => Math.max(sofar, value), 0);
  best = yield* polish.shaken(best, Math.ceil(SHAKES * share ** 2), most * CLOSE);
  const bound = Math.max(best.value, most);
  return { fits, perVolunteer, offers: offersAmong(fits, pairs, best.chosen), value: best.value, bound, solved: undefined };
}

/** What nobody has quarrelled with yet. */
function rootOf(fits: Pairs, pairs: readonly Pair[], perVolunteer: number): Generator<undefined, BestFlow> {
  return BestFlow.finding({
    limits: fits.helpers.map(() => perVolunteer),
    seats: fits.needs.map(({ seats }) => seats),
    groups: pairs.reduce((most, { group }) => Math.max(most, group + 1), 0),
    pairs,
  });
}

function offersAmong(fits: Pairs, pairs: readonly Pair[], chosen: readonly number[]): readonly Offer[] {
  const named = chosen.map((index) => pairs[index]!);
  return offersOf(
    fits,
    named.map(({ place, taker, worth }) => ({ need: place, helper: taker, score: worth })),
  );
}

/** A flow with what it chooses. */
function nodeOf(flow: BestFlow): Choice & { readonly flow: BestFlow } {
  return { flow, chosen: flow.chosen, value: flow.value };
}

/** Every pair with its group, the best first. */
function pairsOf({ needs, helpers, rows, at }: Pairs): readonly Pair[] {
  const ofHelper: { place: number; worth: number }[][] = helpers.map(() => []);
  for (let place = 0; place < needs.length; place++)
    for (let entry = rows.starts[place]!; entry < rows.ends[place]!; entry++)
      if (needs[place]!.seats > 0 && rows.worths[entry]! > 0)
        ofHelper[rows.to[entry]!]!.push({ place, worth: rows.worths[entry]! });
  let groups = 0;
  const pairs = ofHelper.flatMap((mine, taker) => {
    const grouped = groupsOf(
      mine.map(({ place }) => needs[place]!),
      at,
    );
    const groupOf = new Map(grouped.flatMap((group, index) => group.map((need) => [need, groups + index] as const)));
    groups += grouped.length;
    return mine.map(({ place, worth }) => ({ taker, place, worth, row: needs[place]!, group: groupOf.get(needs[place]!)! }));
  });
  return pairs.sort((a, b) => b.worth - a.worth);
}

/** Chosen pairs of one taker that cannot all be, or none. */
function quarrelIn(fits: Pairs, pairs: readonly Pair[], chosen: readonly number[]): readonly number[] {
  for (const [taker, mine] of byTaker(pairs, chosen)) {
    if (mine.length < 2) continue;
    const rows = mine.map((index) => pairs[index]!.row);
    const parted = quarrel(rows, fits.helpers[taker]!, fits.at);
    if (parted.length > 0) return mine.filter((index) => parted.includes(pairs[index]!.row));
  }
  return [];
}

function byTaker(pairs: readonly Pair[], chosen: readonly number[]): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (const index of chosen) {
    const { taker } = pairs[index]!;
    const mine = map.get(taker);
    if (mine) mine.push(index);
    else map.set(taker, [index]);
  }
  return map;
}

/** A choice that keeps the rules: what was chosen, as far as it goes together, and then whatever still goes, the best first. */
function mended(fits: Pairs, pairs: readonly Pair[], { chosen }: Choice, perVolunteer: number): Choice {
  const free = fits.needs.map(({ seats }) => seats);
  const going = new Map<number, Slot[]>();
  const taken: number[] = [];
  for (const index of new Set([...chosen, ...pairs.keys()])) {
    const { taker, place, row } = pairs[index]!;
    const mine = going.get(taker) ?? [];
    if (free[place] === 0 || mine.length >= perVolunteer) continue;
    if (besides(row, fits.helpers[taker]!, mine, fits.at)) continue;
    free[place]! -= 1;
    going.set(taker, [...mine, row]);
    taken.push(index);
  }
  return { chosen: taken, value: taken.reduce((sum, index) => sum + pairs[index]!.worth, 0) };
}
