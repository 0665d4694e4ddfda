/** JSON as Postgres takes it, the same on both hosts. @module */
import { sql, type RawBuilder } from 'kysely';

/** A value as jsonb. */
export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}

/** A value as json, which keeps the order of its fields. */
export function orderedJson(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::text::json`;
}
