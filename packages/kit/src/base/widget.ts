/** The base of every widget: what it shows while it loads, when that fails, and once it is ready. @module */
import { html, type nothing, type TemplateResult } from 'lit';
import type { DecisionContext } from '@linli/core';
import type { Me } from '@linli/contract';
import type { Connection } from '../connection/connection.ts';
import type { Resource } from '../connection/resource.ts';
import { KeptFocus } from '../controllers/kept-focus.ts';
import { Submissions } from '../controllers/submissions.ts';
import type { Calendar } from '../parts/calendar.ts';
import { failed, skeleton, type ProblemWords } from '../parts/notices.ts';
import type { Dictionary, Language } from '../words/dictionary.ts';
import { sharedWords } from '../words/index.ts';
import { Localizer } from '../words/localizer.ts';
import type { Explanations } from '../words/refusals/reasons.ts';
import { LinliElement } from './element.ts';

/** What a widget renders with from the moment that it has words; community and person may not be loaded yet. */
export interface EarlyPage<Words> extends ProblemWords {
  /** The widget's own words, in the language around it. */
  readonly words: Words;
  readonly language: Language;
  readonly isElder: boolean;
  readonly connection: Connection;
  readonly submissions: Submissions;
  /** Time, rules and community, as decisions need them. */
  readonly context: DecisionContext | undefined;
  readonly calendar: Calendar | undefined;
  /** Who is acting. */
  readonly me: Me | undefined;
}

/** What a widget renders with once it is ready. */
export interface Page<Words> extends EarlyPage<Words> {
  readonly context: DecisionContext;
  readonly calendar: Calendar;
  readonly me: Me;
}

/**
 * A widget is a class with its words, its data, and what it shows once they are there. Until the page connects it, it
 * shows what the page wrote inside its tag; then a skeleton while it loads, and the problem with another try where that fails.
 *
 * @example
 * class Thanks extends Widget<ThanksWords, readonly Letter[]> {
 *   protected readonly words = thanksWords;
 *   protected readonly data = new Resource(this, { load: ({ api, communityId }) => api.send(listLetters, { communityId }) });
 *   protected ready(letters: readonly Letter[], { words }: Page<ThanksWords>): TemplateResult {
 *     return html`<h2>${words.title(letters.length)}</h2>`;
 *   }
 * }
 */
export abstract class Widget<Words, Value> extends LinliElement {
  protected abstract readonly words: Dictionary<Words>;
  protected abstract readonly data: Resource<Value>;
  /** What refusals say, of the rooms whose endpoints the widget calls. */
  protected readonly refusals: readonly Dictionary<Explanations>[] = [];
  /** How many grey bars stand for what is loading. */
  protected readonly skeletonRows: number = 3;
  /** False where the value is public: then it is shown as soon as it is there, and `ready` may be given an early page. */
  protected readonly needsPerson: boolean = true;
  protected readonly submissions = new Submissions(this, () => this.data.connection);
  protected readonly localizer = new Localizer(this);

  constructor() {
    super();
    new KeptFocus(this);
  }

  /** What the widget shows of its value. */
  protected abstract ready(value: Value, page: Page<Words>): TemplateResult;

  /** What stands above it, also while it is loading; the value is given once it is there. */
  protected heading?(page: EarlyPage<Words>, value: Value | undefined): TemplateResult | typeof nothing;

  override render(): TemplateResult {
    const { connection, current } = this.data;
    if (!connection) return html`<slot></slot>`;
    const page = this.#page(connection);
    if (!page) return html`<section part="base">${skeleton(undefined, this.skeletonRows)}</section>`;
    const isReady = current.state === 'ready' && (!this.needsPerson || (page.context && page.me));
    return html`<section part="base" aria-busy=${current.state === 'loading'}>
      ${this.heading?.(page, isReady ? current.value : undefined)}
      ${
        current.state === 'failed'
          ? failed(current.problem, page, this.#retry)
          : isReady
            ? this.ready(current.value, page as Page<Words>)
            : skeleton(page.shared, this.skeletonRows)
      }
    </section>`;
  }

  /** Undefined while words are being fetched. */
  #page(connection: Connection): EarlyPage<Words> | undefined {
    const { localizer, submissions, isElder } = this;
    const { language } = localizer;
    const [words, shared] = [localizer.words(this.words), localizer.words(sharedWords)];
    const refusals = this.refusals.map((each) => localizer.words(each));
    if (!words || !shared || refusals.includes(undefined)) return undefined;
    const context = connection.decisionContext();
    const calendar = context && { language, timeZone: context.community.timeZone, now: context.now };
    return {
      words,
      shared,
      refusals: Object.assign({}, ...refusals) as Explanations,
      language,
      isElder,
      connection,
      submissions,
      context,
      calendar,
      me: connection.me,
    };
  }

  readonly #retry = (): void => {
    if (this.data.connection?.problem) void this.data.connection.refresh();
    this.data.reload();
  };
}
