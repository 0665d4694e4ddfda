/** A queue by any distance: a binary heap. @module */

/** Items and their distances; the nearest first. */
export class Heap {
  readonly #items: number[] = [];
  readonly #keys: number[] = [];

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  put(item: number, key: number): void {
    const [items, keys] = [this.#items, this.#keys];
    let at = items.length;
    items.push(item);
    keys.push(key);
    for (let up = (at - 1) >> 1; at > 0 && keys[up]! > key; at = up, up = (at - 1) >> 1) this.#swap(at, up);
  }

  /** The nearest item and its distance. */
  take(): readonly [item: number, key: number] {
    const [items, keys] = [this.#items, this.#keys];
    this.#swap(0, items.length - 1);
    const nearest = [items.pop()!, keys.pop()!] as const;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < keys.length && keys[left]! < keys[least]!) least = left;
      if (right < keys.length && keys[right]! < keys[least]!) least = right;
      if (least === at) return nearest;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b]!, this.#items[a]!];
    [this.#keys[a], this.#keys[b]] = [this.#keys[b]!, this.#keys[a]!];
  }
}
