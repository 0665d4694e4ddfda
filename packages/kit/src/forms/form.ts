/** A form that people finish: one schema, kind errors after submit, a draft that survives a reload. @module */
import type { ReactiveController } from 'lit';
import type { Issue } from '@linli/contract';
import type { LinliElement } from '../base/element.ts';

/** What was typed: names of fields and their texts; choices are lists. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;

/** The field of a stored draft that says whose it is. */
const OWNER = '@';

/** Keeps what was typed, what is wrong with it, and where to look first. */
export class Form implements ReactiveController {
  draft: Draft;
  issues: readonly Issue[] = [];
  readonly #host: LinliElement;
  readonly #key: string;
  readonly #initial: Draft;
  readonly #stored: readonly string[];
  /** Whose draft it is; empty is a visitor's, undefined nobody's yet. */
  #owner: string | undefined;
  #isTouched: boolean;

  /**
   * `key` names the draft in the session's storage; only the `stored` fields survive a reload there, for what says who
   * somebody is has no place in a browser that others use too.
   */
  constructor(host: LinliElement, key: string, initial: Draft, stored: readonly string[]) {
    this.#host = host;
    this.#key = `linli-draft-${key}`;
    this.#initial = initial;
    this.#stored = stored;
    const kept = this.#kept();
    this.draft = { ...initial, ...kept };
    this.#isTouched = Object.keys(kept).length > 0;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Says whose form it is: what somebody has typed is gone when they have left, while a visitor who signs in goes on. */
  of(personId: string | null): void {
    const owner = personId ?? '';
    if (this.#owner !== undefined && this.#owner !== '' && this.#owner !== owner) this.clear();
    if (this.#owner === owner) return;
    this.#owner = owner;
    if (this.#isTouched) this.#keep();
  }

  /** The text of a field. */
  text(name: string): string {
    const value = this.draft[name];
    return typeof value === 'string' ? value : '';
  }

  /** The choices of a field. */
  list(name: string): readonly string[] {
    const value = this.draft[name];
    return typeof value === 'object' ? value : [];
  }

  /** What was expected in a field, once somebody has tried to send it. */
  expected(name: string): string | undefined {
    return this.issues.find((issue) => issue.path === name || issue.path.startsWith(`${name}.`))?.expected;
  }

  /** Takes what was typed or chosen; for `input` and `change` events of native controls with a name. */
  readonly take = (event: Event): void => {
    const control = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    if (!control.name) return;
    if (control.type === 'checkbox') {
      const rest = this.list(control.name).filter((each) => each !== control.value);
      this.set(control.name, (control as HTMLInputElement).checked ? [...rest, control.value] : rest);
    } else this.set(control.name, control.value);
  };

  /** Sets a field and keeps the draft. What was wrong with it stays shown until the next try, unless it was mended. */
  set(name: string, value: string | readonly string[]): void {
    this.draft = { ...this.draft, [name]: value };
    this.#isTouched = true;
    this.issues = this.issues.filter((issue) => issue.path !== name);
    this.#keep();
    this.#host.requestUpdate();
  }

  /** Shows what is wrong, and moves the focus to the summary. */
  refuse(issues: readonly Issue[]): void {
    this.issues = issues;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
    });
  }

  /** Back to the beginning; the draft is forgotten. */
  clear(): void {
    this.draft = this.#initial;
    this.#isTouched = false;
    this.issues = [];
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // Storage may be forbidden; then nothing was kept.
    }
    this.#host.requestUpdate();
  }

  #keep(): void {
    const kept = [
      ...Object.entries(this.draft).filter(([name]) => this.#stored.includes(name)),
      [OWNER, this.#owner ?? ''] as const,
    ];
    try {
      sessionStorage.setItem(
        this.#key,
        kept.flatMap(([name, value]) => [value].flat().map((each) => encode(name, each))).join('&'),
      );
    } catch {
      // Private windows may refuse storage: the form works, the draft does not survive.
    }
  }

  #kept(): Draft {
    try {
      const found = new URLSearchParams(sessionStorage.getItem(this.#key) ?? '');
      if (found.has(OWNER)) this.#owner = found.get(OWNER) ?? '';
      const names = [...new Set(found.keys())].filter((name) => this.#stored.includes(name));
      return Object.fromEntries(
        names.map((name) => [name, typeof this.#initial[name] === 'object' ? found.getAll(name) : (found.get(name) ?? '')]),
      );
    } catch {
      return {};
    }
  }
}

function encode(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
