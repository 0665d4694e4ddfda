/** Reads the volunteer opportunities of NYC Service (NYC Open Data bquu-z2ht) into organisations and orders. @module */
import { readFileSync } from 'node:fs';
import { change, create, grantedOf, orderAggregate, type RequestContext } from '@linli/application';
import { parse } from 'csv-parse/sync';
import { isProblemError, registerOrganisation, type Actor, type Api } from '@linli/contract';
import { confirm, earlier, open, plainTerms, request, Task, type Community } from '@linli/core';
import type { Server } from '@linli/server';
import { columns, readRow, type NycRow } from './row.ts';

/** How each row ended. */
export interface ImportReport {
  readonly imported: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
}

const operator: Actor = { personId: 'import', communityId: null, roles: ['administrator', 'coordinator'] };

/** Imports a file. Every row is imported, unchanged from an earlier run, or refused with its number and a reason. */
export async function importNycService(server: Server, file: string, communityId: string): Promise<ImportReport> {
  const rows = readTable(file);
  await server.application.found(archive(communityId, rows, server.application.services.clock()));
  const api = server.api(operator);
  const organisations = await knownOrganisations(server, communityId);
  const orders = await knownOrders(server, communityId);
  const refused: { row: number; reason: string }[] = [];
  let [imported, unchanged] = [0, 0];
  for (const [index, fields] of rows.entries()) {
    const number = index + 2;
    const row = readRow(fields);
    if (typeof row === 'string') refused.push({ row: number, reason: row });
    else if (orders.has(row.source)) unchanged += 1;
    else {
      const reason = await importRow(server, api, communityId, row, organisations);
      if (reason) refused.push({ row: number, reason });
      else {
        imported += 1;
        orders.add(row.source);
      }
    }
  }
  return { imported, unchanged, refused };
}

function readTable(file: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true, relax_column_count: true });
  const missing = columns.filter((name) => rows[0] && !(name in rows[0]));
  if (rows.length === 0 || missing.length > 0)
    throw new Error(
      `${file}: expected a table of NYC Service opportunities; ${rows.length === 0 ? 'it has no rows' : `columns missing: ${missing.join(', ')}`}`,
    );
  return rows;
}

async function importRow(
  server: Server,
  api: Api,
  communityId: string,
  row: NycRow,
  organisations: Map<string, string>,
): Promise<string | undefined> {
  const task = Task.safeParse(row.task);
  if (!task.success) return task.error.issues.map((issue) => `${issue.path.join('.')}: expected ${issue.message}`).join('; ');
  try {
    const organisationId = organisations.get(row.organisation.source) ?? (await found(api, communityId, row, organisations));
    await server.application.write(communityId, operator, (context) => openAtItsTime(context, task.data, row, organisationId));
    return undefined;
  } catch (caught) {
    if (isProblemError(caught)) return caught.problem.reason ?? caught.message;
    throw caught;
  }
}

/** Asked for, confirmed and opened when it began, by the decisions of core: what lay in the past has lapsed since. */
async function openAtItsTime(here: RequestContext, task: Task, row: NycRow, organisationId: string): Promise<void> {
  const now = earlier(task.startsAt, here.decision.now);
  const context = { ...here, decision: { ...here.decision, now } };
  const { services, decision } = context;
  const id = services.newId();
  await create(context, orderAggregate, id, grantedOf(request(id, { task, by: 'import', source: row.source }, decision)));
  const terms = plainTerms(row.seats);
  const code = services.newCode();
  await change(orderAggregate, { context, id, decide: (order) => confirm(order, { task, terms, code }, decision) });
  await change(orderAggregate, { context, id, decide: (order) => open(order, organisationId, decision) });
}

async function found(api: Api, communityId: string, row: NycRow, organisations: Map<string, string>): Promise<string> {
  const { name, source } = row.organisation;
  const organisation = await api.send(registerOrganisation, {
    communityId,
    draft: { name, kind: 'volunteer-organisation', categories: [], source },
  });
  organisations.set(source, organisation.id);
  return organisation.id;
}

async function knownOrganisations(server: Server, communityId: string): Promise<Map<string, string>> {
  const rows = await server.db
    .selectFrom('organisations')
    .select(['id', 'state'])
    .where('community_id', '=', communityId)
    .execute();
  return new Map(rows.map((row) => [row.state.draft.source ?? '', row.id]));
}

async function knownOrders(server: Server, communityId: string): Promise<Set<string>> {
  const rows = await server.db.selectFrom('orders').select('source').where('community_id', '=', communityId).execute();
  return new Set(rows.flatMap((row) => row.source ?? []));
}

/** An archive lives in its own time: on the day when most of its opportunities were current. */
function archive(communityId: string, rows: readonly Record<string, string>[], clock: string): Community {
  const spans = rows.map(readRow).filter((row) => typeof row !== 'string');
  const current = (at: string): number => spans.filter(({ task }) => task.startsAt <= at && at < task.endsAt).length;
  const days = [...new Set(spans.map(({ task }) => task.startsAt))];
  const best = days.reduce((a, b) => (current(b) > current(a) ? b : a), days[0] ?? clock);
  return {
    ...{ id: communityId, name: 'NYC Service 2011\u20132012', nature: 'archive', timeZone: 'America/New_York', language: 'en' },
    ...{ policyId: 'national-2021', gridCells: [], buildings: [] },
    clockOffset: Math.round((Date.parse(best) - Date.parse(clock)) / 60_000),
  };
}
