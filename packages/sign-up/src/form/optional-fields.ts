/** Optional fields: folded away, and unfolded once something in them is chosen or has to be corrected. @module */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldWords, Form } from '@linli/kit';

/** The fold around `fields`; their `names` tell whether it has to be open. */
export function optionalFields(form: Form, names: readonly string[], words: FieldWords, fields: TemplateResult): TemplateResult {
  const hasIssue = names.some((name) => form.expected(name) !== undefined);
  const hasChoice = names.some((name) => form.text(name) !== '' || form.list(name).length > 0);
  // What a person has opened never closes under their hands, not even when they take their last choice in it back.
  return html`<details class="more" ?open=${hasIssue ? live(true) : hasChoice || noChange}>
    <summary>
      <span>${words.label} ${words.hint ? html`<span class="hint">${words.hint}</span>` : nothing}</span>
    </summary>
    ${fields}
  </details>`;
}
