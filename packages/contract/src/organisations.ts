/** Organisations and communities: what may be asked of them. @module */
import * as z from 'zod/mini';
import { Community, Id, Instant, Organisation, OrganisationDraft, Policy } from '@linli/core';
import { endpoint } from './kernel/index.ts';

/** Everything public about a community: its places, organisations and rules, and what time it is there. */
export const CommunityView = z.object({
  community: Community,
  organisations: z.array(Organisation),
  policy: Policy,
  /** The community's now. Pages reckon from it, so that a wrong clock on a visitor's machine decides nothing. */
  now: Instant,
});
export type CommunityView = z.infer<typeof CommunityView>;

/** Reads a community. */
export const readCommunity = endpoint({
  name: 'organisations.readCommunity',
  method: 'GET',
  path: '/communities/:communityId',
  allow: { visitor: 'any' },
  input: z.strictObject({ communityId: Id }),
  output: CommunityView,
  refusals: [],
  summary: 'Reads a community: places, organisations, rules and its present time.',
});

/** 组织登记. */
export const registerOrganisation = endpoint({
  name: 'organisations.register',
  method: 'POST',
  path: '/communities/:communityId/organisations',
  allow: { coordinator: 'any', administrator: 'any' },
  input: z.strictObject({ communityId: Id, draft: OrganisationDraft }),
  output: Organisation,
  refusals: [],
  summary: 'Registers an organisation with the community.',
});
