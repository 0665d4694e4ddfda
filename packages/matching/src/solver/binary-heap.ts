/** A priority queue for any keys: a binary heap. @module */

/** Items with keys; the lowest key comes first. */
export class BinaryHeap {
  readonly #items: number[] = [];
  readonly #keys: number[] = [];

  push(item: number, key: number): void {
    const [items, keys] = [this.#items, this.#keys];
    let index = items.length;
    items.push(item);
    keys.push(key);
    for (let parent = (index - 1) >> 1; index > 0 && keys[parent]! > key; index = parent, parent = (index - 1) >> 1)
      this.#swap(index, parent);
  }

  /** Removes the item with the lowest key. The heap must not be empty. */
  pop(): readonly [item: number, key: number] {
    const [items, keys] = [this.#items, this.#keys];
    this.#swap(0, items.length - 1);
    const lowest = [items.pop()!, keys.pop()!] as const;
    for (let index = 0; ;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let least = index;
      if (left < keys.length && keys[left]! < keys[least]!) least = left;
      if (right < keys.length && keys[right]! < keys[least]!) least = right;
      if (least === index) return lowest;
      this.#swap(index, least);
      index = least;
    }
  }

  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b]!, this.#items[a]!];
    [this.#keys[a], this.#keys[b]] = [this.#keys[b]!, this.#keys[a]!];
  }
}
