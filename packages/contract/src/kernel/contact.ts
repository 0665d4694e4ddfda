/** Whom to ring about something. @module */
import * as z from 'zod/mini';
import { Mobile, text } from '@linli/core';

/** Whom to ring, and at which door. Kept apart from the order; shown only to those who serve it. */
export const Contact = z.object({ name: text(60), mobile: Mobile, door: z.optional(text(60)) });
export type Contact = z.infer<typeof Contact>;
