/** How somebody told the helper: asked once a helper is named. @module */
import { nothing, type TemplateResult } from 'lit';
import { EntryMeans } from '@linli/core';
import { choiceField, type Form } from '@linli/kit';
import type { FormWords } from './words/index.ts';

/** The choice, or nothing where people fill in the form for themselves. */
export function helpedVia(form: Form, words: FormWords): TemplateResult | typeof nothing {
  if (form.text('enteredBy').trim() === '') return nothing;
  const options = EntryMeans.options.map((each): readonly [string, string] => [each, words.entryMeans[each] ?? each]);
  return choiceField(form, 'enteredVia', { label: words.enteredVia }, words.expected, 'radio', options);
}
