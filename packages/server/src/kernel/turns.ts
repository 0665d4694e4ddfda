/** Writes of a community take turns; those of one kind that wait at the same time go together, in one transaction. @module */
import { isProblemError, ProblemError, type Actor } from '@linli/contract';
import type { Id } from '@linli/core';
import { faultOf } from './faults.ts';
import { writeJournal } from './journal.ts';
import { momentOf, type House, type Kind, type Settled, type Waiting, type Work } from './work.ts';

/** As many go together: a transaction stays short, and an answer near. */
const MOST = 128;

/** One write of a kind: who wishes what. */
export interface Turn<Wish> {
  readonly actor: Actor;
  readonly wish: Wish;
  readonly kind: Kind<Wish>;
  readonly mark?: string | undefined;
}

/** Makes a write by itself, when its turn has come: all or nothing of it. */
export async function write<T>(house: House, communityId: Id, actor: Actor, what: (work: Work) => Promise<T>): Promise<T> {
  // A kind of its own: it goes with no other.
  const kind: Kind<undefined> = async ([work]) => [{ status: 'fulfilled', value: await what(work as Work) }];
  return (await inTurn(house, communityId, { actor, wish: undefined, kind })) as T;
}

/** Makes a write when its turn has come, with all of its kind that have come meanwhile. */
export function inTurn<Wish>(house: House, communityId: Id, { actor, wish, kind, mark }: Turn<Wish>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (settled: Settled): void =>
      settled.status === 'fulfilled' ? resolve(settled.value) : reject(settled.reason as Error);
    const waiting = { actor, wish, kind: kind as Kind<never>, mark, settle };
    const others = house.turns.get(communityId);
    if (others) return void others.push(waiting);
    const turns = [waiting];
    house.turns.set(communityId, turns);
    // What arrives in the same turn of the loop goes together already.
    setImmediate(() => void takeTurns(house, communityId, turns));
  });
}

async function takeTurns(house: House, communityId: Id, waiting: Waiting[]): Promise<void> {
  while (waiting.length > 0) {
    const party = taken(waiting);
    const settled = await attempt(house, communityId, party);
    party.forEach(({ settle }, index) => settle(settled[index] ?? unanswered));
    // Where the database is away, nobody waits in line to hear so.
    const away = settled.find(isAway);
    if (away) waiting.splice(0).forEach(({ settle }) => settle(away));
  }
  house.turns.delete(communityId);
}

const unanswered: Settled = { status: 'rejected', reason: new Error('A write was not answered.') };

function isAway(settled: Settled): boolean {
  return settled.status === 'rejected' && !isProblemError(settled.reason) && faultOf(settled.reason).kind === 'unavailable';
}

/** Takes the first that waits, and all that may go with it. */
function taken(waiting: Waiting[]): Waiting[] {
  const [first, ...others] = waiting.splice(0);
  if (!first) return [];
  const [party, marks] = [[first], new Set([first.mark])];
  for (const other of others) {
    const goes = other.kind === first.kind && party.length < MOST && (other.mark === undefined || !marks.has(other.mark));
    (goes ? party : waiting).push(other);
    if (goes) marks.add(other.mark);
  }
  return party;
}

/** A party that fails as a whole is tried one by one, so that nobody's fault is anybody else's. */
async function attempt(house: House, communityId: Id, party: readonly Waiting[]): Promise<readonly Settled[]> {
  const [whole] = await Promise.allSettled([transact(house, communityId, party)]);
  if (whole.status === 'fulfilled') return whole.value;
  if (party.length === 1 || isAway(whole)) return party.map(() => whole);
  const settled: Settled[] = [];
  for (const each of party) {
    const [alone] = await Promise.allSettled([transact(house, communityId, [each])]);
    settled.push(alone.status === 'fulfilled' ? (alone.value[0] as Settled) : alone);
  }
  return settled;
}

/**
 * One transaction. The community's row is taken first, for other processes may write too: so `seq` grows without gaps
 * in the order of commits, and a reader of the journal misses nothing.
 */
async function transact(house: House, communityId: Id, party: readonly Waiting[]): Promise<readonly Settled[]> {
  const { told, settled } = await house.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('communities')
      .select(['state', 'seq'])
      .where('community_id', '=', communityId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new ProblemError('not-found');
    const [community, at] = [row.state, momentOf(house, row.state)];
    const works = party.map(({ actor }): Work => ({ house, trx, community, at, actor, events: [] }));
    const wishes = party.map(({ wish }) => wish) as never[];
    const settled = (await party[0]?.kind(works, wishes)) ?? [];
    const events = works.flatMap((work) => work.events);
    await writeJournal(trx, communityId, row.seq, events);
    return { told: events.length > 0, settled };
  });
  if (told) house.announce(communityId);
  return settled;
}
