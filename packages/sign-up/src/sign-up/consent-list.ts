/** What a volunteer has agreed to, purpose by purpose; each consent can be withdrawn here (PIPL art. 15). @module */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ConsentPurpose } from '@linli/core';
import { problemText, type Page } from '@linli/kit';
import type { SignUpWords } from './words/index.ts';

/** Draws the consents. `changed` is the purpose that was changed last. Consent to the registration itself ends by leaving, not here. */
export function consentList(
  given: readonly ConsentPurpose[],
  changed: ConsentPurpose | undefined,
  page: Page<SignUpWords>,
  change: (purpose: ConsentPurpose, isGiven: boolean) => void,
): TemplateResult {
  const { words, submissions } = page;
  const isPending = ConsentPurpose.options.some((each) => submissions.isPending(each));
  const problem = changed && submissions.problem(changed);
  return html`<fieldset class="field" id="my-consents">
    <legend>${words.consents}<span class="hint">${words.consentsNext}</span></legend>
    ${ConsentPurpose.options.map(
      (each) =>
        html`<label class="consent"
          ><input
            type="checkbox"
            .checked=${live(given.includes(each))}
            ?disabled=${each === 'service' || isPending}
            @change=${(event: Event) => change(each, (event.target as HTMLInputElement).checked)}
          />${words.consent[each]}</label
        >`,
    )}
    <p role="status" class="muted">${changed && !problem ? words.consentChanged : nothing}</p>
    ${problem ? html`<p class="error" role="alert">${problemText(problem, page)}</p>` : nothing}
  </fieldset>`;
}
