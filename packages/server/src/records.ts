/** Records and what they earn: entered when a service ends, corrected in the open. @module */
import {
  award,
  correctMinutes as correct,
  enterRecord,
  evolveRecord,
  isBalanced,
  isStaffed,
  type LedgerEntry,
  type Order,
  type OrderEvent,
  type RecordEvent,
  type ServiceRecord,
} from '@linli/core';
import { correctRecord, listRecords, ProblemError } from '@linli/contract';
import { json } from './kernel/database.ts';
import { grantedBy, handle, type Handler } from './kernel/handler.ts';
import { happened, type Work } from './kernel/work.ts';

/** When an event of an order ends a service, enters its record and books what it earned. */
export async function recordService(work: Work, order: Order, event: OrderEvent): Promise<void> {
  if ((event.type !== 'volunteer-checked-out' && event.type !== 'attendance-confirmed') || !isStaffed(order)) return;
  if (event.minutes === 0) return;
  const leader = await leaderOf(work, order.organisationId);
  const entered = enterRecord(work.house.newId(), order, event.volunteerId, leader, work.at);
  if (!entered.ok) return;
  await keepRecord(work, entered.value);
}

/** Keeps a record that was entered, and books what it earned. */
export async function keepRecord(work: Work, entered: RecordEvent): Promise<void> {
  const record = evolveRecord(undefined, entered);
  await work.trx
    .insertInto('records')
    .values({ community_id: work.community.id, id: record.id, state: json(record), version: 1 })
    .execute();
  await book(work, record, 0, entered, 1);
}

async function leaderOf(work: Work, organisationId: string | null): Promise<string | undefined> {
  if (organisationId === null) return undefined;
  const row = await work.trx
    .selectFrom('organisations')
    .select('state')
    .where('community_id', '=', work.community.id)
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return row?.state.draft.leader;
}

async function book(
  work: Work,
  record: ServiceRecord,
  earlierMinutes: number,
  event: RecordEvent,
  version: number,
): Promise<void> {
  happened(work, { room: 'records', id: record.id, version, event });
  const ids = { hours: work.house.newId(), points: work.house.newId() };
  for (const entry of award(record, earlierMinutes, ids, work.at)) await append(work, entry);
}

/** Appends an entry. One that is not balanced is a fault, and nothing of the write is kept. */
async function append(work: Work, entry: LedgerEntry): Promise<void> {
  if (!isBalanced(entry)) throw new Error(`Ledger entry ${entry.id} is not balanced`);
  const { id, ledger, cause, at } = entry;
  const community_id = work.community.id;
  const reverses = entry.reverses ?? null;
  await work.trx
    .insertInto('ledger_entries')
    .values({ community_id, id, ledger, cause, reverses, entry: json(entry), at })
    .execute();
  const lines = entry.lines.map(({ account, amount }, line) => ({ community_id, entry_id: id, line, ledger, account, amount }));
  await work.trx.insertInto('ledger_lines').values(lines).execute();
  happened(work, { room: 'incentives', id, version: 1, event: { type: `${ledger}-booked`, at } });
}

/** Handlers of this room. */
export const recordHandlers: readonly Handler[] = [
  handle(listRecords, async (work, { volunteerId }) => {
    const rows = await work.trx
      .selectFrom('records')
      .select('state')
      .where('community_id', '=', work.community.id)
      .where('volunteer_id', '=', volunteerId)
      .orderBy('day', 'desc')
      .limit(1_000)
      .execute();
    return { records: rows.map((row) => row.state) };
  }),
  handle(correctRecord, async (work, { recordId, minutes, reason }) => {
    const row = await work.trx
      .selectFrom('records as r')
      .leftJoin('orders as o', (join) => join.onRef('o.community_id', '=', 'r.community_id').onRef('o.id', '=', 'r.order_id'))
      .select(['r.state', 'r.version', 'o.state as order'])
      .where('r.community_id', '=', work.community.id)
      .where('r.id', '=', recordId)
      .executeTakeFirst();
    if (!row) throw new ProblemError('not-found');
    const order = row.order && isStaffed(row.order) ? row.order : null;
    const by = work.actor.personId ?? '';
    const event = grantedBy(correct(row.state, { minutes, reason, by }, order, work.at));
    const record = evolveRecord(row.state, event);
    const version = row.version + 1;
    await work.trx
      .updateTable('records')
      .set({ state: json(record), version })
      .where('community_id', '=', work.community.id)
      .where('id', '=', recordId)
      .execute();
    await book(work, record, row.state.minutes, event, version);
    return record;
  }),
];
