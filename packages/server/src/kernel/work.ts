/** One write of one community: a transaction, its journal rows, and what it tells the world afterwards. @module */
import type { Kysely, Transaction } from 'kysely';
import { packOf, type Community, type Id, type Instant, type DecisionContext, type Order, type OrderEvent } from '@linli/core';
import { ProblemError, type Actor } from '@linli/contract';
import type { Forms } from './forms.ts';
import type { JournalRow } from './journal.ts';
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
  readonly forms: Forms;
  /** Whether forms of nobody in particular need a ticket. */
  readonly isGuarded: boolean;
  /** Writes that wait for their turn, by community; a list, also an empty one, is there while one is being made. */
  readonly turns: Map<Id, Waiting[]>;
  /** What later rooms do when something has happened to an order; orders never hear of them. */
  readonly afterOrderEvents: readonly ((work: Work, order: Order, event: OrderEvent) => Promise<void>)[];
}

/** A handler's view of one call, inside its transaction. Reads have it too, and record nothing. */
export interface Work {
  readonly house: House;
  readonly trx: Transaction<Tables> | Kysely<Tables>;
  readonly community: Community;
  readonly at: DecisionContext;
  readonly actor: Actor;
  readonly events: JournalRow[];
}

/** What came of one of several: each is granted or refused by itself. */
export type Settled = PromiseSettledResult<unknown>;

/** What is done with writes that go together, in one transaction: answers in the order of their coming. */
export type Kind<Wish> = (works: readonly Work[], wishes: readonly Wish[]) => Promise<readonly Settled[]>;

/** One write that waits for its turn. */
export interface Waiting {
  readonly actor: Actor;
  readonly wish: unknown;
  readonly kind: Kind<never>;
  /** Two of the same mark never go together: the second has to see what came of the first. */
  readonly mark: string | undefined;
  readonly settle: (settled: Settled) => void;
}

/** Who acts when time alone does: settled offers, forced check-outs. */
export const byTime = { personId: null, roles: ['system'] };

/** Records an event of an aggregate. Its row is written when the work is done. */
export function happened(work: Work, row: Omit<JournalRow, 'actor'>, actor?: unknown): void {
  const { personId, roles } = work.actor;
  work.events.push({ ...row, actor: actor ?? { personId, roles } });
}

/** The rules and the time of a community. A demonstration, whose tokens anybody may use, is blind to real ones. */
export function momentOf(house: House, community: Community): DecisionContext {
  if (house.demo && community.nature === 'real') throw new ProblemError('not-found');
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
