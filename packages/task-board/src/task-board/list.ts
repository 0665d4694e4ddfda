/** The board's list: which orders stand on it, in which order, through which filter. Pure. @module */
import { claim, millis, type Candidate, type DecisionContext, type OrderView, type ServiceCategory } from '@linli/core';

/** What people filter by. */
export interface BoardFilter {
  /** Only what I may claim now. */
  readonly fitsMe: boolean;
  /** Only what begins within seven days. */
  readonly soon: boolean;
  readonly category: ServiceCategory | '';
  /** Words in title or place. */
  readonly text: string;
}

/** No filter at all. */
export const everything: BoardFilter = { fitsMe: false, soon: false, category: '', text: '' };

/** Whether an order stands on the board: it can be claimed, or I have to do with it. */
export function isOnBoard(order: OrderView, context: DecisionContext): boolean {
  const standing = order.mine?.standing;
  if (standing && standing !== 'served' && standing !== 'missed') return order.status === 'open' || order.status === 'serving';
  return (order.status === 'open' || order.status === 'serving') && millis(order.task.endsAt) > millis(context.now);
}

/** When an order has to be seen: what awaits my answer before all, else by its start. */
function dueAt({ mine, task }: OrderView): number {
  return mine?.standing === 'offered' ? 0 : millis(task.startsAt);
}

/** What awaits my answer, then soonest first; the id decides between equals. */
function sorted(orders: readonly OrderView[]): OrderView[] {
  const due = new Map(orders.map((order) => [order.id, dueAt(order)]));
  return [...orders].sort((a, b) => (due.get(a.id) ?? 0) - (due.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** What is known and what came with another page: each order once, as it was last read. */
export function merged(known: readonly OrderView[], more: readonly OrderView[]): readonly OrderView[] {
  // Pages come sorted.
  if (known.length === 0) return more;
  const byId = new Map([...more, ...known].map((order) => [order.id, order]));
  return sorted([...byId.values()]);
}

/** The list with one order as it now is: replaced, put in its place, or gone. Nothing else is touched. */
export function patched(orders: readonly OrderView[], order: OrderView, context: DecisionContext): OrderView[] {
  const index = orders.findIndex((each) => each.id === order.id);
  const stays = isOnBoard(order, context);
  const before = orders[index];
  if (before && stays && dueAt(before) === dueAt(order)) return orders.with(index, order);
  const others = index >= 0 ? orders.toSpliced(index, 1) : [...orders];
  return stays ? sorted([...others, order]) : others;
}

/** The orders that pass the filter. */
export function filtered(
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

/** What is mine first, then what fits best; whatever nothing is known of stays in its order. */
export function byFit(orders: readonly OrderView[], fits: ReadonlyMap<string, { readonly score: number }>): readonly OrderView[] {
  if (fits.size === 0) return orders;
  const rank = ({ id, mine }: OrderView): number => (mine ? Infinity : (fits.get(id)?.score ?? 0));
  return [...orders].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

/** What a person has before them next: the seat held or claimed soonest, for elder mode. */
export function nextOfMine(orders: readonly OrderView[]): OrderView | undefined {
  return orders.find((order) => order.mine !== null && order.mine.standing !== 'waiting');
}
