/** Several orders for one volunteer, by branch and bound over a relaxation that a minimum-cost flow solves. @module */
import type { AssignableOpening, MatchModel } from '../model/match-model.ts';
import { MinCostFlow } from '../solver/index.ts';
import { candidatePairsOf, type CandidatePair, type Selection } from './candidate-pairs.ts';
import { conflictWith, firstConflict } from './conflicts.ts';
import { LocalSearch } from './local-search/local-search.ts';
import { offersOf, type Assignment } from './offers.ts';

/** Perturbations per solve; with so many, 100 test days full of conflicts were at most 0.8 % from the optimum. */
const PERTURBATIONS = 500;
/** Up to so many pairs all nodes and perturbations are tried. Beyond, each takes longer, and proportionally fewer are. */
const SMALL_PROBLEM = 1_000;
/** Problems larger than that stop branching once the value is proven to be at least 99.9 % of the optimum. */
const BRANCHING_TOLERANCE = 0.999;
/** Perturbing stops once the value is at least 99.8 % of the bound: the difference is not worth the wait. */
const PERTURBING_TOLERANCE = 0.998;

/** A node of the search tree: a relaxation with some pairs forbidden, and what it chooses. */
interface Node extends Selection {
  readonly flow: MinCostFlow;
}

/**
 * The relaxation knows seats, the limit of orders for each volunteer, and exclusive groups; its value is an upper bound. It
 * does not know openings of different groups that overlap, nor the limit of a day. Where it gives a volunteer openings that
 * conflict, one of them at least has to go, and each is forbidden in a node of its own. The node with the highest bound is
 * always expanded first, so that the first node without a conflict is the optimum. Where the limit of nodes is reached
 * before, the best selection found is improved by local search, and the bound says how far from the optimum it may be.
 */
export function* branchAndBound<Model extends MatchModel>(
  model: Model,
  perVolunteer: number,
  nodeLimit: number,
): Generator<undefined, Assignment<Model>> {
  const pairs = candidatePairsOf(model);
  yield;
  const root = nodeOf(yield* relaxationOf(model, pairs, perVolunteer));
  const effort = Math.min(1, SMALL_PROBLEM / pairs.length);
  const tolerance = effort < 1 ? BRANCHING_TOLERANCE : 1;
  const open = [root];
  const first = repaired(model, pairs, root, perVolunteer);
  yield;
  const localSearch = new LocalSearch(model, pairs, first.chosen, perVolunteer);
  let best = yield* localSearch.improved();
  for (let expanded = 0; expanded < nodeLimit * effort; expanded++) {
    open.sort((a, b) => b.value - a.value);
    const node = open[0];
    if (!node || node.value * tolerance <= best.value) break;
    open.shift();
    yield;
    const conflict = conflictIn(model, pairs, node.chosen);
    if (conflict.length === 0) {
      best = node;
      break;
    }
    for (const index of conflict) {
      const child = nodeOf(node.flow.without(index));
      const feasible = repaired(model, pairs, child, perVolunteer);
      if (feasible.value > best.value) best = feasible;
      if (child.value > best.value) open.push(child);
    }
  }
  const openBound = open.reduce((highest, { value }) => Math.max(highest, value), 0);
  best = yield* localSearch.perturbed(best, Math.ceil(PERTURBATIONS * effort ** 2), openBound * PERTURBING_TOLERANCE);
  return assignmentOfSelection(model, pairs, perVolunteer, best, Math.max(best.value, openBound));
}

function assignmentOfSelection<Model extends MatchModel>(
  model: Model,
  pairs: readonly CandidatePair[],
  perVolunteer: number,
  { chosen, value }: Selection,
  bound: number,
): Assignment<Model> {
  const scored = chosen.map((index) => {
    const { opening, volunteer, value: score } = pairs[index]!;
    return { opening, volunteer, score };
  });
  return { model, perVolunteer, offers: offersOf(model, scored), value, bound, warmStart: undefined };
}

/** The relaxation with no pair forbidden; in it volunteers are takers and openings are places. */
function relaxationOf(
  model: MatchModel,
  pairs: readonly CandidatePair[],
  perVolunteer: number,
): Generator<undefined, MinCostFlow> {
  return MinCostFlow.findInSteps({
    limits: model.volunteers.map(() => perVolunteer),
    seats: model.openings.map(({ seats }) => seats),
    groups: pairs.reduce((count, { group }) => Math.max(count, group + 1), 0),
    pairs: pairs.map(({ volunteer, opening, value, group }) => ({ taker: volunteer, place: opening, value, group })),
  });
}

function nodeOf(flow: MinCostFlow): Node {
  return { flow, chosen: flow.chosen, value: flow.value };
}

/** Chosen pairs of one volunteer that may not be taken together, as indices; empty where there are none. */
function conflictIn(model: MatchModel, pairs: readonly CandidatePair[], chosen: readonly number[]): readonly number[] {
  for (const [volunteer, own] of byVolunteer(pairs, chosen)) {
    if (own.length < 2) continue;
    const slots = own.map((index) => pairs[index]!.slot);
    const conflict = firstConflict(slots, model.volunteers[volunteer]!, model.context);
    if (conflict.length > 0) return own.filter((index) => conflict.includes(pairs[index]!.slot));
  }
  return [];
}

function byVolunteer(pairs: readonly CandidatePair[], chosen: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const index of chosen) {
    const { volunteer } = pairs[index]!;
    const own = groups.get(volunteer);
    if (own) own.push(index);
    else groups.set(volunteer, [index]);
  }
  return groups;
}

/** A selection that keeps every rule: of the chosen pairs as many as are compatible, then every other pair that still fits. */
function repaired(model: MatchModel, pairs: readonly CandidatePair[], { chosen }: Selection, perVolunteer: number): Selection {
  const freeSeats = model.openings.map(({ seats }) => seats);
  const assigned = new Map<number, AssignableOpening[]>();
  const kept: number[] = [];
  for (const index of new Set([...chosen, ...pairs.keys()])) {
    const { volunteer, opening, slot } = pairs[index]!;
    const own = assigned.get(volunteer) ?? [];
    if (freeSeats[opening] === 0 || own.length >= perVolunteer) continue;
    if (conflictWith(slot, model.volunteers[volunteer]!, own, model.context)) continue;
    freeSeats[opening]! -= 1;
    assigned.set(volunteer, [...own, slot]);
    kept.push(index);
  }
  return { chosen: kept, value: kept.reduce((sum, index) => sum + pairs[index]!.value, 0) };
}
