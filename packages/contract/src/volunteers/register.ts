/** 注册: the form that anybody may send, and the ticket with which it is sent. @module */
import * as z from 'zod/mini';
import { Id, registerRefusals, Registration, text, Verification } from '@linli/core';
import { endpoint, type Actor } from '../kernel/index.ts';

/**
 * What a form that nobody in particular sends says of itself: the ticket it was opened with, and what stands in a field
 * that people never see. A server may ask for it to keep machines out, and need not.
 */
export const FormPass = z.strictObject({ ticket: z.optional(text(200)), trap: z.optional(text(1_000, 0)) });
export type FormPass = z.infer<typeof FormPass>;

/** Opens a form: its ticket says when, and is good for sending once. */
export const openForm = endpoint('volunteers.openForm', {
  method: 'GET',
  path: '/form-ticket',
  allow: { visitor: 'any' },
  input: {},
  output: z.object({ ticket: text(200) }),
  reads: [],
});

/** 注册: anybody may register; a coordinator may enter it for somebody else. */
export const registerVolunteer = endpoint('volunteers.registerVolunteer', {
  method: 'POST',
  path: '/volunteers',
  allow: { visitor: 'any' },
  input: { registration: Registration, pass: z.optional(FormPass) },
  output: z.object({ volunteerId: Id, verification: Verification }),
  refusals: registerRefusals,
});

/**
 * Whether somebody signed in registers themselves: the archive is then kept under their own id, so that their token
 * claims with it. Who holds an office, or names a helper, enters it for another person.
 */
export function registersThemselves({ personId, roles }: Actor, { enteredBy }: Registration): boolean {
  const inOffice = roles.some((role) => role === 'organiser' || role === 'coordinator' || role === 'administrator');
  return personId !== null && !inOffice && enteredBy === undefined;
}
