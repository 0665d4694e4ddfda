/** 200 readers while 20 write: each hears every change once and in order, also who comes back, and who is slow holds nobody's memory. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerOrganisation } from '@linli/contract';
import { communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { makeCluster, type Cluster } from './postgres.ts';

const READERS = 200;
const WRITERS = 20;
const EACH = 15;

/** A reader over SSE that comes back with its place each time it has heard `patience` changes. */
async function listen(home: Neighbourhood, last: number, patience: number, enough: number): Promise<number[]> {
  const heard: number[] = [];
  for (let place = last; place < enough;) {
    const headers = { 'Last-Event-ID': String(place) };
    const response = await home.server.fetch(new Request(`http://linli.test/communities/${communityId}/events`, { headers }));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let since = 0; since < patience && place < enough;) {
      const { value, done } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      const seqs = whole.flatMap((block) => /^id: (\d+)$/m.exec(block)?.[1] ?? []).map(Number);
      for (const seq of seqs) {
        heard.push(seq);
        place = seq;
        since += 1;
      }
    }
    await reader.cancel();
  }
  return heard;
}

describe.each(['PGlite', 'Postgres'])('on %s', (host) => {
  let cluster: Cluster | undefined;
  let home: Neighbourhood;
  beforeAll(async () => {
    cluster = host === 'Postgres' ? await makeCluster() : undefined;
    home = await openNeighbourhood({ url: cluster?.newDatabase() });
  });
  afterAll(async () => {
    await home.server.close();
    cluster?.remove();
  });

  const found = (name: string): Promise<unknown> =>
    home.as('coordinator').send(registerOrganisation, { communityId, draft: { name, kind: 'volunteer-team', categories: [] } });

  test(`${READERS} readers hear all that ${WRITERS} writers do, once and in order, across their own returns`, async () => {
    const total = WRITERS * EACH;
    // Every second reader comes back again and again, each at its own pace.
    const readers = Array.from({ length: READERS }, (_, n) => listen(home, 0, n % 2 === 0 ? Infinity : 1 + (n % 37), total));
    const writers = Array.from({ length: WRITERS }, async (_, who) => {
      for (let n = 0; n < EACH; n++) await found(`队 ${who}-${n}`);
    });
    await Promise.all(writers);
    const wanted = Array.from({ length: total }, (_, n) => n + 1);
    for (const heard of await Promise.all(readers)) expect(heard).toEqual(wanted);
    expect(home.server.readers()).toBe(0);
  });

  test('a reader that does not read is let go, and finds everything when it comes back', async () => {
    const seq = WRITERS * EACH;
    const headers = { 'Last-Event-ID': '0' };
    const response = await home.server.fetch(new Request(`http://linli.test/communities/${communityId}/events`, { headers }));
    for (let n = 0; n < 1_100; n++) await found(`后 ${n}`);
    // What waits for it is bounded: the stream has ended by itself, with all the rest in the journal.
    expect(home.server.readers()).toBe(0);
    await response.body?.cancel();
    const heard = await listen(home, seq, Infinity, seq + 1_100);
    expect(heard).toHaveLength(1_100);
  });
});
