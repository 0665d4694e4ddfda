/** What readers of the reference are told of each endpoint of organisations. Apart from the endpoints: no page carries it. @module */
import type { Reference } from '../kernel/index.ts';
import type * as endpoints from './index.ts';

/** By the name of the endpoint; one that is missing does not compile. */
export const reference: Reference<typeof endpoints> = {
  readCommunity: {
    summary: 'Reads a community: places, organisations, rules and its present time.',
    example: {},
  },
  registerOrganisation: {
    summary: 'Registers an organisation with the community.',
    example: {
      draft: { name: '朝阳志愿服务队', kind: 'volunteer-team', categories: ['elder-care'], leader: '李建国' },
    },
  },
};
