/** Don't-look bits (Bentley): neighbourhoods of which nothing has changed since the last visit are skipped. @module */

/** Elements that change, and for each neighbourhood a bit that says whether it has to be visited. */
export class DontLookBits {
  readonly #neighbourhoodsOf: readonly (readonly number[])[];
  readonly #isDue: boolean[];

  /**
   * At first every neighbourhood is due.
   *
   * @param elements How many elements there are.
   * @param neighbourhoods For each neighbourhood the elements that it depends on.
   */
  constructor(elements: number, neighbourhoods: readonly (readonly number[])[]) {
    const neighbourhoodsOf: number[][] = Array.from({ length: elements }, () => []);
    for (const [neighbourhood, members] of neighbourhoods.entries())
      for (const element of members) neighbourhoodsOf[element]!.push(neighbourhood);
    this.#neighbourhoodsOf = neighbourhoodsOf;
    this.#isDue = neighbourhoods.map(() => true);
  }

  /** An element has changed: every neighbourhood that depends on it is due again. */
  markChanged(element: number): void {
    for (const neighbourhood of this.#neighbourhoodsOf[element]!) this.#isDue[neighbourhood] = true;
  }

  /** Whether a neighbourhood was never visited, or one of its elements has changed since. */
  isDue(neighbourhood: number): boolean {
    return this.#isDue[neighbourhood]!;
  }

  /** A neighbourhood was visited. */
  markVisited(neighbourhood: number): void {
    this.#isDue[neighbourhood] = false;
  }
}
