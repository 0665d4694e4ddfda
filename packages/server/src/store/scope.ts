/** What every query of a transaction needs: the transaction, the community, and the keys by which things are sealed. @module */
import type { Encryption } from '@linli/application';
import type { Id, Instant } from '@linli/core';
import type { Kysely, Transaction } from 'kysely';

/** Queries of a room see its own tables and those of rooms before it, by `Tables`. */
export interface Scope<Tables = unknown> {
  readonly trx: Transaction<Tables> | Kysely<Tables>;
  readonly communityId: Id;
  readonly encryption: Encryption;
  readonly clock: () => Instant;
}
