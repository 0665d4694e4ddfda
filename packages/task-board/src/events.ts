/** The events by which the widgets of this package tell the page what happened. @module */
import type { OrderView } from '@linli/core';

/** An order was changed by what a person did in a widget. */
class OrderChanged extends Event {
  /** The order as it is now, as the person who acted sees it. */
  readonly order: OrderView;

  constructor(type: string, order: OrderView) {
    super(type, { bubbles: true, composed: true });
    this.order = order;
  }
}

/** 领单: a seat was taken. */
export class OrderClaimedEvent extends OrderChanged {
  constructor(order: OrderView) {
    super('linli-order-claimed', order);
  }
}

/** 退领: a seat was given back. */
export class ClaimWithdrawnEvent extends OrderChanged {
  constructor(order: OrderView) {
    super('linli-claim-withdrawn', order);
  }
}

/** 签到: a volunteer checked in. */
export class VolunteerCheckedInEvent extends OrderChanged {
  constructor(order: OrderView) {
    super('linli-volunteer-checked-in', order);
  }
}

/** 签退: a volunteer checked out. */
export class VolunteerCheckedOutEvent extends OrderChanged {
  constructor(order: OrderView) {
    super('linli-volunteer-checked-out', order);
  }
}

/** 派单: the desk changed an order: it was confirmed, dispatched, opened, cancelled, or somebody's seat in it. */
export class OrderMovedEvent extends OrderChanged {
  constructor(order: OrderView) {
    super('linli-order-moved', order);
  }
}

/** Somebody who is no volunteer yet wants a task: the page shows its sign-up. */
export class RegistrationWantedEvent extends Event {
  constructor() {
    super('linli-registration-wanted', { bubbles: true, composed: true });
  }
}

/** A volunteer in elder mode pressed 我到了 or 做完了: the page shows its check-in. */
export class CheckInWantedEvent extends Event {
  constructor() {
    super('linli-check-in-wanted', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-order-claimed': OrderClaimedEvent;
    'linli-claim-withdrawn': ClaimWithdrawnEvent;
    'linli-volunteer-checked-in': VolunteerCheckedInEvent;
    'linli-volunteer-checked-out': VolunteerCheckedOutEvent;
    'linli-order-moved': OrderMovedEvent;
    'linli-registration-wanted': RegistrationWantedEvent;
    'linli-check-in-wanted': CheckInWantedEvent;
  }
}
