/** What happened, as the journal keeps it and as later rooms hear of it. @module */
import type {
  Id,
  Instant,
  LedgerEntry,
  Order,
  OrderEvent,
  Organisation,
  OrganisationEvent,
  PersonEvent,
  RecordEvent,
  ServiceRecord,
  Volunteer,
  VolunteerEvent,
} from '@linli/core';
import type { RoomName } from '@linli/contract';

/** An event of an aggregate, and who brought it about. */
export interface JournalEvent {
  readonly room: RoomName;
  readonly id: Id;
  readonly version: number;
  readonly event: { readonly type: string; readonly at: Instant };
  readonly actor: unknown;
}

/** A ledger entry that was booked. */
export interface LedgerEvent {
  readonly type: `${LedgerEntry['ledger']}-booked`;
  readonly at: Instant;
}

/** The clock of a demonstration was moved. */
export interface ClockEvent {
  readonly type: 'clock-advanced';
  readonly at: Instant;
}

/** Every event that a room publishes. */
export type PublishedEvent =
  OrganisationEvent | VolunteerEvent | PersonEvent | OrderEvent | RecordEvent | LedgerEvent | ClockEvent;

/** What an event happened to, as it is after it. */
export type SubjectOf<Event> = Event extends OrderEvent
  ? Order
  : Event extends VolunteerEvent
    ? Volunteer
    : Event extends RecordEvent
      ? ServiceRecord
      : Event extends OrganisationEvent
        ? Organisation
        : undefined;

/** The event of a type. */
export type EventOf<Type extends PublishedEvent['type']> = Extract<PublishedEvent, { readonly type: Type }>;
