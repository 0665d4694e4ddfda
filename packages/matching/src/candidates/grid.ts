/** A uniform grid of square cells over the homes of volunteers. @module */
import type { PlanarPosition } from '../model/planar-position.ts';
import type { PreparedMatchVolunteer } from '../model/volunteer.ts';

/** Volunteers in a cell, on average. */
const PER_CELL = 8;
/** Cells along the longer side, at most. */
const MAX_CELLS_PER_SIDE = 4_096;

/** Volunteers by the cell in which they live, cell after cell in one array; and those whose home is not known. */
export class Grid {
  /** Indices of the members whose home is not known. */
  readonly unplaced: readonly number[];
  readonly #cellSize: number;
  readonly #left: number;
  readonly #bottom: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Where the members of each cell begin in `#members`. */
  readonly #starts: Int32Array;
  readonly #members: Int32Array;

  /** @param members Indices of the volunteers that the grid holds. */
  constructor(volunteers: readonly PreparedMatchVolunteer[], members: readonly number[]) {
    const placed = members.filter((index) => volunteers[index]!.position);
    const positionOf = (index: number): PlanarPosition => volunteers[index]!.position!;
    this.unplaced = members.filter((index) => !volunteers[index]!.position);
    const { left, bottom, width, height } = boundsOf(placed.map(positionOf));
    [this.#left, this.#bottom] = [left, bottom];
    this.#cellSize = Math.max(
      1,
      Math.sqrt((width * height * PER_CELL) / Math.max(1, placed.length)),
      Math.max(width, height) / MAX_CELLS_PER_SIDE,
    );
    this.#columns = placed.length === 0 ? 1 : Math.floor(width / this.#cellSize) + 1;
    this.#rows = placed.length === 0 ? 1 : Math.floor(height / this.#cellSize) + 1;
    this.#starts = new Int32Array(this.#columns * this.#rows + 1);
    for (const index of placed) this.#starts[this.#cellOf(positionOf(index)) + 1]! += 1;
    for (let cell = 0; cell < this.#starts.length - 1; cell++) this.#starts[cell + 1]! += this.#starts[cell]!;
    const next = this.#starts.slice();
    this.#members = new Int32Array(placed.length);
    for (const index of placed) this.#members[next[this.#cellOf(positionOf(index))]!++] = index;
  }

  #cellOf({ x, y }: PlanarPosition): number {
    return this.#rowOf(y) * this.#columns + this.#columnOf(x);
  }

  #columnOf(x: number): number {
    return clampIndex(Math.floor((x - this.#left) / this.#cellSize), this.#columns);
  }

  #rowOf(y: number): number {
    return clampIndex(Math.floor((y - this.#bottom) / this.#cellSize), this.#rows);
  }

  /** Calls `visit` for every member in growing rings of cells around a position, until it returns true; whether it did. */
  visitAround({ x, y }: PlanarPosition, visit: (index: number) => boolean): boolean {
    const [column, row] = [this.#columnOf(x), this.#rowOf(y)];
    const lastRing = Math.max(column, row, this.#columns - 1 - column, this.#rows - 1 - row);
    for (let ring = 0; ring <= lastRing; ring++) {
      for (let r = Math.max(0, row - ring); r <= Math.min(this.#rows - 1, row + ring); r++) {
        // The first and the last row of a ring are whole, of the rows between only the two ends belong to it.
        const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
        for (let c = column - ring; c <= column + ring; c += step) {
          if (c < 0 || c >= this.#columns) continue;
          const cell = r * this.#columns + c;
          for (let n = this.#starts[cell]!; n < this.#starts[cell + 1]!; n++) if (visit(this.#members[n]!)) return true;
        }
      }
    }
    return false;
  }
}

interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle around positions, at least a metre wide and high. */
function boundsOf(positions: readonly PlanarPosition[]): Bounds {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of positions) {
    [left, bottom] = [Math.min(left, x), Math.min(bottom, y)];
    [right, top] = [Math.max(right, x), Math.max(top, y)];
  }
  return { left, bottom, width: Math.max(1, right - left), height: Math.max(1, top - bottom) };
}

function clampIndex(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}
