/** A flow network whose flow has the lowest cost at any time, kept so by node prices. @module */
import { BinaryHeap } from './binary-heap.ts';

/** The part of a network that its copies share: the arcs out of each node, and for each arc its end and its cost. */
interface Arcs {
  readonly out: readonly number[][];
  readonly to: number[];
  readonly cost: number[];
}

/** A distance longer than any path. */
const UNREACHED = 2 ** 30;

/**
 * Arcs come in pairs, arc `2n` and its reverse `2n + 1` (`arc ^ 1` is the other one); the capacity of a reverse arc is the flow of
 * the arc. At the prices of the nodes no arc with capacity left has a reduced cost below 0, so that Dijkstra finds paths.
 */
export class FlowNetwork {
  readonly #arcs: Arcs;
  /** The capacity that each arc has left. */
  readonly #capacity: number[];
  readonly #prices: number[];
  /** For each node, while a path is searched: its distance to the end, and the arc by which the path goes on. */
  readonly #distance: number[];
  readonly #nextArc: number[];
  /** Arcs looked at so far. */
  scannedArcs = 0;

  private constructor(arcs: Arcs, capacity: number[], prices: number[]) {
    this.#arcs = arcs;
    this.#capacity = capacity;
    this.#prices = prices;
    this.#distance = prices.map(() => UNREACHED);
    this.#nextArc = prices.map(() => -1);
  }

  /** A network with so many nodes and no arcs. */
  static withNodes(nodes: number): FlowNetwork {
    const out = Array.from({ length: nodes }, () => []);
    return new FlowNetwork({ out, to: [], cost: [] }, [], new Array<number>(nodes).fill(0));
  }

  /** The same arcs with a flow of their own. */
  copy(): FlowNetwork {
    return new FlowNetwork(this.#arcs, this.#capacity.slice(), this.#prices.slice());
  }

  /** Adds an arc; returns its number. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.#capacity.length;
    this.#arcs.out[from]!.push(arc);
    this.#arcs.out[to]!.push(arc + 1);
    this.#arcs.to.push(to, from);
    this.#arcs.cost.push(cost, -cost);
    this.#capacity.push(capacity, 0);
    return arc;
  }

  setPrice(node: number, price: number): void {
    this.#prices[node] = price;
  }

  /** Whether an arc carries flow and has no capacity left. */
  isFull(arc: number): boolean {
    return this.#capacity[arc] === 0 && this.#capacity[arc ^ 1]! > 0;
  }

  /** Fills an arc, whatever that leaves unbalanced at its two ends. */
  fill(arc: number): void {
    this.#capacity[arc ^ 1]! += this.#capacity[arc]!;
    this.#capacity[arc] = 0;
  }

  /** Removes an arc for good, and sends its flow along other paths. */
  remove(arc: number): void {
    const [from, to] = [this.#arcs.to[arc ^ 1]!, this.#arcs.to[arc]!];
    const flow = this.#capacity[arc ^ 1]!;
    this.#capacity[arc] = this.#capacity[arc ^ 1] = 0;
    for (let unit = 0; unit < flow; unit++) this.send(from, to);
  }

  /** Sends one unit of flow along the cheapest path, which must exist. */
  send(from: number, to: number): void {
    const reached = this.#searchBackwards(from, to);
    for (let node = from; node !== to;) {
      const arc = this.#nextArc[node]!;
      this.#capacity[arc]! -= 1;
      this.#capacity[arc ^ 1]! += 1;
      node = this.#arcs.to[arc]!;
    }
    const total = this.#distance[from]!;
    for (const node of reached) {
      this.#prices[node]! += Math.max(0, total - this.#distance[node]!);
      this.#distance[node] = UNREACHED;
    }
  }

  /** Dijkstra from the end of the path, so that only what is near it is looked at; returns the nodes that were reached. */
  #searchBackwards(from: number, to: number): readonly number[] {
    const { out, to: ends, cost } = this.#arcs;
    const [distance, reached, queue] = [this.#distance, [to], new BinaryHeap()];
    distance[to] = 0;
    queue.push(to, 0);
    for (;;) {
      const [node, nodeDistance] = queue.pop();
      if (node === from) return reached;
      if (nodeDistance > distance[node]!) continue;
      this.scannedArcs += out[node]!.length;
      for (const reverse of out[node]!) {
        const arc = reverse ^ 1;
        if (this.#capacity[arc] === 0) continue;
        const before = ends[reverse]!;
        const through = nodeDistance + cost[arc]! + this.#prices[before]! - this.#prices[node]!;
        if (through >= distance[before]!) continue;
        if (distance[before] === UNREACHED) reached.push(before);
        distance[before] = through;
        this.#nextArc[before] = arc;
        queue.push(before, through);
      }
    }
  }
}
