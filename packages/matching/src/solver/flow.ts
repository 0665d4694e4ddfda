/** Takers who may have several seats, but only one of each group: the best flow, by shortest paths. @module */
import { Heap } from './heap.ts';
import { TOP } from './problem.ts';

/** A taker, what they may have at a time, and the group of each pair: of one group they may have one. */
export interface GroupedPair {
  readonly taker: number;
  /** Groups are numbered over all takers; those of different takers differ. */
  readonly group: number;
  readonly place: number;
  readonly worth: number;
}

/** Takers with their limits, places with their seats. */
export interface Grouped {
  readonly limits: readonly number[];
  readonly seats: readonly number[];
  readonly groups: number;
  readonly pairs: readonly GroupedPair[];
}

/** The pairs of a best choice, by index, and what they are worth together: exact, as every flow with whole limits is. */
export function bestFlow({ limits, seats, groups, pairs }: Grouped): {
  readonly chosen: readonly number[];
  readonly value: number;
} {
  const [source, sink] = [0, 1];
  const taker = (index: number): number => 2 + index;
  const group = (index: number): number => 2 + limits.length + index;
  const place = (index: number): number => 2 + limits.length + groups + index;
  const net = new Net(place(seats.length));
  for (const [index, limit] of limits.entries()) net.arc(source, taker(index), limit, 0);
  const known = new Set<number>();
  for (const pair of pairs) {
    if (known.has(pair.group)) continue;
    known.add(pair.group);
    net.arc(taker(pair.taker), group(pair.group), 1, 0);
  }
  const arcs = pairs.map((pair) => net.arc(group(pair.group), place(pair.place), 1, TOP - pair.worth));
  for (const [index, count] of seats.entries()) net.arc(place(index), sink, count, 0);
  while (net.push(source, sink, TOP)) continue;
  const chosen = [...pairs.keys()].filter((index) => net.isFull(arcs[index]!));
  return { chosen, value: chosen.reduce((sum, index) => sum + pairs[index]!.worth, 0) };
}

/** A network: arcs in pairs, each with its way back. */
class Net {
  readonly #out: number[][];
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #cost: number[] = [];
  readonly #potential: number[];

  constructor(nodes: number) {
    this.#out = Array.from({ length: nodes }, () => []);
    this.#potential = new Array<number>(nodes).fill(0);
  }

  arc(from: number, to: number, room: number, cost: number): number {
    const arc = this.#to.length;
    this.#out[from]!.push(arc);
    this.#out[to]!.push(arc + 1);
    this.#to.push(to, from);
    this.#room.push(room, 0);
    this.#cost.push(cost, -cost);
    return arc;
  }

  isFull(arc: number): boolean {
    return this.#room[arc] === 0;
  }

  /** Sends one more unit by the cheapest way, where that costs less than `limit`. */
  push(source: number, sink: number, limit: number): boolean {
    const [distance, by, queue] = [
      new Array<number>(this.#out.length).fill(Infinity),
      new Array<number>(this.#out.length).fill(-1),
      new Heap(),
    ];
    distance[source] = 0;
    queue.put(source, 0);
    while (!queue.isEmpty) {
      const [node, key] = queue.take();
      if (key > distance[node]!) continue;
      if (node === sink) break;
      for (const arc of this.#out[node]!) {
        if (this.#room[arc] === 0) continue;
        const to = this.#to[arc]!;
        const far = key + this.#cost[arc]! + this.#potential[node]! - this.#potential[to]!;
        if (far >= distance[to]!) continue;
        distance[to] = far;
        by[to] = arc;
        queue.put(to, far);
      }
    }
    const reached = distance[sink]!;
    if (reached === Infinity) return false;
    for (const [node, far] of distance.entries()) this.#potential[node]! += Math.min(far, reached);
    if (this.#potential[sink]! - this.#potential[source]! >= limit) return false;
    for (let node = sink; node !== source;) {
      const arc = by[node]!;
      this.#room[arc]! -= 1;
      this.#room[arc ^ 1]! += 1;
      node = this.#to[arc ^ 1]!;
    }
    return true;
  }
}
