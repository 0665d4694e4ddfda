/** What is asked most is found at once: what somebody has promised, and what is open to everybody. @module */

/** Statements in order. A seat knows when its service ends, so that not all that somebody ever served is read. */
export const statements = [
  `alter table order_seats add column ends_at timestamptz`,
  `update order_seats s set ends_at = o.ends_at from orders o where o.community_id = s.community_id and o.id = s.order_id`,
  `alter table order_seats alter column ends_at set not null`,
  `drop index seats_by_volunteer`,
  `create index seats_by_volunteer on order_seats (community_id, volunteer_id, ends_at)`,
  `create index seats_serving on order_seats (community_id, volunteer_id) where standing = 'serving'`,
  // In the order in which the board shows them, so that a page is read and nothing is sorted.
  `create index orders_open on orders (community_id, starts_at, id) where status in ('open', 'serving')`,
];
