/** What the orders' room asks of a store. @module */
import type { Contact } from '@linli/contract';
import type { Candidate, Day, Id, Instant, Order, OrderList, SeatStanding, Volunteer } from '@linli/core';

/** An order on a page of a list, with the instant by which the page is cut. */
export interface ListedOrder {
  readonly order: Order;
  readonly startsAt: Instant;
}

/** Which orders are asked for. */
export interface OrderPage {
  readonly list: OrderList;
  /** Who asks: `mine` and `desk` depend on it. Null for `desk` is the whole community's. */
  readonly personId: Id | null;
  readonly organisationId: Id | null;
  readonly now: Instant;
  /** Start and id of the last order of the page before. */
  readonly after: readonly [Instant, Id] | undefined;
  readonly limit: number;
}

/** Open orders with free seats. */
export interface OpenOrders {
  readonly now: Instant;
  readonly day: Day | undefined;
  /** Of one organisation; of all where undefined. */
  readonly organisationId: Id | undefined;
  readonly limit: number;
}

/** A volunteer with what they have promised, as candidates are made of them. */
export interface PromisingVolunteer {
  readonly volunteer: Volunteer;
  readonly candidate: Candidate;
  readonly name: string;
  readonly buildingId: Id | null;
}

/** How somebody stands to an order. */
export interface HeldSeat {
  readonly orderId: Id;
  readonly standing: SeatStanding;
}

/** An order in a calendar: how often it has changed, when last, and how it stands there. */
export interface CalendarEntry {
  readonly order: Order;
  readonly version: number;
  readonly changedAt: Date;
  readonly standing: string;
}

/** Orders, their seats and contacts. */
export interface OrderQueries {
  /** A page, in the order of the list: `done` and `mine` latest first, the others soonest first. */
  page(page: OrderPage): Promise<readonly ListedOrder[]>;
  /** Those that are open by what is stored, with free seats, the soonest first. */
  open(which: OpenOrders): Promise<readonly Order[]>;
  /** Volunteers as the rules see them, with their seats of these standings; of these ids, or all. */
  candidates(
    standings: readonly SeatStanding[],
    now: Instant,
    volunteerIds?: readonly Id[],
  ): Promise<readonly PromisingVolunteer[]>;
  /** The same of all volunteers, a part at a time: a large community is never held at once. */
  candidatesInParts(standings: readonly SeatStanding[], now: Instant): AsyncIterable<readonly PromisingVolunteer[]>;
  /** The order in which a volunteer is checked in. */
  servingIn(volunteerId: Id): Promise<Id | null>;
  requestedBy(personId: Id): Promise<readonly { readonly order: Order; readonly contact: Contact | undefined }[]>;
  seatsOf(volunteerId: Id): Promise<readonly HeldSeat[]>;
  openPromises(personId: Id, now: Instant): Promise<{ readonly seats: number; readonly requests: number }>;
  contactOf(orderId: Id): Promise<Contact | undefined>;
  putContact(orderId: Id, contact: Contact): Promise<void>;
  eraseContactsOf(personId: Id): Promise<void>;
  /** What is open to everybody, was, or was called off after it had been, from an instant on. */
  communityCalendar(since: Instant, limit: number): Promise<readonly CalendarEntry[]>;
  /** The seats of a volunteer, from an instant on. */
  volunteerCalendar(volunteerId: Id, since: Instant, limit: number): Promise<readonly CalendarEntry[]>;
}
