/** The state of a form: what was typed, what is wrong with it once it was sent, and a draft that survives a reload. @module */
import type { ReactiveController } from 'lit';
import type { Issue } from '@linli/contract';
import type { LinliElement } from '../base/element.ts';

/** What was typed, by the names of the fields; choices are lists. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;

/** The name under which a stored draft says whose it is. */
const OWNER = '@';

/** Keeps the draft of a form and the issues in it. */
export class Form implements ReactiveController {
  draft: Draft;
  issues: readonly Issue[] = [];
  readonly #host: LinliElement;
  readonly #storageKey: string;
  readonly #initial: Draft;
  readonly #storedFields: readonly string[];
  /** Whose draft it is: '' is a visitor's, undefined is not known yet. */
  #owner: string | undefined;
  #isEdited: boolean;

  /**
   * `key` names the draft in the session's storage. Only the `storedFields` survive a reload there: what says who a
   * person is must not stay in a browser that others use too.
   */
  constructor(host: LinliElement, key: string, initial: Draft, storedFields: readonly string[]) {
    this.#host = host;
    this.#storageKey = `linli-draft-${key}`;
    this.#initial = initial;
    this.#storedFields = storedFields;
    const restored = this.#restore();
    this.draft = { ...initial, ...restored };
    this.#isEdited = Object.keys(restored).length > 0;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Says whose form it is: a person's draft is cleared once another takes their place; a visitor who signs in keeps theirs. */
  setOwner(personId: string | null): void {
    const owner = personId ?? '';
    if (this.#owner !== undefined && this.#owner !== '' && this.#owner !== owner) this.clear();
    if (this.#owner === owner) return;
    this.#owner = owner;
    if (this.#isEdited) this.#store();
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

  /** The code of what was expected in a field; undefined where nothing is wrong with it, or it was not sent yet. */
  expected(name: string): string | undefined {
    return this.issues.find((issue) => issue.path === name || issue.path.startsWith(`${name}.`))?.expected;
  }

  /** Takes over what was typed or chosen: for `input` and `change` events of native controls with a name. */
  readonly handleInput = (event: Event): void => {
    const control = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    if (!control.name) return;
    if (control.type === 'checkbox') {
      const others = this.list(control.name).filter((each) => each !== control.value);
      this.set(control.name, (control as HTMLInputElement).checked ? [...others, control.value] : others);
    } else this.set(control.name, control.value);
  };

  /** Sets a field and stores the draft. Its issue is gone: whether it is right now is found out when the form is sent again. */
  set(name: string, value: string | readonly string[]): void {
    this.draft = { ...this.draft, [name]: value };
    this.#isEdited = true;
    this.issues = this.issues.filter((issue) => issue.path !== name);
    this.#store();
    this.#host.requestUpdate();
  }

  /** Shows what is wrong, and moves the focus to the summary of it. */
  showIssues(issues: readonly Issue[]): void {
    this.issues = issues;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
    });
  }

  /** Back to the initial draft; the stored one is removed. */
  clear(): void {
    this.draft = this.#initial;
    this.#isEdited = false;
    this.issues = [];
    try {
      sessionStorage.removeItem(this.#storageKey);
    } catch {
      // Storage may be forbidden; then nothing was stored.
    }
    this.#host.requestUpdate();
  }

  #store(): void {
    const fields = [
      ...Object.entries(this.draft).filter(([name]) => this.#storedFields.includes(name)),
      [OWNER, this.#owner ?? ''] as const,
    ];
    try {
      sessionStorage.setItem(
        this.#storageKey,
        fields.flatMap(([name, value]) => [value].flat().map((each) => encode(name, each))).join('&'),
      );
    } catch {
      // Private windows may refuse storage: the form works, and the draft does not survive.
    }
  }

  #restore(): Draft {
    try {
      const stored = new URLSearchParams(sessionStorage.getItem(this.#storageKey) ?? '');
      if (stored.has(OWNER)) this.#owner = stored.get(OWNER) ?? '';
      const names = [...new Set(stored.keys())].filter((name) => this.#storedFields.includes(name));
      return Object.fromEntries(
        names.map((name) => [name, typeof this.#initial[name] === 'object' ? stored.getAll(name) : (stored.get(name) ?? '')]),
      );
    } catch {
      return {};
    }
  }
}

function encode(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
