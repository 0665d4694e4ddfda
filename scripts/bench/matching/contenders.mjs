/** Exact solvers on npm, each given the same problem; the time to convert it to their format is not counted. @module */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../toolchain.mjs';

export const versions = {
  'highs': '1.15.3',
  'glpk.js': '5.0.0',
  '@algorithm.ts/mcmf': '4.0.4',
  'linear-sum-assignment': '1.0.9',
};
export const folder = join(root, '.cache/bench/matching');

const peer = createRequire(join(folder, 'of.js'));

function pairsOf({ takers, rows }) {
  return Array.from({ length: takers }, (_, taker) => taker).flatMap((taker) =>
    Array.from({ length: rows.ends[taker] - rows.starts[taker] }, (_, n) => {
      const entry = rows.starts[taker] + n;
      return { taker, place: rows.columns[entry], value: rows.values[entry] };
    }),
  );
}

function timed(work) {
  const began = performance.now();
  const value = work();
  return { ms: performance.now() - began, value };
}

const by = (pairs, key) => [...Map.groupBy(pairs.keys(), (index) => pairs[index][key])];

/** Each returns milliseconds and the value of the optimum. */
export const contenders = {
  async 'linli'({ seats, rows }) {
    const { solve } = await import(join(root, 'packages/matching/dist/index.js'));
    const runs = Array.from({ length: 7 }, () => timed(() => solve({ seats, byTaker: rows }).value));
    return runs.sort((a, b) => a.ms - b.ms)[3];
  },
  async 'highs'(given) {
    const highs = await peer('highs')();
    const pairs = pairsOf(given);
    const sum = (indices) => indices.map((index) => `x${index}`).join(' + ');
    const lines = [
      'Maximize',
      ` obj: ${pairs.map(({ value }, index) => `${value} x${index}`).join('\n + ')}`,
      'Subject To',
      ...by(pairs, 'taker').map(([taker, own]) => ` t${taker}: ${sum(own)} <= 1`),
      ...by(pairs, 'place').map(([place, own]) => ` p${place}: ${sum(own)} <= ${given.seats[place]}`),
      'Bounds',
      ...pairs.map((_, index) => ` 0 <= x${index} <= 1`),
      'End',
    ];
    return timed(() => Math.round(highs.solve(lines.join('\n'), {}).ObjectiveValue));
  },
  async 'glpk.js'(given) {
    const { default: load } = await import(peer.resolve('glpk.js/node'));
    const glpk = await load();
    const pairs = pairsOf(given);
    const rowOf = (name, own, ub) => ({
      name,
      vars: own.map((index) => ({ name: `x${index}`, coef: 1 })),
      bnds: { type: glpk.GLP_UP, ub, lb: 0 },
    });
    const program = {
      name: 'assignment',
      objective: {
        direction: glpk.GLP_MAX,
        name: 'obj',
        vars: pairs.map(({ value }, index) => ({ name: `x${index}`, coef: value })),
      },
      subjectTo: [
        ...by(pairs, 'taker').map(([taker, own]) => rowOf(`t${taker}`, own, 1)),
        ...by(pairs, 'place').map(([place, own]) => rowOf(`p${place}`, own, given.seats[place])),
      ],
    };
    const began = performance.now();
    const { result } = await glpk.solve(program, { msglev: glpk.GLP_MSG_OFF });
    return { ms: performance.now() - began, value: Math.round(result.z) };
  },
  async '@algorithm.ts/mcmf'(given) {
    const { createMcmf, Mcmf } = peer('@algorithm.ts/mcmf');
    const flow = createMcmf ? createMcmf() : new Mcmf();
    const { takers, seats } = given;
    const sink = 1 + takers + seats.length;
    flow.init(0, sink, sink + 1);
    // A taker without a place has an edge to the sink, so that every taker carries a unit of flow.
    for (let taker = 0; taker < takers; taker++) {
      flow.addEdge(0, 1 + taker, 1, 0);
      flow.addEdge(1 + taker, sink, 1, 1_000);
    }
    for (const { taker, place, value } of pairsOf(given)) flow.addEdge(1 + taker, 1 + takers + place, 1, 1_000 - value);
    for (const [place, count] of seats.entries()) flow.addEdge(1 + takers + place, sink, count, 0);
    return timed(() => takers * 1_000 - flow.minCostMaxFlow().mincost);
  },
  async 'linear-sum-assignment'(given) {
    const { linearSumAssignment } = await import(peer.resolve('linear-sum-assignment'));
    const columns = [...given.seats].flatMap((count, place) => Array.from({ length: count }, () => place));
    const table = Array.from({ length: given.takers }, () => new Float64Array(columns.length));
    const first = [];
    for (const [column, place] of columns.entries()) (first[place] ??= []).push(column);
    for (const { taker, place, value } of pairsOf(given)) for (const column of first[place]) table[taker][column] = value;
    return timed(() => {
      const { rowAssignments } = linearSumAssignment(table, { maximaze: true });
      return [...rowAssignments].reduce((sum, column, taker) => sum + (column < 0 ? 0 : table[taker][column]), 0);
    });
  },
};
