/** Takers with several seats each, but one of each group at most: solved exactly as a minimum-cost flow. @module */
import { FlowNetwork } from './flow-network.ts';

/** A pair of taker and place, and its group: of the pairs of one group, one may be chosen. */
export interface GroupedPair {
  readonly taker: number;
  readonly place: number;
  /** Above 0. */
  readonly value: number;
  /** Groups are numbered over all takers; those of different takers differ. */
  readonly group: number;
}

/** The problem that the flow solves. */
export interface GroupedProblem {
  /** Seats that each taker may have, at most. */
  readonly limits: readonly number[];
  /** Seats of each place. */
  readonly seats: readonly number[];
  /** How many groups there are. */
  readonly groups: number;
  readonly pairs: readonly GroupedPair[];
}

/** Arcs looked at in one step: some milliseconds of work. */
const ARCS_PER_STEP = 50_000;

/** The node from which all flow comes and to which it returns: flow that leaves a place to it directly is an empty seat. */
const HUB = 0;

/**
 * The pairs with the highest total value; whole because all limits are. Seats are opened one after another, and each finds the
 * cheapest path to a taker, others moving or giving way, or stays empty. Costs are values below 0.
 */
export class MinCostFlow {
  readonly #pairs: readonly GroupedPair[];
  /** The arc of each pair. */
  readonly #arcs: readonly number[];
  readonly #network: FlowNetwork;

  private constructor(pairs: readonly GroupedPair[], arcs: readonly number[], network: FlowNetwork) {
    this.#pairs = pairs;
    this.#arcs = arcs;
    this.#network = network;
  }

  /** Solves a problem, yielding between steps. */
  static *findInSteps({ limits, seats, groups, pairs }: GroupedProblem): Generator<undefined, MinCostFlow> {
    const groupNode = (group: number): number => 1 + limits.length + group;
    const placeNode = (place: number): number => 1 + limits.length + groups + place;
    const network = FlowNetwork.withNodes(placeNode(seats.length));
    for (const [taker, limit] of limits.entries()) network.addArc(HUB, 1 + taker, limit, 0);
    const highestValue = new Array<number>(seats.length).fill(0);
    const connectedGroups = new Set<number>();
    const arcs = pairs.map(({ taker, group, place, value }) => {
      if (!connectedGroups.has(group)) network.addArc(1 + taker, groupNode(group), 1, 0);
      connectedGroups.add(group);
      highestValue[place] = Math.max(highestValue[place]!, value);
      return network.addArc(groupNode(group), placeNode(place), 1, -value);
    });
    for (const [place, value] of highestValue.entries()) network.setPrice(placeNode(place), -value);
    let nextPause = ARCS_PER_STEP;
    for (const [place, count] of seats.entries()) {
      // All seats are empty at first; then each looks for something better.
      network.fill(network.addArc(placeNode(place), HUB, count, 0));
      for (let seat = 0; seat < count; seat++) network.send(HUB, placeNode(place));
      if (network.scannedArcs < nextPause) continue;
      nextPause = network.scannedArcs + ARCS_PER_STEP;
      yield;
    }
    return new MinCostFlow(pairs, arcs, network);
  }

  /** The pairs that are chosen, by index. */
  get chosen(): readonly number[] {
    return [...this.#arcs.keys()].filter((index) => this.#network.isFull(this.#arcs[index]!));
  }

  /** The sum of their values. */
  get value(): number {
    return this.chosen.reduce((sum, index) => sum + this.#pairs[index]!.value, 0);
  }

  /** The optimum without one of the chosen pairs: its seat and its taker find another way. */
  without(index: number): MinCostFlow {
    const network = this.#network.copy();
    network.remove(this.#arcs[index]!);
    return new MinCostFlow(this.#pairs, this.#arcs, network);
  }
}
