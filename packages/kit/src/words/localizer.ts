/** Speaks the language around a widget: finds its words, and marks what is rendered with language and direction. @module */
import type { ReactiveController } from 'lit';
import type { LinliElement } from '../base/element.ts';
import { languageFor, type Dictionary, type Language } from './dictionary.ts';

const fetched = new WeakMap<Dictionary<unknown>, Map<Language, unknown>>();

/** Gives a widget its words. Words that have to be fetched are undefined first; the widget is updated once they are there. */
export class Localizer implements ReactiveController {
  readonly #host: LinliElement;

  constructor(host: LinliElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** What is rendered has the language and the direction of its words, whatever those of the page are. */
  hostUpdated(): void {
    const { language } = this;
    for (const part of this.#host.renderRoot.children) {
      if (part.localName === 'slot' || !(part instanceof HTMLElement) || part.lang === language) continue;
      part.lang = language;
      part.dir = language === 'ar' ? 'rtl' : 'ltr';
    }
  }

  /** The language of the words, for `Intl` as well. */
  get language(): Language {
    return languageFor(this.#host.surroundings.language);
  }

  /** The words of a dictionary in this language; undefined while they are being fetched. */
  words<W>(dictionary: Dictionary<W>): W | undefined {
    const { language } = this;
    if (language === 'zh-CN') return dictionary[language];
    const words = fetched.get(dictionary)?.get(language) as W | undefined;
    if (!words) void this.#fetch(dictionary, language);
    return words;
  }

  async #fetch(dictionary: Dictionary<unknown>, language: Exclude<Language, 'zh-CN'>): Promise<void> {
    const { words } = await dictionary[language]();
    const known = fetched.get(dictionary) ?? new Map<Language, unknown>();
    fetched.set(dictionary, known.set(language, words));
    this.#host.requestUpdate();
  }
}
