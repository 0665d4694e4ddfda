/** 志愿组织 as a table. @module */
import * as z from 'zod/mini';
import { Id, OrganisationDraft } from '@linli/core';
import { enrolOrganisation, type RequestContext } from '@linli/application';
import { labelled, several, textCell } from './cells.ts';
import * as labels from './labels.ts';
import { column, statesAfter, type Table } from './table.ts';

const OrganisationRow = z.object({ id: Id, draft: OrganisationDraft });
type OrganisationRow = z.infer<typeof OrganisationRow>;

async function enter(context: RequestContext, { id, draft }: OrganisationRow): Promise<boolean> {
  if (await context.store.organisations.isThere(id)) return false;
  await enrolOrganisation(context, id, draft);
  return true;
}

/** 志愿组织. */
export const organisations: Table<OrganisationRow> = {
  name: 'organisations',
  schema: OrganisationRow,
  idOf: ({ id }) => id,
  columns: [
    column('组织编号', 'id', textCell, true),
    column('组织名称', 'draft.name', textCell, true),
    column('组织类型', 'draft.kind', labelled(labels.organisationKinds), true),
    column('条线', 'draft.line', labelled(labels.gridLines)),
    column('服务类别', 'draft.categories', several(labelled(labels.categories)), true),
    column('负责人', 'draft.leader', textCell),
    column('统一社会信用代码', 'draft.creditCode', textCell),
    column('来源', 'draft.source', textCell),
  ],
  page: (context, after) => statesAfter(context, 'organisations', after),
  enter,
};
