/** Fields: native controls with label, hint and error in one root. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Form } from './form.ts';

/** What a field says of itself. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** How a text field behaves on phones and in browsers that fill forms in. */
export interface TextTraits {
  readonly type?: 'text' | 'tel' | 'date' | 'datetime-local' | 'number';
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly rows?: number;
}

/** The words for what was expected in a field: `words.expected(code, label)`. */
export type Expected = (code: string, typed: string) => string;

/** One line of text, or several where `rows` is given. */
export function textField(
  form: Form,
  name: string,
  words: FieldWords,
  expected: Expected,
  traits: TextTraits = {},
): TemplateResult {
  const wrong = form.expected(name);
  const described = [words.hint ? `${name}-hint` : '', wrong ? `${name}-error` : ''].filter(Boolean).join(' ') || nothing;
  const value = live(form.text(name));
  const control = traits.rows
    ? html`<textarea
        id=${name}
        name=${name}
        rows=${traits.rows}
        .value=${value}
        aria-describedby=${described}
        aria-invalid=${wrong ? 'true' : nothing}
      ></textarea>`
    : html`<input
        id=${name}
        name=${name}
        type=${traits.type ?? 'text'}
        .value=${value}
        autocomplete=${traits.autocomplete ?? 'off'}
        inputmode=${traits.inputmode ?? nothing}
        min=${traits.min ?? nothing}
        max=${traits.max ?? nothing}
        ?required=${traits.required ?? false}
        aria-describedby=${described}
        aria-invalid=${wrong ? 'true' : nothing}
      />`;
  return html`<div class="field ${wrong ? 'bad' : ''}">
    <label for=${name}>${words.label}${hint(name, words)}</label>${control}${error(form, name, expected)}
  </div>`;
}

/** One of a list, as a native select. */
export function selectField(
  form: Form,
  name: string,
  words: FieldWords,
  expected: Expected,
  options: readonly (readonly [string, string])[],
): TemplateResult {
  const wrong = form.expected(name);
  const chosen = form.text(name);
  return html`<div class="field ${wrong ? 'bad' : ''}">
    <label for=${name}>${words.label}${hint(name, words)}</label>
    <select
      id=${name}
      name=${name}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? `${name}-error` : nothing}
    >
      ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
    </select>
    ${error(form, name, expected)}
  </div>`;
}

/** Large choices: one (`radio`) or several (`checkbox`). */
export function choiceField(
  form: Form,
  name: string,
  words: FieldWords,
  expected: Expected,
  kind: 'radio' | 'checkbox',
  options: readonly (readonly [string, string])[],
): TemplateResult {
  const wrong = form.expected(name);
  const chosen = kind === 'radio' ? [form.text(name)] : form.list(name);
  return html`<fieldset
    id=${name}
    class="field ${wrong ? 'bad' : ''}"
    tabindex="-1"
    aria-describedby=${wrong ? `${name}-error` : nothing}
  >
    <legend>${words.label}${hint(name, words)}</legend>
    <div class="choices">
      ${options.map(
        ([value, label]) =>
          html`<label class="choice"
            ><input type=${kind} name=${name} value=${value} .checked=${live(chosen.includes(value))} />${label}</label
          >`,
      )}
    </div>
    ${error(form, name, expected)}
  </fieldset>`;
}

/** What has to be mended, each with a way to its field. Takes the focus after a try to send. */
export function summary(
  form: Form,
  title: string,
  label: (path: string) => string,
  expected: Expected,
): TemplateResult | typeof nothing {
  if (form.issues.length === 0) return nothing;
  const go = (event: Event, name: string): void => {
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
          <a href="#${name}" @click=${(event: Event) => go(event, name)}
            >${label(name)}: ${expected(issue.expected, form.text(name))}</a
          >
        </li>`;
      })}
    </ul>
  </div>`;
}

function hint(name: string, words: FieldWords): TemplateResult | typeof nothing {
  return words.hint ? html`<span class="hint" id="${name}-hint">${words.hint}</span>` : nothing;
}

function error(form: Form, name: string, expected: Expected): TemplateResult | typeof nothing {
  const wrong = form.expected(name);
  return wrong ? html`<p class="error" id="${name}-error">${expected(wrong, form.text(name))}</p>` : nothing;
}
