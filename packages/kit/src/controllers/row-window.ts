/** Which rows of a long list are in sight: no others are rendered. @module */
import type { ReactiveController } from 'lit';
import type { LinliElement } from '../base/element.ts';

/** The rows to render, and the height that the others take, in CSS pixels. */
export interface RowRange {
  /** The index of the first row to render. */
  readonly first: number;
  /** The index after the last one. */
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Follows the scrolling of the page and computes the rows in sight. Rows may differ in height: each is measured once it
 * has been rendered, and until then taken to be as high as the measured ones are on average. The list is marked with
 * `data-rows`, each row with its key as `data-row`.
 */
export class RowWindow implements ReactiveController {
  readonly #host: LinliElement;
  readonly #heights = new Map<string, number>();
  /** Rows to render beyond the edges of the screen: scrolling is ahead of rendering, so there are more once the page scrolls. */
  #overscan = 1;
  #meanHeight: number;
  #range: RowRange = { first: 0, end: 0, before: 0, after: 0 };
  #count = 0;
  #keyAt: (index: number) => string = () => '';
  #isScheduled = false;
  #isPrinting = false;

  /** `estimate` is the height of a row with its gap, in CSS pixels, for as long as none has been measured. */
  constructor(host: LinliElement, estimate: number) {
    this.#host = host;
    this.#meanHeight = estimate;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('scroll', this.#schedule, { capture: true, passive: true });
    addEventListener('resize', this.#schedule, { passive: true });
    for (const event of ['beforeprint', 'afterprint']) addEventListener(event, this.#handlePrint);
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#schedule, { capture: true });
    removeEventListener('resize', this.#schedule);
    for (const event of ['beforeprint', 'afterprint']) removeEventListener(event, this.#handlePrint);
  }

  /** The rows to render of `count`. `keyAt` names a row; it is called only for rows down to the last one in sight. */
  range(count: number, keyAt: (index: number) => string): RowRange {
    this.#count = count;
    this.#keyAt = keyAt;
    return (this.#range = this.#compute());
  }

  hostUpdated(): void {
    const rows = this.#list()?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    for (const row of rows) {
      const height = row.offsetHeight;
      if (height > 0) this.#heights.set(row.dataset['row'] ?? '', height);
    }
    if (this.#heights.size === 0) return;
    let sum = 0;
    for (const height of this.#heights.values()) sum += height;
    this.#meanHeight = sum / this.#heights.size;
  }

  readonly #schedule = (): void => {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#overscan = 3;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      const next = this.#compute();
      if (next.first !== this.#range.first || next.end !== this.#range.end) this.#host.requestUpdate();
    });
  };

  /** Print shows every row. */
  readonly #handlePrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  #compute(): RowRange {
    if (this.#isPrinting) return { first: 0, end: this.#count, before: 0, after: 0 };
    const top = this.#list()?.getBoundingClientRect().top ?? 0;
    const [from, to] = [-top, -top + innerHeight];
    let y = 0;
    let first = 0;
    let before = 0;
    let end = this.#count;
    for (let index = 0; index < this.#count; index++) {
      const height = this.#heights.get(this.#keyAt(index)) ?? this.#meanHeight;
      if (y + height < from - this.#overscan * height) {
        first = index + 1;
        before = y + height;
      }
      y += height;
      if (y > to + this.#overscan * height) {
        end = index + 1;
        break;
      }
    }
    // The rows after the window count with the average height: looking up thousands of heights is slow, and nothing of it is seen.
    return { first: Math.min(first, end), end, before, after: (this.#count - end) * this.#meanHeight };
  }

  #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[data-rows]') ?? null;
  }
}
