/** Organisations: who takes part in a community, in which line of the joint grid. @module */
import * as z from 'zod/mini';
import { Id, Instant, ServiceCategory, text } from '../kernel/index.ts';
import { isCreditCode } from './credit-code.ts';

/** 组织类型. */
export const OrganisationKind = z.enum([
  'residents-committee', // 社区居民委员会
  'party-organisation', // 社区党组织
  'mass-organisation', // 群团组织
  'volunteer-organisation', // 志愿服务组织
  'volunteer-team', // 志愿服务队伍
  'social-organisation', // 社会组织
  'enterprise', // 企业
  'property-company', // 物业
  'partner-unit', // 共建单位
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** 党工青妇: the line of the joint grid that an organisation stands in. */
export const GridLine = z.enum(['party', 'union', 'youth', 'women']);
export type GridLine = z.infer<typeof GridLine>;

/** 统一社会信用代码, with its check digits (GB 32100). */
export const CreditCode = z.string().check(z.refine(isCreditCode, { error: 'credit-code' }));

/** What is entered to found an organisation. */
export const OrganisationDraft = z.readonly(
  z.object({
    name: text(100),
    kind: OrganisationKind,
    line: z.optional(GridLine),
    categories: z.readonly(z.array(ServiceCategory).check(z.maxLength(4))),
    /** 负责人, named on records (67号令 art. 7). */
    leader: z.optional(text(60)),
    /** 统一社会信用代码, of bodies that are registered; teams have none. */
    creditCode: z.optional(CreditCode),
    /** Where it was taken from, when imported: `nyc-service:3449`. */
    source: z.optional(text(120)),
  }),
);
export type OrganisationDraft = z.infer<typeof OrganisationDraft>;

/** 组织: a body that takes up work orders and records service. */
export const Organisation = z.readonly(z.object({ id: Id, communityId: Id, draft: OrganisationDraft, foundedAt: Instant }));
export type Organisation = z.infer<typeof Organisation>;

/** What may happen to an organisation. */
export type OrganisationEvent = {
  readonly type: 'organisation-registered';
  readonly organisationId: Id;
  readonly communityId: Id;
  readonly draft: OrganisationDraft;
  readonly at: Instant;
};

/** Replays an event. */
export function evolveOrganisation(_before: Organisation | undefined, event: OrganisationEvent): Organisation {
  return { id: event.organisationId, communityId: event.communityId, draft: event.draft, foundedAt: event.at };
}
