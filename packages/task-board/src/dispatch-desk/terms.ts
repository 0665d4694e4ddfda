/** The terms of a work order, as they are filled in at the desk. Pure. @module */
import { plainTerms, Skill, type Terms } from '@linli/core';

/** Reads the terms from the form of a card. The server parses them again. */
export function termsOf(form: FormData): Terms {
  const skill = Skill.safeParse(form.get('skill'));
  return {
    ...plainTerms(Number(form.get('seats'))),
    skills: skill.success ? [skill.data] : [],
    hazardous: form.has('hazardous'),
    verifiedOnly: form.has('verifiedOnly'),
  };
}
