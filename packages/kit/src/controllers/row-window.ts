/** Which rows of a long list are seen: nothing else is rendered. @module */
import type { ReactiveController } from 'lit';
import type { LinliElement } from '../base/element.ts';

/** The rows to render, and the room that the others take, in CSS pixels. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Follows the page's scrolling and finds the rows in sight. Rows may differ in height: each is measured once it
 * was seen, and until then reckoned as the mean of those that were.
 */
export class RowWindow implements ReactiveController {
  readonly #host: LinliElement;
  readonly #heights = new Map<string, number>();
  /** Rows beyond the sight. A page at rest needs none to spare; one that is scrolled is ahead of us. */
  #overscan = 1;
  #mean: number;
  #range: RowRange = { first: 0, end: 0, before: 0, after: 0 };
  #count = 0;
  #keyAt: (index: number) => string = () => '';
  #waiting = false;
  #isPrinting = false;

  /** `estimate` is the height of a row, gap included, before any was seen. */
  constructor(host: LinliElement, estimate: number) {
    this.#host = host;
    this.#mean = estimate;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('scroll', this.#look, { capture: true, passive: true });
    addEventListener('resize', this.#look, { passive: true });
    for (const moment of ['beforeprint', 'afterprint']) addEventListener(moment, this.#print);
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#look, { capture: true });
    removeEventListener('resize', this.#look);
    for (const moment of ['beforeprint', 'afterprint']) removeEventListener(moment, this.#print);
  }

  /** The rows to render of `count`, each known by its key. Keys are asked only of the rows down to the last in sight. */
  of(count: number, keyAt: (index: number) => string): RowRange {
    this.#count = count;
    this.#keyAt = keyAt;
    return (this.#range = this.#reckon());
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
    this.#mean = sum / this.#heights.size;
  }

  readonly #look = (): void => {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#overscan = 3;
    requestAnimationFrame(() => {
      this.#waiting = false;
      const next = this.#reckon();
      if (next.first !== this.#range.first || next.end !== this.#range.end) this.#host.requestUpdate();
    });
  };

  /** Paper shows everything. */
  readonly #print = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  #reckon(): RowRange {
    if (this.#isPrinting) return { first: 0, end: this.#count, before: 0, after: 0 };
    const top = this.#list()?.getBoundingClientRect().top ?? 0;
    const [from, to] = [-top, -top + innerHeight];
    let y = 0;
    let first = 0;
    let before = 0;
    let end = this.#count;
    for (let index = 0; index < this.#count; index++) {
      const height = this.#heights.get(this.#keyAt(index)) ?? this.#mean;
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
    // What was not reached yet is reckoned by the mean: ten thousand look-ups would be spent on room nobody sees.
    return { first: Math.min(first, end), end, before, after: (this.#count - end) * this.#mean };
  }

  #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[data-rows]') ?? null;
  }
}
