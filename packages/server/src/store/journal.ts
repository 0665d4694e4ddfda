/** The journal: every event of a community once, in the order in which it was committed. @module */
import type { JournalEvent } from '@linli/application';
import type { Change, RoomName } from '@linli/contract';
import type { Id } from '@linli/core';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../database/json.ts';
import type { OrganisationTables } from '../rooms/organisations/tables.ts';

/** Changes that are answered at a time. */
const BATCH = 200;

/** Writes events after `seq`, which grows without gaps: the caller holds the community's row. */
export async function writeJournal(
  trx: Transaction<OrganisationTables>,
  communityId: Id,
  seq: number,
  events: readonly JournalEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ room, id, version, event, actor }, index) => ({
    community_id: communityId,
    seq: seq + index + 1,
    room,
    id,
    version,
    type: event.type,
    at: event.at,
    event: json(event),
    actor: json(actor),
  }));
  await trx.insertInto('journal').values(rows).execute();
  await trx
    .updateTable('communities')
    .set({ seq: seq + events.length })
    .where('community_id', '=', communityId)
    .execute();
}

/** How far the journal of a community has come. */
export async function headOf(db: Kysely<OrganisationTables>, communityId: Id): Promise<number> {
  const row = await db.selectFrom('communities').select('seq').where('community_id', '=', communityId).executeTakeFirst();
  return row?.seq ?? 0;
}

/** What happened after a place in the journal. */
export async function changesAfter(db: Kysely<OrganisationTables>, communityId: Id, seq: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'room', 'id', 'type', 'at'])
    .where('community_id', '=', communityId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(BATCH)
    .execute();
  return rows.map(({ seq: place, room, id, type, at }) => ({
    seq: place,
    room: room as RoomName,
    id,
    type,
    at: at.toISOString(),
  }));
}
