/** The list of the board: which orders it shows, in which sequence, through which filter. Pure. @module */
import { claim, millis, type Candidate, type DecisionContext, type OrderView, type ServiceCategory } from '@linli/core';

/** What people filter by. */
export interface BoardFilter {
  /** Only what the reader may claim now, or has a seat in. */
  readonly fitsMe: boolean;
  /** Only what begins within seven days. */
  readonly soon: boolean;
  readonly category: ServiceCategory | '';
  /** Text in title or place. */
  readonly text: string;
}

/** Lets every order pass. */
export const noFilter: BoardFilter = { fitsMe: false, soon: false, category: '', text: '' };

/** Whether an order is shown on the board: while it can be claimed, or the reader has a seat in it or waits for one. */
export function isOnBoard(order: OrderView, context: DecisionContext): boolean {
  const standing = order.mine?.standing;
  if (standing && standing !== 'served' && standing !== 'missed') return order.status === 'open' || order.status === 'serving';
  return (order.status === 'open' || order.status === 'serving') && millis(order.task.endsAt) > millis(context.now);
}

/** The time by which orders are sorted: what awaits the reader's answer is due at once, all else at its start. */
function dueAt({ mine, task }: OrderView): number {
  return mine?.standing === 'offered' ? 0 : millis(task.startsAt);
}

/** What is due first comes first; the id decides between equals. */
function sortByDue(orders: readonly OrderView[]): OrderView[] {
  const due = new Map(orders.map((order) => [order.id, dueAt(order)]));
  return [...orders].sort((a, b) => (due.get(a.id) ?? 0) - (due.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** The orders of `known` and of another page together. Where both have an order, that of `known` was read later. */
export function mergeOrders(known: readonly OrderView[], page: readonly OrderView[]): readonly OrderView[] {
  // Pages come sorted.
  if (known.length === 0) return page;
  const byId = new Map([...page, ...known].map((order) => [order.id, order]));
  return sortByDue([...byId.values()]);
}

/** The list with one order as it is now: replaced, moved to its place, or removed. All others stay the same objects. */
export function withOrder(orders: readonly OrderView[], order: OrderView, context: DecisionContext): OrderView[] {
  const index = orders.findIndex((each) => each.id === order.id);
  const isShown = isOnBoard(order, context);
  const before = orders[index];
  if (before && isShown && dueAt(before) === dueAt(order)) return orders.with(index, order);
  const others = index >= 0 ? orders.toSpliced(index, 1) : [...orders];
  return isShown ? sortByDue([...others, order]) : others;
}

/** The orders that pass the filter. */
export function filterOrders(
  orders: readonly OrderView[],
  filter: BoardFilter,
  candidate: Candidate | undefined,
  context: DecisionContext,
): readonly OrderView[] {
  const { fitsMe, soon, category } = filter;
  const text = filter.text.trim().toLowerCase();
  if (!fitsMe && !soon && !category && !text) return orders;
  const horizon = millis(context.now) + 7 * 86_400_000;
  return orders.filter(
    (order) =>
      (!category || order.task.category === category) &&
      (!soon || millis(order.task.startsAt) <= horizon) &&
      (!text || `${order.task.title} ${order.task.place.label}`.toLowerCase().includes(text)) &&
      (!fitsMe || fits(order, candidate, context)),
  );
}

function fits(order: OrderView, candidate: Candidate | undefined, context: DecisionContext): boolean {
  return order.mine !== null || (candidate !== undefined && claim(order, candidate, context).ok);
}

/** The reader's own orders first, then those that fit best; orders without a score keep their sequence. */
export function sortByFit(
  orders: readonly OrderView[],
  fits: ReadonlyMap<string, { readonly score: number }>,
): readonly OrderView[] {
  if (fits.size === 0) return orders;
  const rank = ({ id, mine }: OrderView): number => (mine ? Infinity : (fits.get(id)?.score ?? 0));
  return [...orders].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

/** The reader's own order that comes first: a seat held for them, or claimed. */
export function nextOwnOrder(orders: readonly OrderView[]): OrderView | undefined {
  return orders.find((order) => order.mine !== null && order.mine.standing !== 'waiting');
}
