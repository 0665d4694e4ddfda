/** Communities, and the bodies that serve in them. @module */
import { readCommunity, registerOrganisation } from '@linli/contract';
import {
  enrol,
  evolveOrganisation,
  type Id,
  type Organisation,
  type OrganisationDraft,
  type OrganisationEvent,
} from '@linli/core';
import { aggregate, create } from '../kernel/aggregate.ts';
import { handles } from '../kernel/handler.ts';
import { grantedOf } from '../kernel/outcome.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { room } from '../kernel/room.ts';

const kind = aggregate<Organisation, OrganisationEvent>({
  name: 'organisations',
  idField: 'organisationId',
  evolve: evolveOrganisation,
});

/** Registers an organisation under a given id. */
export async function enrolOrganisation(context: RequestContext, id: Id, draft: OrganisationDraft): Promise<Organisation> {
  return create(context, kind, id, grantedOf(enrol(id, draft, context.decision)));
}

/** 社区与组织. */
export const organisations = room({
  name: 'organisations',
  about: 'Communities, and the bodies that serve in them.',
  aggregates: { organisations: kind },
  handlers: [
    handles(readCommunity, async ({ store, community, decision }) => ({
      community,
      organisations: [...(await store.organisations.list())],
      policy: decision.policy,
      now: decision.now,
    })),
    handles(registerOrganisation, (context, { draft }) => enrolOrganisation(context, context.services.newId(), draft)),
  ],
});
