/** 社区: what everybody may read of a community. @module */
import * as z from 'zod/mini';
import { Community, Instant, Organisation, Policy } from '@linli/core';
import { endpoint } from '../kernel/index.ts';

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
export const readCommunity = endpoint('organisations.readCommunity', {
  method: 'GET',
  path: '',
  allow: { visitor: 'any' },
  input: {},
  output: CommunityView,
  reads: ['organisations'],
});
