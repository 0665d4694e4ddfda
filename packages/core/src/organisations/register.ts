/** An organisation registers with a community. @module */
import { granted, type Id, type Outcome } from '../kernel/index.ts';
import type { Moment } from '../policy/index.ts';
import type { OrganisationDraft, OrganisationEvent } from './organisation.ts';

/** 组织登记: any body may register and then has an organisation's duties (条例 art. 8, 41). */
export function registerOrganisation(id: Id, draft: OrganisationDraft, at: Moment): Outcome<OrganisationEvent, never> {
  return granted({
    type: 'organisation-registered',
    organisationId: id,
    communityId: at.community.id,
    draft,
    at: at.now,
  });
}
