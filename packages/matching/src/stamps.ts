/** What has changed since it was last looked at, so that nothing is looked at again for nothing. @module */

/** Things that change, and looks that are taken at some of them. */
export class Stamps {
  readonly #changed: Int32Array;
  readonly #looked: Int32Array;
  #now = 0;

  constructor(things: number, looks: number) {
    this.#changed = new Int32Array(things);
    this.#looked = new Int32Array(looks).fill(-1);
  }

  /** This thing has changed. */
  change(thing: number): void {
    this.#changed[thing] = this.#now += 1;
  }

  /** Whether a look was not taken yet, or any of these things has changed since. */
  isDue(look: number, things: readonly number[]): boolean {
    const last = this.#looked[look]!;
    return last < 0 || things.some((thing) => this.#changed[thing]! > last);
  }

  /** A look is taken. */
  look(look: number): void {
    this.#looked[look] = this.#now;
  }
}
