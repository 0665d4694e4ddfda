/** 志愿组织 as a table. @module */
import * as z from 'zod/mini';
import { Id, OrganisationDraft } from '@linli/core';
import type { Work } from '../kernel/work.ts';
import { foundOrganisation } from '../organisations.ts';
import { labelled, several, words } from './cells.ts';
import * as labels from './labels.ts';
import { column, statesAfter, type Table } from './table.ts';

const OrganisationRow = z.object({ id: Id, draft: OrganisationDraft });
type OrganisationRow = z.infer<typeof OrganisationRow>;

async function enter(work: Work, { id, draft }: OrganisationRow): Promise<boolean> {
  const known = await work.trx
    .selectFrom('organisations')
    .select('id')
    .where('community_id', '=', work.community.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (known) return false;
  await foundOrganisation(work, id, draft);
  return true;
}

/** 志愿组织. */
export const organisations: Table<OrganisationRow> = {
  name: 'organisations',
  schema: OrganisationRow,
  idOf: ({ id }) => id,
  columns: [
    column('组织编号', 'id', words, true),
    column('组织名称', 'draft.name', words, true),
    column('组织类型', 'draft.kind', labelled(labels.organisationKinds), true),
    column('条线', 'draft.line', labelled(labels.gridLines)),
    column('服务类别', 'draft.categories', several(labelled(labels.categories)), true),
    column('负责人', 'draft.leader', words),
    column('统一社会信用代码', 'draft.creditCode', words),
    column('来源', 'draft.source', words),
  ],
  page: (work, after) => statesAfter(work, 'organisations', after),
  enter,
};
