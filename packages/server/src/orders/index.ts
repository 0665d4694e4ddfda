/** Handlers of orders. @module */
import type { Handler } from '../kernel/handler.ts';
import { readingHandlers } from './reading.ts';
import { roadHandlers } from './road.ts';
import { seatHandlers } from './seats.ts';
import { suggestionHandlers } from './suggestions.ts';
import { twoWayHandlers } from './two-way-lists.ts';

/** All of them. */
export const orderHandlers: readonly Handler[] = [
  ...roadHandlers,
  ...seatHandlers,
  ...readingHandlers,
  ...suggestionHandlers,
  ...twoWayHandlers,
];
