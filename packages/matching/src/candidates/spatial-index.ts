/** Helpers by skill, language and place: the nearest first, without looking at everybody. @module */
import type { Language, Skill } from '@linli/core';
import type { ReadyHelper, Spot } from '../model/opening.ts';

/** Helpers of a cell, on average. */
const CROWD = 8;

/** Helpers on a grid of squares, and those of whom no place is known. */
class Grid {
  readonly nowhere: readonly number[];
  readonly #side: number;
  readonly #left: number;
  readonly #low: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Where the members of each square begin. */
  readonly #starts: Int32Array;
  readonly #members: Int32Array;

  constructor(helpers: readonly ReadyHelper[], members: readonly number[]) {
    const placed = members.filter((index) => helpers[index]!.spot);
    const spotOf = (index: number): Spot => helpers[index]!.spot!;
    this.nowhere = members.filter((index) => !helpers[index]!.spot);
    let [left, low, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const index of placed) {
      const { x, y } = spotOf(index);
      [left, low] = [Math.min(left, x), Math.min(low, y)];
      [right, top] = [Math.max(right, x), Math.max(top, y)];
    }
    const [width, height] = [Math.max(1, right - left), Math.max(1, top - low)];
    [this.#left, this.#low] = [left, low];
    this.#side = Math.max(1, Math.sqrt((width * height * CROWD) / Math.max(1, placed.length)), Math.max(width, height) / 4_096);
    this.#columns = placed.length === 0 ? 1 : Math.floor(width / this.#side) + 1;
    this.#rows = placed.length === 0 ? 1 : Math.floor(height / this.#side) + 1;
    this.#starts = new Int32Array(this.#columns * this.#rows + 1);
    for (const index of placed) this.#starts[this.#squareOf(spotOf(index)) + 1]! += 1;
    for (let square = 0; square < this.#starts.length - 1; square++) this.#starts[square + 1]! += this.#starts[square]!;
    const next = this.#starts.slice();
    this.#members = new Int32Array(placed.length);
    for (const index of placed) this.#members[next[this.#squareOf(spotOf(index))]!++] = index;
  }

  #squareOf({ x, y }: Spot): number {
    return this.#row(y) * this.#columns + this.#column(x);
  }

  #column(x: number): number {
    return clamp(Math.floor((x - this.#left) / this.#side), this.#columns);
  }

  #row(y: number): number {
    return clamp(Math.floor((y - this.#low) / this.#side), this.#rows);
  }

  /** Calls `see` for every helper in rings of squares around a spot, until it has had enough. */
  around({ x, y }: Spot, see: (index: number) => boolean): boolean {
    const [column, row] = [this.#column(x), this.#row(y)];
    const last = Math.max(column, row, this.#columns - 1 - column, this.#rows - 1 - row);
    for (let ring = 0; ring <= last; ring++) {
      for (let r = Math.max(0, row - ring); r <= Math.min(this.#rows - 1, row + ring); r++) {
        const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
        for (let c = column - ring; c <= column + ring; c += step) {
          if (c < 0 || c >= this.#columns) continue;
          const square = r * this.#columns + c;
          for (let at = this.#starts[square]!; at < this.#starts[square + 1]!; at++) if (see(this.#members[at]!)) return true;
        }
      }
    }
    return false;
  }
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}

/** What helpers are looked for by: a skill, a language, or nothing in particular. */
type Trait = Skill | Language | 'any';

/** Grids for each skill, each language and for everybody, made when first asked for. */
export class Nearby {
  readonly #helpers: readonly ReadyHelper[];
  readonly #byTrait = new Map<Trait, number[]>();
  readonly #grids = new Map<Trait, Grid>();
  readonly #lists = new Map<Trait, readonly number[]>();

  constructor(helpers: readonly ReadyHelper[]) {
    this.#helpers = helpers;
    for (const [index, { helper }] of helpers.entries())
      for (const trait of [...helper.candidate.skills, ...helper.languages]) {
        const members = this.#byTrait.get(trait);
        if (members) members.push(index);
        else this.#byTrait.set(trait, [index]);
      }
  }

  /**
   * Calls `see` for helpers of a trait, until it has had enough: the nearest first, then those of whom no place is known.
   * Without a spot they come in the order of waiting, from `turn` on and round again, so that orders that know no place do
   * not all ask the same people.
   */
  search(trait: Trait, spot: Spot | null, turn: number, see: (index: number) => boolean): void {
    const grid = spot ? this.#gridOf(trait) : undefined;
    if (spot && grid?.around(spot, see)) return;
    const others = grid?.nowhere ?? this.#everybody(trait);
    for (let n = 0; n < others.length; n++) if (see(others[(n + turn) % others.length]!)) return;
  }

  /** The skill that fewest have; `any` where none is asked for. */
  rarest(skills: readonly Skill[]): Skill | 'any' {
    return skills.reduce<Skill | 'any'>((best, skill) => (this.#count(skill) < this.#count(best) ? skill : best), 'any');
  }

  #count(trait: Trait): number {
    return trait === 'any' ? Infinity : (this.#byTrait.get(trait)?.length ?? 0);
  }

  #everybody(trait: Trait): readonly number[] {
    const known = this.#lists.get(trait);
    if (known) return known;
    const list = trait === 'any' ? [...this.#helpers.keys()] : (this.#byTrait.get(trait) ?? []);
    this.#lists.set(trait, list);
    return list;
  }

  #gridOf(trait: Trait): Grid {
    const grid = this.#grids.get(trait) ?? new Grid(this.#helpers, this.#everybody(trait));
    this.#grids.set(trait, grid);
    return grid;
  }
}
