/** What a volunteer has agreed to, purpose by purpose, and a way back from each (PIPL art. 15). @module */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ConsentPurpose } from '@linli/core';
import type { ProblemError } from '@linli/contract';
import { sentence, type SharedWords } from '@linli/kit';
import type { FormWords } from '../form/words/index.ts';

/** The consents as they stand, and what became of the last change. */
export interface ConsentModel {
  readonly given: readonly ConsentPurpose[];
  /** The purpose that is being changed. */
  readonly going: ConsentPurpose | undefined;
  /** The purpose that was changed last, once it is. */
  readonly changed: ConsentPurpose | undefined;
  readonly problem: ProblemError | undefined;
}

/** Draws them. Being registered at all is one of them: that one ends by leaving, not here. */
export function consentList(
  { given, going, changed, problem }: ConsentModel,
  words: FormWords,
  shared: SharedWords,
  change: (purpose: ConsentPurpose, given: boolean) => void,
): TemplateResult {
  const { consents, consent, consentsNext, consentChanged } = words.signUp;
  return html`<fieldset class="field" id="my-consents">
    <legend>${consents}<span class="hint">${consentsNext}</span></legend>
    ${ConsentPurpose.options.map(
      (each) =>
        html`<label class="consent"
          ><input
            type="checkbox"
            .checked=${live(given.includes(each))}
            ?disabled=${each === 'service' || going !== undefined}
            @change=${(event: Event) => change(each, (event.target as HTMLInputElement).checked)}
          />${consent[each]}</label
        >`,
    )}
    <p role="status" class="muted">${changed && !problem ? consentChanged : nothing}</p>
    ${problem ? html`<p class="error" role="alert">${sentence(problem, shared)}</p>` : nothing}
  </fieldset>`;
}
