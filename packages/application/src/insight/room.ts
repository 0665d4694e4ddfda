/** Insight: what is made of openings, skills and service together. @module */
import { room } from '../kernel/room.ts';
import { suggestionHandlers } from './suggestions.ts';
import { twoWayHandlers } from './two-way-lists.ts';

/** 洞察. */
export const insight = room({
  name: 'insight',
  about: 'What is made of openings, skills and service together.',
  handlers: [...suggestionHandlers, ...twoWayHandlers],
});
