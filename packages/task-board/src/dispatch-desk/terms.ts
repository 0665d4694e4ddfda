/** The terms of a work order, as filled in at the desk. Pure. @module */
import { plainTerms, Skill, type Terms } from '@linli/core';

/** Reads the desk's form; the server parses it again with the schema. */
export function termsOf(form: FormData): Terms {
  const skill = Skill.safeParse(form.get('skill'));
  return {
    ...plainTerms(Number(form.get('seats'))),
    skills: skill.success ? [skill.data] : [],
    hazardous: form.has('hazardous'),
    verifiedOnly: form.has('verifiedOnly'),
  };
}
