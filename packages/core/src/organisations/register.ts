/** An organisation registers with a community. @module */
import { granted, type Id, type Outcome } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { OrganisationDraft, OrganisationEvent } from './organisation.ts';

/** 组织登记: any body may register and then has an organisation's duties (条例 art. 8, 41). */
export function enrol(id: Id, draft: OrganisationDraft, context: DecisionContext): Outcome<OrganisationEvent, never> {
  return granted({
    type: 'organisation-registered',
    organisationId: id,
    communityId: context.community.id,
    draft,
    at: context.now,
  });
}
