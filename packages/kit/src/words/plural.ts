/** How many of something, as a language says it. @module */

/** The forms of a noun by plural rule; `#` is the number. Languages have one to six of them. */
export type CountedForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * The number with its noun in the right form.
 *
 * @example
 * counted('en', 1, { one: '# task', other: '# tasks' }); // 1 task
 */
export function counted(language: string, count: number, forms: CountedForms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', String(count));
}
