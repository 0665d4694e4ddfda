/** What may be left out: folded away, and open once something in it was chosen or has to be mended. @module */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldWords, Form } from '@linli/kit';

/** The fold around `fields`, whose names tell whether it has to be open. */
export function moreFields(form: Form, names: readonly string[], words: FieldWords, fields: TemplateResult): TemplateResult {
  const isWrong = names.some((name) => form.expected(name) !== undefined);
  const isChosen = names.some((name) => form.text(name) !== '' || form.list(name).length > 0);
  // What somebody opened never closes under their hands, also when the last choice in it is taken back.
  return html`<details class="more" ?open=${isWrong ? live(true) : isChosen || noChange}>
    <summary>
      <span>${words.label} ${words.hint ? html`<span class="hint">${words.hint}</span>` : nothing}</span>
    </summary>
    ${fields}
  </details>`;
}
