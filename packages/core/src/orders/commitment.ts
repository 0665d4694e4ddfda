/** What a seat of an order promises: what a new promise may clash with. @module */
import { minutesBetween } from '../kernel/index.ts';
import type { Commitment } from '../volunteers/index.ts';
import type { Order } from './order.ts';

/** What a seat of an order promises; a task that may be done at any time clashes with nothing. */
export function commitmentOf({ id, task }: Order): Commitment | undefined {
  const { title, timing, startsAt, endsAt } = task;
  if (timing === 'flexible') return undefined;
  return { orderId: id, title, startsAt, endsAt, minutes: minutesBetween(startsAt, endsAt) };
}
