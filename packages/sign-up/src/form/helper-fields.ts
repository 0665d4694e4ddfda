/** For forms that are filled in for another person: how the helper was told. @module */
import { nothing, type TemplateResult } from 'lit';
import { EntryMeans } from '@linli/core';
import { choiceField, type FieldOption, type Form } from '@linli/kit';
import type { FormWords } from './words/zh-cn.ts';

/** The choice; nothing until a helper is named. */
export function entryMeansField(form: Form, words: FormWords): TemplateResult | typeof nothing {
  if (form.text('enteredBy').trim() === '') return nothing;
  const options = EntryMeans.options.map((each): FieldOption => [each, words.entryMeans[each]]);
  return choiceField(form, 'enteredVia', { label: words.enteredVia }, words.issueText, 'radio', options);
}
