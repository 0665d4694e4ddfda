/** One write of one community: a transaction, its journal rows, and what it tells the world afterwards. @module */
import type { Kysely, Transaction } from 'kysely';
import { packOf, type Community, type Id, type Instant, type Moment, type Order, type OrderEvent } from '@linli/core';
import { ProblemError, type Actor } from '@linli/contract';
import { json } from './database.ts';
import type { Tables } from './schema.ts';
import type { Seal } from './seal.ts';

/** What every handler can lean on. */
export interface House {
  readonly db: Kysely<Tables>;
  readonly clock: () => Instant;
  /** A new UUIDv7. */
  readonly newId: () => Id;
  /** A new check-in code, six digits. */
  readonly newCode: () => string;
  readonly seal: Seal;
  /** Tells listeners that a community's journal has grown. */
  readonly announce: (communityId: Id) => void;
  readonly demo: boolean;
  /** What later rooms do when something has happened to an order; orders never hear of them. */
  readonly afterOrderEvents: readonly ((work: Work, order: Order, event: OrderEvent) => Promise<void>)[];
}

/** A handler's view of one call, inside its transaction. Reads have it too, and record nothing. */
export interface Work {
  readonly house: House;
  readonly trx: Transaction<Tables> | Kysely<Tables>;
  readonly community: Community;
  readonly at: Moment;
  readonly actor: Actor;
  readonly events: JournalRow[];
}

interface JournalRow {
  readonly room: string;
  readonly id: Id;
  readonly version: number;
  readonly event: { readonly type: string; readonly at: Instant };
  readonly actor: unknown;
}

/** Who acts when time alone does: settled offers, forced check-outs. */
export const byTime = { personId: null, roles: ['system'] };

/** Records an event of an aggregate. Its row is written when the work is done. */
export function happened(work: Work, row: Omit<JournalRow, 'actor'>, actor?: unknown): void {
  const { personId, roles } = work.actor;
  work.events.push({ ...row, actor: actor ?? { personId, roles } });
}

/** The rules and the time of a community. */
export function momentOf(house: House, community: Community): Moment {
  const policy = packOf(community.policyId);
  if (!policy) throw new Error(`Community ${community.id} names an unknown policy: ${community.policyId}`);
  const now = new Date(Date.parse(house.clock()) + community.clockOffset * 60_000).toISOString();
  return { now, policy, community };
}

/** Reads a community without holding it. */
export async function read<T>(house: House, communityId: Id, actor: Actor, what: (work: Work) => Promise<T>): Promise<T> {
  const row = await house.db.selectFrom('communities').select('state').where('community_id', '=', communityId).executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return what({ house, trx: house.db, community: row.state, at: momentOf(house, row.state), actor, events: [] });
}

/**
 * Writes. The community's row is taken first, so that its writes come one after the other and `seq` grows without
 * gaps in the order of commits: a reader of the journal misses nothing.
 */
export async function write<T>(house: House, communityId: Id, actor: Actor, what: (work: Work) => Promise<T>): Promise<T> {
  let told = false;
  const answer = await house.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('communities')
      .select(['state', 'seq'])
      .where('community_id', '=', communityId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new ProblemError('not-found');
    const work: Work = { house, trx, community: row.state, at: momentOf(house, row.state), actor, events: [] };
    const result = await what(work);
    await writeJournal(trx, communityId, row.seq, work.events);
    told = work.events.length > 0;
    return result;
  });
  if (told) house.announce(communityId);
  return answer;
}

async function writeJournal(
  trx: Transaction<Tables>,
  communityId: Id,
  seq: number,
  events: readonly JournalRow[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ room, id, version, event, actor }, index) => ({
    ...{ community_id: communityId, seq: seq + index + 1, room, id, version, type: event.type, at: event.at },
    ...{ event: json(event), actor: json(actor) },
  }));
  await trx.insertInto('journal').values(rows).execute();
  await trx
    .updateTable('communities')
    .set({ seq: seq + events.length })
    .where('community_id', '=', communityId)
    .execute();
}
