/** AssignmentResult beside the page: by a worker where there is one, else in small steps; and given up as soon as nobody wants it. */
import { expect } from 'chai';
import { national, plainTerms, plusMinutes, type DecisionContext, type OrderView } from '@linli/core';
import type { MatchSnapshot } from '@linli/matching';
import { aCommunity, aTask, now } from '@linli/testing';
import { SolverClient } from './solver-client.ts';

const at: DecisionContext = { now, policy: national, community: aCommunity() };
const { weights } = national.matching;
const script = new URL('./worker.ts', import.meta.url);

/** A day of orders that overlap, and people who may have any of them. */
function day(orders: number, people: number): MatchSnapshot {
  const order = (n: number): OrderView => {
    const startsAt = plusMinutes(now, 600 + 30 * (n % 16));
    const task = aTask({ startsAt, endsAt: plusMinutes(startsAt, 60 + 30 * (n % 4)) });
    const known = { communityId: 'chaoyangli', status: 'open', taken: 0, waiting: 0, mine: null, requestedByMe: false } as const;
    return { ...known, id: `o${n}`, task, terms: plainTerms(1 + (n % 3)) };
  };
  const pairs = Array.from({ length: orders * people }, (_, n) => {
    const parts = Array.from({ length: 9 }, (__, part) => (n * (part + 7) * 7_919) % 1_001);
    return { order: Math.floor(n / people), person: n % people, parts };
  });
  const busy = Array.from({ length: people }, (_, n) => ({ volunteerId: `v${n}`, busy: [] }));
  return { orders: Array.from({ length: orders }, (_, n) => order(n)), people: busy, pairs };
}

const wanted = (): AbortSignal => new AbortController().signal;
const reasonOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (caught: unknown) => caught,
  );

describe('weighing', () => {
  it('the worker finds the same solution as the page', async () => {
    const [beside, alone] = [new SolverClient(script), new SolverClient(undefined)];
    const snapshot = day(12, 9);
    const [found, own] = [
      await beside.solve({ snapshot, weights, at }, wanted()),
      await alone.solve({ snapshot, weights, at }, wanted()),
    ];
    expect([beside.hasWorker, alone.hasWorker]).to.deep.equal([true, false]);
    expect(found).to.deep.equal(own);
    expect(found.offers.length).to.be.greaterThan(9);
    beside.close();
    expect(beside.hasWorker).to.equal(false);
  });

  it('a client whose worker does not load solves on the page, and does not try the worker again', async () => {
    const client = new SolverClient(new URL('../../suggestions/nowhere.js', import.meta.url));
    const snapshot = day(6, 4);
    const found = await client.solve({ snapshot, weights, at }, wanted());
    expect(found).to.deep.equal(await new SolverClient(undefined).solve({ snapshot, weights, at }, wanted()));
    expect(client.hasWorker).to.equal(false);
  });

  for (const [where, url] of [
    ['beside the page', script],
    ['on the page', undefined],
  ] as const) {
    it(`a request that is aborted is given up at once ${where}, and the next one is answered`, async () => {
      const client = new SolverClient(url);
      const abort = new AbortController();
      const given = reasonOf(client.solve({ snapshot: day(40, 30), weights, at }, abort.signal));
      abort.abort(new Error('another weight'));
      expect(await given).to.have.property('message', 'another weight');
      const snapshot = day(5, 3);
      const found = await client.solve({ snapshot, weights, at }, wanted());
      expect(found).to.deep.equal(await new SolverClient(undefined).solve({ snapshot, weights, at }, wanted()));
      client.close();
    });
  }

  it('a request that cannot be solved says why', async () => {
    const client = new SolverClient(script);
    const wrong = { ...weights, skill: 101 };
    expect(String(await reasonOf(client.solve({ snapshot: day(2, 2), weights: wrong, at }, wanted())))).to.include(
      'weight skill',
    );
    client.close();
  });

  it('the page goes on while the worker solves a day of forty orders', async () => {
    const client = new SolverClient(script);
    await client.solve({ snapshot: day(2, 2), weights, at }, wanted());
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await client.solve({ snapshot: day(40, 40), weights, at }, wanted());
    clearInterval(timer);
    client.close();
    expect(turns).to.be.greaterThan(0);
  });
});
