/** Identity: what a volunteer writes of themselves. Stored apart from the journal and erasable. @module */
import * as z from 'zod/mini';
import { Day, EntryMeans, Id, text } from '../kernel/index.ts';
import { ConsentPurpose, Profile } from './volunteer.ts';
import { isResidentId } from './resident-id.ts';

/** A mobile number of the Chinese mainland, or an international one with +. */
export const Mobile = z.string().check(z.regex(/^(1[3-9]\d{9}|\+[1-9]\d{6,14})$/, { error: 'mobile' }));

/** 居民身份证号, with its check digit (GB 11643). */
export const ResidentId = z.string().check(z.refine(isResidentId, { error: 'resident-id' }));

/** 性别, as far as somebody states it. */
export const Sex = z.enum(['female', 'male', 'unstated']);
export type Sex = z.infer<typeof Sex>;

/** Name, birth and contact of a person: 67号令 art. 5. */
export const Identity = z.readonly(
  z.object({
    name: text(60),
    sex: Sex,
    bornOn: Day,
    mobile: Mobile,
    /** Sensitive; asked only where a task or insurer needs it, and sealed at rest. */
    residentId: z.optional(ResidentId),
    /** 居住区域. */
    residence: text(120),
    buildingId: z.optional(Id),
  }),
);
export type Identity = z.infer<typeof Identity>;

/** 监护人: who agrees to a minor's service. */
export const Guardian = z.readonly(
  z.object({ name: text(60), mobile: Mobile, relation: z.enum(['parent', 'grandparent', 'other']) }),
);
export type Guardian = z.infer<typeof Guardian>;

/** 志愿者注册: everything the sign-up form sends. The form, the client and the server parse with this schema. */
export const Registration = z.readonly(
  z.object({
    identity: Identity,
    profile: Profile,
    consents: z.readonly(z.array(ConsentPurpose).check(z.maxLength(4))),
    guardian: z.optional(Guardian),
    /** Name of the helper, when somebody enters it for another person. */
    enteredBy: z.optional(text(60)),
    /** How they told the helper. */
    enteredVia: z.optional(EntryMeans),
  }),
);
export type Registration = z.infer<typeof Registration>;

/** 陈小明 → 陈*明, 王芳 → 王*, Ann Lee → A*e: first and last code point stay. */
export function maskName(name: string): string {
  const points = [...name];
  if (points.length < 3) return `${points[0] ?? ''}*`;
  return `${points[0]}*${points.at(-1)}`;
}
