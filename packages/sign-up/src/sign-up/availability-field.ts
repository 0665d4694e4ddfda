/** 可服务时间: the week as checkboxes, a row for each day; in elder mode one day after the other. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Availability } from '@linli/core';
import type { Form } from '@linli/kit';
import { dayParts, serviceDays, timeCode, type ServiceDay } from './profile-draft.ts';
import type { SignUpWords } from './words/index.ts';

type Time = Availability & { readonly day: ServiceDay };

/** The field of a form. */
export function availabilityField(form: Form, words: SignUpWords, isElder: boolean): TemplateResult {
  const expected = form.expected('availability');
  const checkbox = (time: Time): TemplateResult => timeCheckbox(form, time, words);
  return html`<fieldset
    id="availability"
    class="field ${expected ? 'bad' : ''}"
    tabindex="-1"
    aria-describedby=${expected ? 'availability-error' : nothing}
  >
    <legend>${words.availability}<span class="hint">${words.availabilityHint}</span></legend>
    ${isElder ? dayByDay(checkbox, words) : week(checkbox, words)}
    ${expected ? html`<p class="error" id="availability-error">${words.issueText(expected, '')}</p>` : nothing}
  </fieldset>`;
}

/** Screen readers are told day and part in full: they may read the one without the other. */
function timeCheckbox(form: Form, time: Time, { days, parts, timesOn }: SignUpWords): TemplateResult {
  const code = timeCode(time);
  return html`<input
    type="checkbox"
    name="availability"
    value=${code}
    aria-label=${timesOn(days[time.day], [parts[time.part]])}
    .checked=${live(form.list('availability').includes(code))}
  />`;
}

function week(checkbox: (time: Time) => TemplateResult, words: SignUpWords): TemplateResult {
  return html`<table class="week">
    <thead>
      <tr>
        <td></td>
        ${dayParts.map((part) => html`<th scope="col">${words.parts[part]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${serviceDays.map(
        (day) =>
          html`<tr>
            <th scope="row">${words.daysInShort[day]}</th>
            ${dayParts.map((part) => html`<td><label class="choice">${checkbox({ day, part })}</label></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function dayByDay(checkbox: (time: Time) => TemplateResult, words: SignUpWords): TemplateResult[] {
  return serviceDays.map(
    (day) =>
      html`<fieldset class="field day">
        <legend>${words.days[day]}</legend>
        <div class="choices">
          ${dayParts.map((part) => html`<label class="choice">${checkbox({ day, part })}${words.parts[part]}</label>`)}
        </div>
      </fieldset>`,
  );
}
