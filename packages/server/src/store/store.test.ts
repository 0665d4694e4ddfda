/** The Postgres store lives the stories that every store lives, embedded and on a server. */
import { afterAll } from 'vitest';
import { storeSuite } from '@linli/testing/suite';
import { makeCluster, type Cluster } from '../../test/postgres.ts';
import { openDatabase } from '../database/database.ts';
import { createPostgresStore } from './postgres-store.ts';

storeSuite('an embedded Postgres', async (clock) => createPostgresStore({ database: await openDatabase({}), clock }));

let cluster: Cluster | undefined;
afterAll(() => cluster?.remove());

storeSuite('a Postgres server', async (clock) => {
  cluster = await makeCluster();
  return createPostgresStore({ database: await openDatabase({ url: cluster.newDatabase() }), clock });
});
