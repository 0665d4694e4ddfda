/** Snapshots of aggregates in Postgres: loaded and saved many at a time, under their versions. @module */
import type { AggregateEntry, Aggregates, Saved, StoredAggregate, Versioned } from '@linli/application';
import { ProblemError } from '@linli/contract';
import type { Id } from '@linli/core';
import { sql, type RawBuilder } from 'kysely';
import { json } from '../database/json.ts';
import { aggregateTables, type AggregateTable, type EntryTable } from '../rooms/aggregates.ts';
import type { Scope } from './scope.ts';

/** Aggregates of one community. */
export function aggregatesIn(scope: Scope): Aggregates {
  return {
    async load<State>(kind: StoredAggregate<State>, ids: readonly Id[]) {
      const { rows } = await sql<{ id: string; state: State; version: number }>`select id, state, version
        from ${sql.table(tableOf(kind.name).table)}
        where community_id = ${scope.communityId} and id = any(${[...new Set(ids)]}::text[])`.execute(scope.trx);
      return new Map(rows.map(({ id, state, version }) => [id, { state, version }]));
    },
    insert: (kind, id, after) => insert(scope, kind as StoredAggregate<unknown>, id, after),
    save: (kind, changes) => save(scope, kind as StoredAggregate<unknown>, changes),
  };
}

function tableOf(name: string): AggregateTable {
  const table = aggregateTables[name];
  if (!table) throw new Error(`No table of aggregates is declared for ${name}: see rooms/aggregates.ts`);
  return table;
}

async function insert(
  scope: Scope,
  kind: StoredAggregate<unknown>,
  id: Id,
  { state, version }: Versioned<unknown>,
): Promise<void> {
  const { table, columns = {}, entries } = tableOf(kind.name);
  const names = ['community_id', 'id', 'version', 'state', ...Object.values(columns).map(({ column }) => column)];
  const values = [scope.communityId, id, version, json(state), ...indexValues(kind, state, columns)];
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    values (${sql.join(values)})`.execute(scope.trx);
  if (entries) await saveEntries(scope, entries, [], entriesOf(kind, id, state));
}

/** Saves what has changed, where it is still what was loaded. */
async function save(scope: Scope, kind: StoredAggregate<unknown>, changes: readonly Saved<unknown>[]): Promise<void> {
  if (changes.length === 0) return;
  const { table, columns = {}, entries } = tableOf(kind.name);
  const names = Object.values(columns).map(({ column }) => column);
  const rows = changes.map(({ id, before, after }) => {
    const index = indexValues(kind, after.state, columns);
    return sql`(${sql.join([sql`${id}::text`, sql`${before.version}::integer`, sql`${after.version}::integer`, json(after.state), ...index])})`;
  });
  const assigned = ['version', 'state', ...names].map((name) => sql`${sql.ref(name)} = n.${sql.ref(name)}`);
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} o set ${sql.join(assigned)}
    from (values ${sql.join(rows)}) as n (${sql.join(['id', 'before', 'version', 'state', ...names].map((name) => sql.ref(name)))})
    where o.community_id = ${scope.communityId} and o.id = n.id and o.version = n.before`.execute(scope.trx);
  if (Number(numAffectedRows) !== changes.length) throw new ProblemError('conflict');
  if (!entries) return;
  const of = (pick: (change: Saved<unknown>) => unknown) => changes.flatMap((each) => entriesOf(kind, each.id, pick(each)));
  await saveEntries(scope, entries, of(({ before }) => before.state), of(({ after }) => after.state)); // prettier-ignore
}

function indexValues(
  kind: StoredAggregate<unknown>,
  state: unknown,
  columns: NonNullable<AggregateTable['columns']>,
): RawBuilder<unknown>[] {
  const index = kind.index?.(state) ?? {};
  return Object.entries(columns).map(([name, { type }]) => sql`${index[name] ?? null}::${sql.raw(type)}`);
}

interface OwnedEntry extends AggregateEntry {
  readonly ownerId: Id;
}

function entriesOf(kind: StoredAggregate<unknown>, ownerId: Id, state: unknown): OwnedEntry[] {
  return (kind.entries?.(state) ?? []).map((entry) => ({ ...entry, ownerId }));
}

/** Writes the difference, for an aggregate may have hundreds of entries. */
async function saveEntries(
  scope: Scope,
  { table, owner, key, columns }: EntryTable,
  before: readonly OwnedEntry[],
  after: readonly OwnedEntry[],
): Promise<void> {
  const placeOf = (entry: OwnedEntry): string => `${entry.ownerId} ${entry.key}`;
  const said = ({ values }: OwnedEntry): string => JSON.stringify(values);
  const [earlier, current] = [before, after].map((list) => new Map(list.map((entry) => [placeOf(entry), entry])));
  for (const entry of before.filter((each) => !current?.has(placeOf(each))))
    await sql`delete from ${sql.table(table)} where community_id = ${scope.communityId}
      and ${sql.ref(owner)} = ${entry.ownerId} and ${sql.ref(key)} = ${entry.key}`.execute(scope.trx);
  const written = after.filter((entry) => {
    const known = earlier?.get(placeOf(entry));
    return !known || said(known) !== said(entry);
  });
  if (written.length === 0) return;
  const names = Object.keys(columns);
  const rows = written.map(({ ownerId, key: own, values }) => {
    const cells = names.map((name) => sql`${values[name] ?? null}::${sql.raw(columns[name]?.type ?? 'text')}`);
    return sql`(${sql.join([scope.communityId, ownerId, own, ...cells])})`;
  });
  const targets = names.map((name) => columns[name]?.column ?? name);
  await sql`insert into ${sql.table(table)} (community_id, ${sql.join([owner, key, ...targets].map((name) => sql.ref(name)))})
    values ${sql.join(rows)}
    on conflict (community_id, ${sql.ref(owner)}, ${sql.ref(key)}) do update
    set ${sql.join(targets.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))}`.execute(scope.trx);
}
