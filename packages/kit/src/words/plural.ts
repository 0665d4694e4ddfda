/** A number with its noun, as a language counts. @module */

/** The forms of a noun by plural rule; `#` is the number. Languages have one to six of them. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * The number with its noun in the right form.
 *
 * @example
 * plural('en', 1, { one: '# task', other: '# tasks' }); // 1 task
 */
export function plural(language: string, count: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', String(count));
}
