/** Fields: native controls with their label, hint and error, all in one shadow root. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Form } from './form.ts';

/** What a field is called, and what helps to fill it in. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** How a text field behaves on phones, and in browsers that fill forms in. */
export interface TextFieldOptions {
  readonly type?: 'text' | 'tel' | 'date' | 'datetime-local' | 'number';
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly rows?: number;
}

/** A value and its label. */
export type FieldOption = readonly [value: string, label: string];

/** Says in words what was expected in a field, from the code of the schema and the text that was typed. */
export type IssueText = (code: string, typed: string) => string;

/** A line of text, or several where `rows` is given. */
export function textField(
  form: Form,
  name: string,
  words: FieldWords,
  issueText: IssueText,
  options: TextFieldOptions = {},
): TemplateResult {
  const expected = form.expected(name);
  const described = [words.hint ? `${name}-hint` : '', expected ? `${name}-error` : ''].filter(Boolean).join(' ') || nothing;
  const value = live(form.text(name));
  const control = options.rows
    ? html`<textarea
        id=${name}
        name=${name}
        rows=${options.rows}
        .value=${value}
        aria-describedby=${described}
        aria-invalid=${expected ? 'true' : nothing}
      ></textarea>`
    : html`<input
        id=${name}
        name=${name}
        type=${options.type ?? 'text'}
        .value=${value}
        autocomplete=${options.autocomplete ?? 'off'}
        inputmode=${options.inputmode ?? nothing}
        min=${options.min ?? nothing}
        max=${options.max ?? nothing}
        ?required=${options.required ?? false}
        aria-describedby=${described}
        aria-invalid=${expected ? 'true' : nothing}
      />`;
  return html`<div class="field ${expected ? 'bad' : ''}">
    <label for=${name}>${words.label}${hint(name, words)}</label>${control}${error(form, name, issueText)}
  </div>`;
}

/** One of a list, as a native select. */
export function selectField(
  form: Form,
  name: string,
  words: FieldWords,
  issueText: IssueText,
  options: readonly FieldOption[],
): TemplateResult {
  const expected = form.expected(name);
  const selected = form.text(name);
  return html`<div class="field ${expected ? 'bad' : ''}">
    <label for=${name}>${words.label}${hint(name, words)}</label>
    <select
      id=${name}
      name=${name}
      aria-invalid=${expected ? 'true' : nothing}
      aria-describedby=${expected ? `${name}-error` : nothing}
    >
      ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === selected}>${label}</option>`)}
    </select>
    ${error(form, name, issueText)}
  </div>`;
}

/** Large choices: one of them (`radio`) or several (`checkbox`). */
export function choiceField(
  form: Form,
  name: string,
  words: FieldWords,
  issueText: IssueText,
  type: 'radio' | 'checkbox',
  options: readonly FieldOption[],
): TemplateResult {
  const expected = form.expected(name);
  const chosen = type === 'radio' ? [form.text(name)] : form.list(name);
  return html`<fieldset
    id=${name}
    class="field ${expected ? 'bad' : ''}"
    tabindex="-1"
    aria-describedby=${expected ? `${name}-error` : nothing}
  >
    <legend>${words.label}${hint(name, words)}</legend>
    <div class="choices">
      ${options.map(
        ([value, label]) =>
          html`<label class="choice"
            ><input type=${type} name=${name} value=${value} .checked=${live(chosen.includes(value))} />${label}</label
          >`,
      )}
    </div>
    ${error(form, name, issueText)}
  </fieldset>`;
}

/** Everything that is wrong with a form, each with a link to its field. It takes the focus after the form was sent. */
export function issueSummary(
  form: Form,
  title: string,
  label: (name: string) => string,
  issueText: IssueText,
): TemplateResult | typeof nothing {
  if (form.issues.length === 0) return nothing;
  const focusField = (event: Event, name: string): void => {
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    root.getElementById(name)?.focus();
  };
  return html`<div class="summary" role="alert" tabindex="-1">
    <strong>${title}</strong>
    <ul>
      ${form.issues.map((issue) => {
        const name = issue.path.split('.')[0] ?? '';
        return html`<li>
          <a href="#${name}" @click=${(event: Event) => focusField(event, name)}
            >${label(name)}: ${issueText(issue.expected, form.text(name))}</a
          >
        </li>`;
      })}
    </ul>
  </div>`;
}

function hint(name: string, words: FieldWords): TemplateResult | typeof nothing {
  return words.hint ? html`<span class="hint" id="${name}-hint">${words.hint}</span>` : nothing;
}

function error(form: Form, name: string, issueText: IssueText): TemplateResult | typeof nothing {
  const expected = form.expected(name);
  return expected ? html`<p class="error" id="${name}-error">${issueText(expected, form.text(name))}</p>` : nothing;
}
