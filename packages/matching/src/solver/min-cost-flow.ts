/** Takers who may have several seats, but only one of each group: the best flow, found seat by seat. @module */
import { Heap } from './heap.ts';

/** A taker, what they may have at a time, and the group of each pair: of one group they may have one. */
export interface GroupedPair {
  readonly taker: number;
  /** Groups are numbered over all takers; those of different takers differ. */
  readonly group: number;
  readonly place: number;
  /** Above 0. */
  readonly worth: number;
}

/** Takers with their limits, places with their seats. */
export interface Grouped {
  readonly limits: readonly number[];
  readonly seats: readonly number[];
  readonly groups: number;
  readonly pairs: readonly GroupedPair[];
}

/** Arcs looked at in a step: some milliseconds. */
const STEP = 50_000;

/** Seats flow from here to takers, groups and places, and back: who has none, and where none is taken, is here too. */
const HUB = 0;

/**
 * The pairs of a best choice: exact, as every flow with whole limits is. Seats are opened one after the other, and each
 * finds the nearest way to somebody who may have it, by way of others who move or give way, or stays empty.
 */
export class BestFlow {
  readonly #pairs: readonly GroupedPair[];
  readonly #arcs: readonly number[];
  readonly #net: Net;

  private constructor(pairs: readonly GroupedPair[], arcs: readonly number[], net: Net) {
    this.#pairs = pairs;
    this.#arcs = arcs;
    this.#net = net;
  }

  /** Finds it a little at a time. */
  static *finding({ limits, seats, groups, pairs }: Grouped): Generator<undefined, BestFlow> {
    const group = (index: number): number => 1 + limits.length + index;
    const place = (index: number): number => 1 + limits.length + groups + index;
    const net = Net.of(place(seats.length));
    for (const [index, limit] of limits.entries()) net.arc(HUB, 1 + index, limit, 0);
    const most = new Array<number>(seats.length).fill(0);
    const known = new Set<number>();
    const arcs = pairs.map((pair) => {
      if (!known.has(pair.group)) net.arc(1 + pair.taker, group(pair.group), 1, 0);
      known.add(pair.group);
      most[pair.place] = Math.max(most[pair.place]!, pair.worth);
      return net.arc(group(pair.group), place(pair.place), 1, -pair.worth);
    });
    for (const [index, worth] of most.entries()) net.price(place(index), -worth);
    let until = STEP;
    for (const [index, count] of seats.entries()) {
      net.fill(net.arc(place(index), HUB, count, 0));
      for (let seat = 0; seat < count; seat++) net.send(HUB, place(index));
      if (net.looked < until) continue;
      until = net.looked + STEP;
      yield;
    }
    return new BestFlow(pairs, arcs, net);
  }

  /** The pairs that are chosen, by index. */
  get chosen(): readonly number[] {
    return [...this.#arcs.keys()].filter((index) => this.#net.isFull(this.#arcs[index]!));
  }

  /** What they are worth together. */
  get value(): number {
    return this.chosen.reduce((sum, index) => sum + this.#pairs[index]!.worth, 0);
  }

  /** The best without one pair that is chosen: its seat and its taker find another way. */
  without(index: number): BestFlow {
    const net = this.#net.copy();
    net.shut(this.#arcs[index]!);
    return new BestFlow(this.#pairs, this.#arcs, net);
  }
}

/** What copies of a network have in common: the arcs out of every node, where each leads, and what it costs. */
interface Arcs {
  readonly out: readonly number[][];
  readonly to: number[];
  readonly cost: number[];
}

/** Further than anything. */
const UNSEEN = 2 ** 30;

/** A network: arcs in pairs, each with its way back, and a price of every node by which no open arc costs less than nothing. */
class Net {
  readonly #arcs: Arcs;
  readonly #room: number[];
  readonly #prices: number[];
  /** How far each node is, while a way is looked for, and by which arc it goes on from there. */
  readonly #far: number[];
  readonly #by: number[];
  /** Arcs looked at so far. */
  looked = 0;

  private constructor(arcs: Arcs, room: number[], prices: number[]) {
    this.#arcs = arcs;
    this.#room = room;
    this.#prices = prices;
    this.#far = prices.map(() => UNSEEN);
    this.#by = prices.map(() => -1);
  }

  static of(nodes: number): Net {
    const out = Array.from({ length: nodes }, () => []);
    return new Net({ out, to: [], cost: [] }, [], new Array<number>(nodes).fill(0));
  }

  /** The same arcs with a flow of its own. */
  copy(): Net {
    return new Net(this.#arcs, this.#room.slice(), this.#prices.slice());
  }

  arc(from: number, to: number, room: number, cost: number): number {
    const arc = this.#room.length;
    this.#arcs.out[from]!.push(arc);
    this.#arcs.out[to]!.push(arc + 1);
    this.#arcs.to.push(to, from);
    this.#arcs.cost.push(cost, -cost);
    this.#room.push(room, 0);
    return arc;
  }

  price(node: number, price: number): void {
    this.#prices[node] = price;
  }

  isFull(arc: number): boolean {
    return this.#room[arc] === 0 && this.#room[arc ^ 1]! > 0;
  }

  /** Lets as much flow through an arc as it takes, whatever is lacking at its ends then. */
  fill(arc: number): void {
    this.#room[arc ^ 1]! += this.#room[arc]!;
    this.#room[arc] = 0;
  }

  /** Closes an arc for good, and sends what flowed through it another way. */
  shut(arc: number): void {
    const [from, to] = [this.#arcs.to[arc ^ 1]!, this.#arcs.to[arc]!];
    const flow = this.#room[arc ^ 1]!;
    this.#room[arc] = this.#room[arc ^ 1] = 0;
    for (let unit = 0; unit < flow; unit++) this.send(from, to);
  }

  /** Sends one unit by the cheapest way, which has to be there. It is looked for from its end: only what is near is seen. */
  send(from: number, to: number): void {
    const seen = this.#look(from, to);
    for (let node = from; node !== to;) {
      const arc = this.#by[node]!;
      this.#room[arc]! -= 1;
      this.#room[arc ^ 1]! += 1;
      node = this.#arcs.to[arc]!;
    }
    const reached = this.#far[from]!;
    for (const node of seen) {
      this.#prices[node]! += Math.max(0, reached - this.#far[node]!);
      this.#far[node] = UNSEEN;
    }
  }

  /** Measures what is nearer to `to` than `from` is; answers all that was seen. */
  #look(from: number, to: number): readonly number[] {
    const { out, to: ends, cost } = this.#arcs;
    const [far, seen, queue] = [this.#far, [to], new Heap()];
    far[to] = 0;
    queue.put(to, 0);
    for (;;) {
      const [node, distance] = queue.take();
      if (node === from) return seen;
      if (distance > far[node]!) continue;
      this.looked += out[node]!.length;
      for (const back of out[node]!) {
        const arc = back ^ 1;
        if (this.#room[arc] === 0) continue;
        const before = ends[back]!;
        const way = distance + cost[arc]! + this.#prices[before]! - this.#prices[node]!;
        if (way >= far[before]!) continue;
        if (far[before] === UNSEEN) seen.push(before);
        far[before] = way;
        this.#by[before] = arc;
        queue.put(before, way);
      }
    }
  }
}
