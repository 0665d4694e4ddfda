/** What has changed since it was last looked at, so that nothing is looked at again for nothing. @module */

/** Things that change, and looks that are taken at some of them. */
export class Looks {
  readonly #looksOf: readonly (readonly number[])[];
  readonly #due: boolean[];

  /** @param seen - for each look, the things that it is taken at */
  constructor(things: number, seen: readonly (readonly number[])[]) {
    const looksOf: number[][] = Array.from({ length: things }, () => []);
    for (const [look, those] of seen.entries()) for (const thing of those) looksOf[thing]!.push(look);
    this.#looksOf = looksOf;
    this.#due = seen.map(() => true);
  }

  /** This thing has changed. */
  change(thing: number): void {
    for (const look of this.#looksOf[thing]!) this.#due[look] = true;
  }

  /** Whether a look was not taken yet, or any of its things has changed since. */
  isDue(look: number): boolean {
    return this.#due[look]!;
  }

  /** A look is taken. */
  look(look: number): void {
    this.#due[look] = false;
  }
}
