/** 组织登记: bodies register with a community. @module */
import { Organisation, OrganisationDraft } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

/** 组织登记. */
export const registerOrganisation = endpoint('organisations.registerOrganisation', {
  method: 'POST',
  path: '/organisations',
  allow: { coordinator: 'any', administrator: 'any' },
  input: { draft: OrganisationDraft },
  output: Organisation,
});
