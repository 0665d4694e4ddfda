/** A database that was made for a demonstration says so; no other is ever cleared or filled with made-up people. @module */

/** Statements in order. At most one row. */
export const statements = [
  `create table demonstrations (only_one boolean primary key default true check (only_one), began_at timestamptz not null)`,
];
