/** A map that is written to in a transaction: what it says stands for the transaction alone until it is committed. @module */

/** What a transaction sees of a map, and has changed in it. */
export class Draft<Value> {
  readonly #base: Map<string, Value>;
  readonly #changed = new Map<string, Value | undefined>();

  constructor(base: Map<string, Value>) {
    this.#base = base;
  }

  get(key: string): Value | undefined {
    return this.#changed.has(key) ? this.#changed.get(key) : this.#base.get(key);
  }

  set(key: string, value: Value): void {
    this.#changed.set(key, value);
  }

  delete(key: string): void {
    this.#changed.set(key, undefined);
  }

  *entries(): Generator<[string, Value]> {
    for (const [key, value] of this.#base) if (!this.#changed.has(key)) yield [key, value];
    for (const [key, value] of this.#changed) if (value !== undefined) yield [key, value];
  }

  values(): Value[] {
    return Array.from(this.entries(), ([, value]) => value);
  }

  /** Makes what was changed so for everybody. */
  commit(): void {
    for (const [key, value] of this.#changed) {
      if (value === undefined) this.#base.delete(key);
      else this.#base.set(key, value);
    }
    this.#changed.clear();
  }
}
