/** What is kept of one community in memory, and a transaction's view of it. @module */
import type { Contact } from '@linli/contract';
import type { Community, Id, LedgerEntry, Order, Organisation, ServiceRecord, Volunteer } from '@linli/core';
import type { RoomName } from '@linli/contract';
import type { Versioned } from '../kernel/stored-aggregate.ts';
import type { JournalEvent } from '../kernel/event.ts';
import type { StoredAnswer } from '../store/store.ts';
import type { HeldIdentity } from '../volunteers/queries.ts';
import { Draft } from './draft.ts';

/** An event in the journal, with its place. */
export interface JournalRow extends JournalEvent {
  readonly seq: number;
}

/** An answer under a key, with when it was kept. */
export interface KeptAnswer extends StoredAnswer {
  readonly scope: string;
  readonly at: string;
}

/** Everything of one community. */
export interface KeptCommunity {
  community: Community;
  readonly journal: JournalRow[];
  readonly snapshots: Map<RoomName, Map<Id, Versioned<unknown>>>;
  readonly identities: Map<Id, HeldIdentity>;
  readonly contacts: Map<Id, Contact>;
  readonly ledger: Map<Id, LedgerEntry>;
  readonly keys: Map<string, KeptAnswer>;
}

/** A community in which nothing has happened. */
export function emptyCommunity(community: Community): KeptCommunity {
  return {
    community,
    journal: [],
    snapshots: new Map(),
    identities: new Map(),
    contacts: new Map(),
    ledger: new Map(),
    keys: new Map(),
  };
}

/** What a transaction sees and changes; nothing of it is so for others until it is committed. */
export class CommunityDraft {
  community: Community;
  readonly identities: Draft<HeldIdentity>;
  readonly contacts: Draft<Contact>;
  readonly ledger: Draft<LedgerEntry>;
  readonly keys: Draft<KeptAnswer>;
  readonly #kept: KeptCommunity;
  readonly #snapshots = new Map<RoomName, Draft<Versioned<unknown>>>();

  constructor(kept: KeptCommunity) {
    this.#kept = kept;
    this.community = kept.community;
    this.identities = new Draft(kept.identities);
    this.contacts = new Draft(kept.contacts);
    this.ledger = new Draft(kept.ledger);
    this.keys = new Draft(kept.keys);
  }

  get journal(): readonly JournalRow[] {
    return this.#kept.journal;
  }

  /** The snapshots of a room's aggregate. */
  snapshots<State>(room: RoomName): Draft<Versioned<State>> {
    const base = this.#kept.snapshots.get(room) ?? new Map<Id, Versioned<unknown>>();
    this.#kept.snapshots.set(room, base);
    const draft = this.#snapshots.get(room) ?? new Draft(base);
    this.#snapshots.set(room, draft);
    return draft as Draft<Versioned<State>>;
  }

  /** The states of a room's aggregate, by id. */
  states<State>(room: RoomName): State[] {
    const entries = [...this.snapshots<State>(room).entries()];
    return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { state }]) => state);
  }

  organisations = (): Organisation[] => this.states('organisations');
  volunteers = (): Volunteer[] => this.states('volunteers');
  orders = (): Order[] => this.states('orders');
  records = (): ServiceRecord[] => this.states('records');

  /** Makes everything so for everybody, and appends what happened to the journal. */
  commit(events: readonly JournalEvent[]): void {
    for (const draft of [this.identities, this.contacts, this.ledger, this.keys, ...this.#snapshots.values()]) draft.commit();
    this.#kept.community = this.community;
    for (const event of events) this.#kept.journal.push({ ...event, seq: this.#kept.journal.length + 1 });
  }
}
