/** Where each aggregate is kept in Postgres: its table, the columns beside its state, and its list of entries. @module */

/** A column, and its type in Postgres. */
export interface Column {
  readonly column: string;
  readonly type: 'text' | 'integer' | 'timestamptz';
}

/** A table of entries: `owner` is the column of the aggregate, `key` that of the entry within it. */
export interface EntryTable {
  readonly table: string;
  readonly owner: string;
  readonly key: string;
  readonly columns: Readonly<Record<string, Column>>;
}

/** The table of an aggregate. Columns are named as in the aggregate's `index`. */
export interface AggregateTable {
  readonly table: string;
  readonly columns?: Readonly<Record<string, Column>>;
  readonly entries?: EntryTable;
}

/** By the name of the aggregate. */
export const aggregateTables: Readonly<Record<string, AggregateTable>> = {
  organisations: { table: 'organisations' },
  volunteers: { table: 'volunteers' },
  orders: {
    table: 'orders',
    columns: {
      startsAt: { column: 'starts_at', type: 'timestamptz' },
      endsAt: { column: 'ends_at', type: 'timestamptz' },
      seats: { column: 'seats', type: 'integer' },
      taken: { column: 'taken', type: 'integer' },
    },
    entries: {
      table: 'order_seats',
      owner: 'order_id',
      key: 'volunteer_id',
      columns: { standing: { column: 'standing', type: 'text' }, endsAt: { column: 'ends_at', type: 'timestamptz' } },
    },
  },
  records: { table: 'records' },
};
