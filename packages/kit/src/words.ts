/** Words: typed dictionaries, zh-CN built in, other languages fetched when a page asks for them. @module */
import type { ReactiveController } from 'lit';
import type { LinliElement } from './element.ts';

/** A dictionary in every language. A word that is missing anywhere does not compile. */
export interface Words<D> {
  readonly 'zh-CN': D;
  readonly 'en': () => Promise<{ readonly words: D }>;
}

/** Languages that Linli speaks. */
export type Language = keyof Words<unknown>;

/** The language spoken for a `lang`: Chinese for Chinese, English for everything else. */
export function languageFor(lang: string): Language {
  return /^zh\b/i.test(lang) ? 'zh-CN' : 'en';
}

const fetched = new Map<unknown, unknown>();

/** The dictionary of a widget in the language around it. */
export class Speech<D> implements ReactiveController {
  readonly #host: LinliElement;
  readonly #words: Words<D>;

  constructor(host: LinliElement, words: Words<D>) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The language in force, for `Intl`. */
  get language(): Language {
    return languageFor(this.#host.surroundings.language);
  }

  /** The dictionary; undefined while it is being fetched. */
  get current(): D | undefined {
    if (this.language === 'zh-CN') return this.#words['zh-CN'];
    const known = fetched.get(this.#words) as D | undefined;
    if (!known) void this.#fetch();
    return known;
  }

  async #fetch(): Promise<void> {
    const { words } = await this.#words.en();
    fetched.set(this.#words, words);
    this.#host.requestUpdate();
  }
}
