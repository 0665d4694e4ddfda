/** The store port over Postgres: embedded, or a server. @module */
import { noEncryption, type Encryption, type RequestContext, type Store, type StoreTransaction } from '@linli/application';
import { ProblemError } from '@linli/contract';
import type { Community, Id, Instant } from '@linli/core';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import { json } from '../database/json.ts';
import type { Tables } from '../database/tables.ts';
import { toProblem } from '../database/to-problem.ts';
import { incentiveQueries } from '../rooms/incentives/queries.ts';
import { insightQueries } from '../rooms/insight/queries.ts';
import { orderQueries } from '../rooms/orders/queries.ts';
import { organisationQueries } from '../rooms/organisations/queries.ts';
import { membershipsOf, peopleQueries } from '../rooms/people/queries.ts';
import { recordQueries } from '../rooms/records/queries.ts';
import { volunteerQueries } from '../rooms/volunteers/queries.ts';
import { aggregatesIn } from './aggregates.ts';
import { changesAfter, headOf, writeJournal } from './journal.ts';
import { keysIn, ledgersIn } from './ledgers.ts';
import type { Scope } from './scope.ts';

/** What a store needs beside its database. */
export interface PostgresStoreSettings {
  readonly database: Database;
  readonly encryption?: Encryption;
  readonly clock?: () => Instant;
}

/** A call's transaction, and the connection behind it for what is no endpoint: tables in and out. */
export interface PostgresTransaction extends StoreTransaction {
  readonly scope: Scope<Tables>;
}

/** The transaction of a call in this store, for SQL that no room asks for: tables in and out. */
export function scopeOf(context: RequestContext): Scope<Tables> {
  return (context.store as PostgresTransaction).scope;
}

/** Makes a store over an open database. */
export function createPostgresStore(settings: PostgresStoreSettings): Store {
  const { database, encryption = noEncryption, clock = () => new Date().toISOString() } = settings;
  const { db } = database;
  const transactionOver = (trx: Transaction<Tables> | Kysely<Tables>, communityId: Id): PostgresTransaction =>
    transactionIn({ trx, communityId, encryption, clock });
  return {
    isShared: database.shared,
    async read(communityId, what) {
      const row = await db.selectFrom('communities').select('state').where('community_id', '=', communityId).executeTakeFirst();
      if (!row) throw new ProblemError('not-found');
      return what(transactionOver(db, communityId), row.state);
    },
    write: (communityId, what) =>
      db.transaction().execute(async (trx) => {
        // The community's row is taken first, for other processes may write too: so `seq` grows without gaps in the order of
        // commits, and a reader of the journal misses nothing.
        const row = await trx
          .selectFrom('communities')
          .select(['state', 'seq'])
          .where('community_id', '=', communityId)
          .forUpdate()
          .executeTakeFirst();
        if (!row) throw new ProblemError('not-found');
        const { value, events } = await what(transactionOver(trx, communityId), row.state);
        await writeJournal(seenAs(trx), communityId, row.seq, events);
        return value;
      }),
    found: (community) => found(db, community),
    memberships: (questions) => membershipsOf(seenAs(db), questions),
    changesAfter: (communityId, seq) => changesAfter(seenAs(db), communityId, seq),
    headOf: (communityId) => headOf(seenAs(db), communityId),
    forgetKeys: (before) => forgetKeys(db, before),
    async ping() {
      await sql`select 1`.execute(db);
    },
    problemOf: toProblem,
    close: () => database.close(),
  };
}

/** A connection as a room sees it: its SQL may name no table of a later room. */
function seenAs<Seen>(connection: Transaction<Tables> | Kysely<Tables>): Seen {
  return connection as unknown as Seen;
}

function transactionIn(scope: Scope<Tables>): PostgresTransaction {
  const seen = <RoomTables>(): Scope<RoomTables> => scope as unknown as Scope<RoomTables>;
  return {
    scope,
    aggregates: aggregatesIn(seen()),
    ledgers: ledgersIn(seen()),
    keys: keysIn(seen()),
    organisations: organisationQueries(seen()),
    volunteers: volunteerQueries(seen()),
    people: peopleQueries(seen()),
    orders: orderQueries(seen()),
    records: recordQueries(seen()),
    incentives: incentiveQueries(seen()),
    insight: insightQueries(seen()),
  };
}

async function found(db: Kysely<Tables>, community: Community): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('communities')
    .values({ community_id: community.id, state: json(community), seq: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** Forgets keys that nobody will use again. Not under a community's row: what is that old is in no write's way. */
async function forgetKeys(db: Kysely<Tables>, before: Instant): Promise<number> {
  let forgotten = 0;
  for (const { community_id } of await db.selectFrom('communities').select('community_id').execute()) {
    const { numDeletedRows } = await db
      .deleteFrom('idempotency_keys')
      .where('community_id', '=', community_id)
      .where('at', '<', new Date(before))
      .executeTakeFirst();
    forgotten += Number(numDeletedRows);
  }
  return forgotten;
}
