/** Words: typed dictionaries, zh-CN built in, other languages fetched when a page asks for them. @module */
import type { ReactiveController } from 'lit';
import type { LinliElement } from '../base/element.ts';

/** Words that are fetched when a page asks for their language. */
type Fetched<D> = () => Promise<{ readonly words: D }>;

/** A dictionary in every language. A word that is missing anywhere does not compile. */
export interface Words<D> {
  readonly 'zh-CN': D;
  readonly 'zh-Hant': Fetched<D>;
  readonly 'en': Fetched<D>;
  readonly 'ar': Fetched<D>;
}

/** Languages that Linli speaks. */
export type Language = keyof Words<unknown>;

/** The language spoken for a `lang`: Chinese in its two scripts, Arabic, and English for everything else. */
export function languageFor(lang: string): Language {
  if (/^zh-(?:.*\b)?(?:hant|tw|hk|mo)\b/i.test(lang)) return 'zh-Hant';
  if (/^zh\b/i.test(lang)) return 'zh-CN';
  return /^ar\b/i.test(lang) ? 'ar' : 'en';
}

const fetched = new Map<unknown, Map<Language, unknown>>();

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

  /** What is said inside has the language and the direction of its words, whatever those of the page are. */
  hostUpdated(): void {
    const { language } = this;
    for (const part of this.#host.renderRoot.children) {
      if (part.localName === 'slot' || !(part instanceof HTMLElement) || part.lang === language) continue;
      part.lang = language;
      part.dir = language === 'ar' ? 'rtl' : 'ltr';
    }
  }

  /** The language in force, for `Intl`. */
  get language(): Language {
    return languageFor(this.#host.surroundings.language);
  }

  /** The dictionary; undefined while it is being fetched. */
  get current(): D | undefined {
    const { language } = this;
    if (language === 'zh-CN') return this.#words[language];
    const known = fetched.get(this.#words)?.get(language) as D | undefined;
    if (!known) void this.#fetch(language);
    return known;
  }

  async #fetch(language: Exclude<Language, 'zh-CN'>): Promise<void> {
    const { words } = await this.#words[language]();
    const known = fetched.get(this.#words) ?? new Map<Language, unknown>();
    fetched.set(this.#words, known.set(language, words));
    this.#host.requestUpdate();
  }
}
