/** The selection that local search works on: pairs are chosen and given up one by one. @module */
import type { CandidatePair, Selection } from '../candidate-pairs.ts';

/** Which pairs are chosen, and what changed since changes were last reported. */
export class CurrentSelection {
  /** Indices of the pairs of each volunteer, and of each opening. */
  readonly pairsOfVolunteer: readonly (readonly number[])[];
  readonly pairsOfOpening: readonly (readonly number[])[];
  readonly #pairs: readonly CandidatePair[];
  readonly #seats: readonly number[];
  /** For each pair 1 where it is chosen, now and when changes were last reported. */
  readonly #chosen: Uint8Array;
  readonly #reported: Uint8Array;
  /** Pairs that were flipped since then; some of them back again. */
  readonly #flipped: number[] = [];
  #value = 0;

  /** @param seats Free seats of each opening. */
  constructor(pairs: readonly CandidatePair[], volunteers: number, seats: readonly number[]) {
    this.#pairs = pairs;
    this.#seats = seats;
    this.pairsOfVolunteer = indicesBy(pairs, 'volunteer', volunteers);
    this.pairsOfOpening = indicesBy(pairs, 'opening', seats.length);
    this.#chosen = new Uint8Array(pairs.length);
    this.#reported = new Uint8Array(pairs.length);
  }

  /** The sum of the scores of the chosen pairs. */
  get value(): number {
    return this.#value;
  }

  /** The selection as it is now. */
  get selection(): Selection {
    return { chosen: [...this.#pairs.keys()].filter((index) => this.#chosen[index]), value: this.#value };
  }

  isChosen(index: number): boolean {
    return this.#chosen[index] === 1;
  }

  /** Indices of the chosen pairs of a volunteer. */
  chosenBy(volunteer: number): number[] {
    return this.pairsOfVolunteer[volunteer]!.filter((index) => this.#chosen[index]);
  }

  /** Chooses a pair, or gives it up where it is chosen. */
  flip(index: number): void {
    const { value } = this.#pairs[index]!;
    this.#value += this.#chosen[index] ? -value : value;
    this.#chosen[index]! ^= 1;
    this.#flipped.push(index);
  }

  /** Gives up everything, and chooses these pairs. */
  replaceBy(chosen: readonly number[]): void {
    for (let index = 0; index < this.#chosen.length; index++) if (this.#chosen[index]) this.flip(index);
    for (const index of chosen) this.flip(index);
  }

  /** Calls `report` for every pair that is not as it was when changes were last reported. */
  reportChanges(report: (pair: CandidatePair) => void): void {
    for (const index of this.#flipped) {
      if (this.#chosen[index] === this.#reported[index]) continue;
      this.#reported[index] = this.#chosen[index]!;
      report(this.#pairs[index]!);
    }
    this.#flipped.length = 0;
  }

  /** The chosen pair that would be displaced from an opening by another: the lowest score; undefined while a seat is free. */
  displacedFrom(opening: number): number | undefined {
    const chosen = this.pairsOfOpening[opening]!.filter((index) => this.#chosen[index]);
    if (chosen.length < this.#seats[opening]!) return undefined;
    return chosen.reduce((lowest, index) => (this.#pairs[index]!.value < this.#pairs[lowest]!.value ? index : lowest));
  }
}

function indicesBy(pairs: readonly CandidatePair[], key: 'volunteer' | 'opening', count: number): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const [index, pair] of pairs.entries()) groups[pair[key]]!.push(index);
  return groups;
}
