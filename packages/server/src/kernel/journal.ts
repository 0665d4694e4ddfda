/** The journal: every event of a community once, in the order in which it was committed. @module */
import type { Kysely, Transaction } from 'kysely';
import type { Id, Instant } from '@linli/core';
import { json } from './database.ts';
import type { Tables } from './schema.ts';

/** An event of an aggregate, and who brought it about. */
export interface JournalRow {
  readonly room: string;
  readonly id: Id;
  readonly version: number;
  readonly event: { readonly type: string; readonly at: Instant };
  readonly actor: unknown;
}

/** Writes events after `seq`, which grows without gaps: the caller holds the community's row. */
export async function writeJournal(
  trx: Transaction<Tables>,
  communityId: string,
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

/** How far the journal of a community has come. */
export async function headOf(db: Kysely<Tables>, communityId: Id): Promise<number> {
  const row = await db.selectFrom('communities').select('seq').where('community_id', '=', communityId).executeTakeFirst();
  return row?.seq ?? 0;
}
