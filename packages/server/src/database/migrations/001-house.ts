/** The first schema. @module */

/** Statements in order. Invariants that no code may break stand here as constraints. */
export const statements = [
  `create table communities (
    community_id text primary key, state jsonb not null, seq integer not null default 0)`,
  `create table organisations (
    community_id text not null, id text not null, state jsonb not null, version integer not null,
    source text generated always as (state->'draft'->>'source') stored,
    primary key (community_id, id), unique (community_id, source))`,
  `create table volunteers (
    community_id text not null, id text not null, state jsonb not null, version integer not null,
    primary key (community_id, id))`,
  `create table identities (
    community_id text not null, person_id text not null, name text not null, sex text not null, born_on text not null,
    mobile text not null, residence text not null, building_id text, sealed_id text, id_index text, guardian jsonb,
    primary key (community_id, person_id), unique (community_id, id_index))`,
  `create index identities_mobile on identities (community_id, mobile)`,
  `create table orders (
    community_id text not null, id text not null, state jsonb not null, version integer not null,
    status text generated always as (state->>'status') stored,
    requested_by text generated always as (state->>'requestedBy') stored,
    organisation_id text generated always as (state->>'organisationId') stored,
    source text generated always as (state->>'source') stored,
    starts_at timestamptz not null, ends_at timestamptz not null,
    seats integer not null, taken integer not null,
    primary key (community_id, id), unique (community_id, source), check (taken <= seats), check (ends_at > starts_at))`,
  `create index orders_by_status on orders (community_id, status, starts_at, id)`,
  `create index orders_by_requester on orders (community_id, requested_by)`,
  `create index orders_by_organisation on orders (community_id, organisation_id)`,
  `create table order_seats (
    community_id text not null, order_id text not null, volunteer_id text not null, standing text not null,
    primary key (community_id, order_id, volunteer_id))`,
  `create index seats_by_volunteer on order_seats (community_id, volunteer_id, standing)`,
  `create table order_contacts (
    community_id text not null, order_id text not null, name text not null, mobile text not null, door text,
    primary key (community_id, order_id))`,
  `create table records (
    community_id text not null, id text not null, state jsonb not null, version integer not null,
    volunteer_id text generated always as (state->>'volunteerId') stored,
    order_id text generated always as (state->>'orderId') stored,
    day text generated always as (state->>'day') stored,
    minutes integer generated always as ((state->>'minutes')::integer) stored,
    evidence text generated always as (state->>'evidence') stored,
    category text generated always as (state->>'category') stored,
    primary key (community_id, id), unique (community_id, order_id, volunteer_id), check (minutes >= 0))`,
  `create index records_by_day on records (community_id, day, evidence)`,
  `create index records_by_volunteer on records (community_id, volunteer_id)`,
  `create table ledger_entries (
    community_id text not null, id text not null, ledger text not null, cause text not null, reverses text,
    entry jsonb not null, at timestamptz not null,
    primary key (community_id, id), unique (community_id, ledger, cause), unique (community_id, reverses))`,
  `create table ledger_lines (
    community_id text not null, entry_id text not null, line integer not null, ledger text not null,
    account text not null, amount bigint not null,
    primary key (community_id, entry_id, line))`,
  `create index lines_by_account on ledger_lines (community_id, ledger, account)`,
  `create table journal (
    community_id text not null, seq integer not null, room text not null, id text not null, version integer not null,
    type text not null, event jsonb not null, actor jsonb not null, at timestamptz not null,
    primary key (community_id, seq), unique (community_id, room, id, version))`,
  `create table idempotency_keys (
    community_id text not null, scope text not null, key text not null, request text not null,
    answer json not null, at timestamptz not null,
    primary key (community_id, scope, key))`,
];
