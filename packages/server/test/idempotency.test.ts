/** The same write sent again and again, at once and after a restart: one effect, one answer. Prints its seed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  claimOrder,
  confirmOrder,
  isProblemError,
  openOrder,
  registerOrganisation,
  registerVolunteer,
  requestOrder,
  type Api,
} from '@linli/contract';
import { plainTerms } from '@linli/core';
import { verify } from '../src/journal/verify.ts';
import { aRegistration, aTask, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { makeCluster, type Cluster } from './postgres.ts';

const seed = Number(process.env['LINLI_SEED'] ?? 20_261_124);
const contact = { name: '张奶奶', mobile: '13800000000' };

/** A write that may be sent any number of times under a key. */
type Write = (key: string) => Promise<unknown>;

/** What it came to: the answer, or the reason why not. */
async function outcome(wish: Promise<unknown>): Promise<unknown> {
  try {
    return await wish;
  } catch (caught) {
    if (isProblemError(caught)) return caught.problem;
    throw caught;
  }
}

describe.each(['PGlite', 'Postgres'])('on %s', (host) => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-once-'));
  let cluster: Cluster | undefined;
  let home: Neighbourhood;
  let place: { url?: string; folder?: string };
  beforeAll(async () => {
    cluster = host === 'Postgres' ? await makeCluster() : undefined;
    place = cluster ? { url: cluster.newDatabase() } : { folder };
    home = await openNeighbourhood(place);
  });
  afterAll(async () => {
    expect((await verify(home.server.db)).faults).toEqual([]);
    await home.server.close();
    cluster?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  async function head(): Promise<number> {
    return (await home.server.db.selectFrom('communities').select('seq').executeTakeFirstOrThrow()).seq;
  }
  async function confirmed(): Promise<string> {
    const { id: orderId } = await home.as('resident').send(requestOrder, { communityId, task: aTask(home.now), contact });
    await home.as('coordinator').send(confirmOrder, { communityId, orderId, task: aTask(home.now), terms: plainTerms(1) });
    return orderId;
  }

  /** Writes of every kind; some are refused, and that is an answer as well. */
  const kinds: Readonly<Record<string, () => Promise<Write>>> = {
    'a request': async () => {
      const task = aTask(home.now);
      return (key) => home.as('resident').send(requestOrder, { communityId, task, contact }, { idempotencyKey: key });
    },
    'a registration': async () => {
      const registration = aRegistration();
      return (key) => home.as('visitor').send(registerVolunteer, { communityId, registration }, { idempotencyKey: key });
    },
    'an organisation': async () => (key) =>
      home
        .as('coordinator')
        .send(
          registerOrganisation,
          { communityId, draft: { name: '甲队', kind: 'volunteer-team', categories: [] } },
          { idempotencyKey: key },
        ),
    'an opening': async () => {
      const orderId = await confirmed();
      return (key) =>
        home.as('coordinator').send(openOrder, { communityId, orderId, organisationId: null }, { idempotencyKey: key });
    },
    'a claim': async () => {
      const [{ id: orderId }, volunteerId] = [await home.openTask(), await home.volunteer()];
      return (key) =>
        home.as('volunteer', volunteerId).send(claimOrder, { communityId, orderId, volunteerId }, { idempotencyKey: key });
    },
    'a claim that is refused': async () => {
      const [orderId, volunteerId] = [await confirmed(), await home.volunteer()];
      await home.as('coordinator').send(openOrder, { communityId, orderId, organisationId: null });
      await home.as('coordinator').send(claimOrder, { communityId, orderId, volunteerId: await home.volunteer() });
      return (key) =>
        home.as('volunteer', volunteerId).send(claimOrder, { communityId, orderId, volunteerId }, { idempotencyKey: key });
    },
  };

  let keys = 0;
  test.each(Object.keys(kinds))(
    '%s sent up to twenty times, some at once and some after, acts once and answers the same',
    async (kind) => {
      const times = fc.record({ together: fc.integer({ min: 1, max: 12 }), after: fc.integer({ min: 0, max: 8 }) });
      await fc.assert(
        fc.asyncProperty(times, async ({ together, after }) => {
          const write = (await kinds[kind]?.()) as Write;
          const key = `${kind} ${++keys}`;
          const before = await head();
          const [first, ...others] = await Promise.all(Array.from({ length: together }, () => outcome(write(key))));
          const acted = (await head()) - before;
          for (let n = 0; n < after; n++) others.push(await outcome(write(key)));
          for (const other of others) expect(other).toEqual(first);
          expect(acted).toBe(kind.endsWith('refused') ? 0 : 1);
          expect((await head()) - before).toBe(acted);
        }),
        { seed, numRuns: 12 },
      );
    },
  );

  test('the same after a restart; another body under the key is refused, another person’s key is their own', async () => {
    const ask = (api: Api, title: string): Promise<unknown> =>
      api.send(
        requestOrder,
        { communityId, task: aTask('2026-11-23T02:00:00.000Z', { title }), contact },
        { idempotencyKey: 'k' },
      );
    const first = await ask(home.as('resident'), '陪诊');
    await home.server.close();
    home = await openNeighbourhood(place);
    expect(await ask(home.as('resident'), '陪诊')).toEqual(first);
    await expect(ask(home.as('resident'), '理发')).rejects.toMatchObject({ kind: 'key-reused', problem: { status: 422 } });
    expect(await ask(home.as('resident', 'another'), '陪诊')).not.toEqual(first);
  });
});

test('the seed is said', () => {
  console.log(`idempotency: seed ${seed}`);
  expect(seed).toBeGreaterThan(0);
});
