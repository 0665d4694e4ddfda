/** A seat knows when its service ends: what somebody has promised is found without reading all that they ever served. @module */

/** Statements in order. */
export const statements = [
  `alter table order_seats add column ends_at timestamptz`,
  `update order_seats s set ends_at = o.ends_at from orders o where o.community_id = s.community_id and o.id = s.order_id`,
  `alter table order_seats alter column ends_at set not null`,
  `drop index seats_by_volunteer`,
  `create index seats_by_volunteer on order_seats (community_id, volunteer_id, ends_at)`,
  `create index seats_serving on order_seats (community_id, volunteer_id) where standing = 'serving'`,
];
