/** 服务记录 as a table (民政部令第67号 art. 7). @module */
import * as z from 'zod/mini';
import { Day, Evidence, Id, importRecord, Instant, Minutes, ServiceCategory, text } from '@linli/core';
import { sql } from 'kysely';
import { grantedBy } from '../kernel/handler.ts';
import type { Work } from '../kernel/work.ts';
import { keepRecord } from '../records.ts';
import { fields, labelled, several, wholeNumber, words } from './cells.ts';
import * as labels from './labels.ts';
import { column, type Table } from './table.ts';

const Correction = z.object({ from: Minutes, to: Minutes, reason: text(300), by: Id, at: Instant });

const RecordRow = z.object({
  ...{ id: Id, volunteerId: Id, activity: text(100), category: ServiceCategory, day: Day, minutes: Minutes },
  ...{ place: text(120), content: z.optional(text(2_000, 0)), organisationId: z.optional(Id), leader: z.optional(text(60)) },
  ...{ evidence: Evidence, proof: z.optional(text(300)), orderId: z.optional(Id), recordedAt: z.optional(Instant) },
  corrections: z.optional(z.array(Correction)),
});
type RecordRow = z.infer<typeof RecordRow>;

async function page(work: Work, after: string): Promise<readonly RecordRow[]> {
  const rows = await work.trx
    .selectFrom('records')
    .select('state')
    .where('community_id', '=', work.community.id)
    .where('id', '>', after)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ state: { organisationId, orderId, corrections, ...state } }) => ({
    ...{ ...state, corrections: [...corrections] },
    ...(organisationId === null ? {} : { organisationId }),
    ...(orderId === null ? {} : { orderId }),
  }));
}

async function enter(work: Work, row: RecordRow): Promise<boolean> {
  const { community, trx } = work;
  const { rows } = await sql<{ is_entered: boolean; is_volunteer: boolean; minutes: number }>`select
    exists (select 1 from records where community_id = ${community.id} and id = ${row.id}) as is_entered,
    exists (select 1 from volunteers where community_id = ${community.id} and id = ${row.volunteerId}) as is_volunteer,
    (select coalesce(sum(minutes), 0)::integer from records
      where community_id = ${community.id} and volunteer_id = ${row.volunteerId} and day = ${row.day}) as minutes`.execute(trx);
  const [known] = rows;
  if (!known || known.is_entered) return false;
  const { organisationId = null, orderId = null, content = '', recordedAt = work.at.now, corrections = [], ...rest } = row;
  const record = { ...rest, communityId: community.id, organisationId, orderId, content, recordedAt, corrections };
  const about = { isVolunteer: known.is_volunteer, minutesThatDay: known.minutes };
  await keepRecord(work, grantedBy(importRecord(record, about, work.at)));
  return true;
}

/** 服务记录. */
export const records: Table<RecordRow> = {
  name: 'records',
  schema: RecordRow,
  idOf: ({ id }) => id,
  columns: [
    column('记录编号', 'id', words, true),
    column('志愿者编号', 'volunteerId', words, true),
    column('活动名称', 'activity', words, true),
    column('服务类别', 'category', labelled(labels.categories), true),
    column('服务日期', 'day', words, true),
    column('服务分钟', 'minutes', wholeNumber, true),
    column('服务地点', 'place', words, true),
    column('服务内容', 'content', words),
    column('组织编号', 'organisationId', words),
    column('活动负责人', 'leader', words),
    column('记录方式', 'evidence', labelled(labels.evidences), true),
    column('证明材料', 'proof', words),
    column('工单编号', 'orderId', words),
    column('记录时间', 'recordedAt', words),
    column(
      '更正',
      'corrections',
      several(
        fields<z.infer<typeof Correction>>(
          ({ from, to, reason, by, at }) => [String(from), String(to), reason, by, at],
          ([from = '', to = '', reason = '', by = '', at = '']) => ({
            ...{ from: wholeNumber.read(from), to: wholeNumber.read(to), reason, by, at },
          }),
        ),
      ),
    ),
  ],
  page,
  enter,
};
