/** 可服务时间: the week as boxes to tick, a row a day; in elder mode one day after the other. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Availability } from '@linli/core';
import type { Form } from '@linli/kit';
import { days, parts, timeValue, type ServiceDay } from './profile-draft.ts';
import type { FormWords } from '../form/words/index.ts';

type Time = Availability & { readonly day: ServiceDay };

/** The field of a form. */
export function availabilityField(form: Form, { signUp, expected }: FormWords, isElder: boolean): TemplateResult {
  const wrong = form.expected('availability');
  const box = (time: Time): TemplateResult => timeBox(form, time, signUp);
  return html`<fieldset
    id="availability"
    class="field ${wrong ? 'bad' : ''}"
    tabindex="-1"
    aria-describedby=${wrong ? 'availability-error' : nothing}
  >
    <legend>${signUp.availability}<span class="hint">${signUp.availabilityHint}</span></legend>
    ${isElder ? dayByDay(box, signUp) : week(box, signUp)}
    ${wrong ? html`<p class="error" id="availability-error">${expected(wrong, '')}</p>` : nothing}
  </fieldset>`;
}

/** A box says its day and its part in full, for whoever hears the one without the other. */
function timeBox(form: Form, time: Time, { days, parts, timesOn }: FormWords['signUp']): TemplateResult {
  const value = timeValue(time);
  return html`<input
    type="checkbox"
    name="availability"
    value=${value}
    aria-label=${timesOn(days[time.day], [parts[time.part]])}
    .checked=${live(form.list('availability').includes(value))}
  />`;
}

function week(box: (time: Time) => TemplateResult, words: FormWords['signUp']): TemplateResult {
  return html`<table class="week">
    <thead>
      <tr>
        <td></td>
        ${parts.map((part) => html`<th scope="col">${words.parts[part]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${days.map(
        (day) =>
          html`<tr>
            <th scope="row">${words.daysInShort[day]}</th>
            ${parts.map((part) => html`<td><label class="choice">${box({ day, part })}</label></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function dayByDay(box: (time: Time) => TemplateResult, words: FormWords['signUp']): TemplateResult[] {
  return days.map(
    (day) =>
      html`<fieldset class="field day">
        <legend>${words.days[day]}</legend>
        <div class="choices">
          ${parts.map((part) => html`<label class="choice">${box({ day, part })}${words.parts[part]}</label>`)}
        </div>
      </fieldset>`,
  );
}
