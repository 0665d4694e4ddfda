/** 服务记录 as a table (民政部令第67号 art. 7). @module */
import { importRecord, RecordEntry } from '@linli/core';
import { sql } from 'kysely';
import { grantedOf, keepRecord, type RequestContext } from '@linli/application';
import { scopeOf } from '../store/postgres-store.ts';
import { fields, labelled, several, wholeNumber, textCell, type Cell } from './cells.ts';
import * as labels from './labels.ts';
import { column, statesAfter, type Table } from './table.ts';

type Correction = RecordEntry['corrections'][number];

async function enter(context: RequestContext, entry: RecordEntry): Promise<boolean> {
  const { trx, communityId } = scopeOf(context);
  const { rows } = await sql<{ is_entered: boolean; is_volunteer: boolean; minutes: number }>`select
    exists (select 1 from records where community_id = ${communityId} and id = ${entry.id}) as is_entered,
    exists (select 1 from volunteers where community_id = ${communityId} and id = ${entry.volunteerId}) as is_volunteer,
    (select coalesce(sum(minutes), 0)::integer from records
      where community_id = ${communityId} and volunteer_id = ${entry.volunteerId} and day = ${entry.day}) as minutes`.execute(
    trx,
  );
  const [known] = rows;
  if (!known || known.is_entered) return false;
  const about = { isVolunteer: known.is_volunteer, minutesThatDay: known.minutes };
  await keepRecord(context, grantedOf(importRecord(entry, about, context.decision)));
  return true;
}

const correction = fields<Correction>(
  ({ from, to, reason, by, at }) => [String(from), String(to), reason, by, at],
  ([from = '', to = '', reason = '', by = '', at = '']) => ({
    ...{ from: wholeNumber.read(from), to: wholeNumber.read(to), reason, by, at },
  }),
);
/** An empty cell is nobody and nothing in particular. */
const orNone: Cell<string | null> = { write: (value) => value ?? '', read: (cell) => cell, empty: null };

/** 服务记录. */
export const records: Table<RecordEntry> = {
  name: 'records',
  schema: RecordEntry,
  idOf: ({ id }) => id,
  columns: [
    column('记录编号', 'id', textCell, true),
    column('志愿者编号', 'volunteerId', textCell, true),
    column('活动名称', 'activity', textCell, true),
    column('服务类别', 'category', labelled(labels.categories), true),
    column('服务日期', 'day', textCell, true),
    column('服务分钟', 'minutes', wholeNumber, true),
    column('服务地点', 'place', textCell, true),
    column('服务内容', 'content', { ...textCell, empty: '' }),
    column('组织编号', 'organisationId', orNone),
    column('活动负责人', 'leader', textCell),
    column('记录方式', 'evidence', labelled(labels.evidences), true),
    column('证明材料', 'proof', textCell),
    column('工单编号', 'orderId', orNone),
    column('记录时间', 'recordedAt', textCell),
    column('更正', 'corrections', several(correction)),
  ],
  page: (context, after) => statesAfter(context, 'records', after),
  enter,
};
