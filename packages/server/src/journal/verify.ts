/** `linli verify`: the journal replayed gives exactly what is stored, and the ledgers sum to zero. @module */
import { isDeepStrictEqual } from 'node:util';
import { sql, type Kysely } from 'kysely';
import { rooms, type ReplayedAggregate } from '@linli/application';
import { aggregateTables } from '../rooms/aggregates.ts';
import type { Tables } from '../database/tables.ts';

/** What was found. Without faults, all is as it was decided. */
export interface Findings {
  readonly events: number;
  readonly snapshots: number;
  readonly entries: number;
  readonly faults: readonly string[];
}

/** Every aggregate of every room, by the name under which its events stand in the journal. */
const aggregates = new Map<string, ReplayedAggregate>(
  Object.values(rooms).flatMap((room) =>
    Object.values('aggregates' in room ? (room.aggregates ?? {}) : {}).map((each) => [each.name, each]),
  ),
);

/** Verifies a whole database, reading the journal in pages. */
export async function verify(db: Kysely<Tables>): Promise<Findings> {
  const faults: string[] = [];
  const states = new Map<string, unknown>();
  const events = await replay(db, states, faults);
  let snapshots = 0;
  for (const room of aggregates.keys()) {
    const { rows } = await sql<{ community_id: string; id: string; state: unknown }>`
      select community_id, id, state from ${sql.table(aggregateTables[room]?.table ?? room)}`.execute(db);
    snapshots += rows.length;
    for (const row of rows) {
      const key = `${room} ${row.community_id} ${row.id}`;
      if (!isDeepStrictEqual(plain(states.get(key)), plain(row.state)))
        faults.push(`${key}: the snapshot is not what the journal gives`);
      states.delete(key);
    }
  }
  for (const key of states.keys()) faults.push(`${key}: in the journal, but no snapshot`);
  return { events, snapshots, entries: await verifyLedgers(db, faults), faults };
}

async function replay(db: Kysely<Tables>, states: Map<string, unknown>, faults: string[]): Promise<number> {
  let count = 0;
  for (const { community_id, seq: head } of await db.selectFrom('communities').select(['community_id', 'seq']).execute()) {
    let place = 0;
    for (;;) {
      const rows = await db
        .selectFrom('journal')
        .selectAll()
        .where('community_id', '=', community_id)
        .where('seq', '>', place)
        .orderBy('seq')
        .limit(1_000)
        .execute();
      if (rows.length === 0) break;
      for (const row of rows) {
        count += 1;
        if (row.seq !== place + 1) faults.push(`${community_id}: the journal has a gap after ${place}`);
        place = row.seq;
        const aggregate = aggregates.get(row.room);
        if (!aggregate) continue;
        const key = `${row.room} ${community_id} ${row.id}`;
        try {
          states.set(key, aggregate.evolve(states.get(key), row.event));
        } catch (fault) {
          faults.push(`${key} at ${row.seq}: ${(fault as Error).message}`);
        }
      }
    }
    if (place !== head) faults.push(`${community_id}: the journal ends at ${place}, the community says ${head}`);
  }
  return count;
}

async function verifyLedgers(db: Kysely<Tables>, faults: string[]): Promise<number> {
  const { rows } = await sql<{ community_id: string; entry_id: string }>`
    select community_id, entry_id from ledger_lines group by community_id, entry_id having sum(amount) <> 0`.execute(db);
  for (const row of rows) faults.push(`ledger entry ${row.community_id} ${row.entry_id} does not sum to zero`);
  const booked = await sql<{ community_id: string; volunteer_id: string }>`
    select r.community_id, r.volunteer_id from
      (select community_id, volunteer_id, sum(minutes) as minutes from records group by 1, 2) r
      full join (select community_id, substr(account, 11) as volunteer_id, sum(amount) as minutes from ledger_lines
        where ledger = 'hours' and account like 'volunteer:%' group by 1, 2) l
      on r.community_id = l.community_id and r.volunteer_id = l.volunteer_id
    where coalesce(r.minutes, 0) <> coalesce(l.minutes, 0)`.execute(db);
  for (const row of booked.rows) faults.push(`volunteer ${row.volunteer_id}: records and hours ledger differ`);
  const { count } = await db
    .selectFrom('ledger_entries')
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
