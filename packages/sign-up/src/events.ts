/** The events by which the forms tell the page what happened. @module */
import type { OrderView } from '@linli/core';

/** 点单: a resident's request was accepted. */
export class OrderRequestedEvent extends Event {
  /** The order as its requester sees it. */
  readonly order: OrderView;

  constructor(order: OrderView) {
    super('linli-order-requested', { bubbles: true, composed: true });
    this.order = order;
  }
}

/** 注册: a person became a volunteer. */
export class VolunteerRegisteredEvent extends Event {
  readonly volunteerId: string;

  constructor(volunteerId: string) {
    super('linli-volunteer-registered', { bubbles: true, composed: true });
    this.volunteerId = volunteerId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-order-requested': OrderRequestedEvent;
    'linli-volunteer-registered': VolunteerRegisteredEvent;
  }
}
