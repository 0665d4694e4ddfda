/** A spatial index: finds the nearest volunteers with a skill or a language without looking at all of them. @module */
import type { Language, Skill } from '@linli/core';
import type { PlanarPosition } from '../model/planar-position.ts';
import type { PreparedMatchVolunteer } from '../model/volunteer.ts';
import { Grid } from './grid.ts';

/** What volunteers are searched by: a skill, a language, or nothing in particular. */
export type Trait = Skill | Language | 'any';

/** One grid for each skill and language and one for everybody, each built when it is first searched. */
export class SpatialIndex {
  readonly #volunteers: readonly PreparedMatchVolunteer[];
  readonly #membersByTrait = new Map<Trait, number[]>();
  readonly #grids = new Map<Trait, Grid>();
  readonly #lists = new Map<Trait, readonly number[]>();

  constructor(volunteers: readonly PreparedMatchVolunteer[]) {
    this.#volunteers = volunteers;
    for (const [index, { input }] of volunteers.entries())
      for (const trait of [...input.candidate.skills, ...input.languages]) {
        const members = this.#membersByTrait.get(trait);
        if (members) members.push(index);
        else this.#membersByTrait.set(trait, [index]);
      }
  }

  /**
   * Calls `visit` for the volunteers with a trait until it returns true: the nearest first, then those whose home is not
   * known. Where the opening has no position, they come in their order from `offset` on and then from the beginning, so
   * that openings without a position do not all get the same candidates.
   */
  search(trait: Trait, position: PlanarPosition | null, offset: number, visit: (index: number) => boolean): void {
    const grid = position ? this.#gridOf(trait) : undefined;
    if (position && grid?.visitAround(position, visit)) return;
    const others = grid?.unplaced ?? this.#membersOf(trait);
    for (let n = 0; n < others.length; n++) if (visit(others[(n + offset) % others.length]!)) return;
  }

  /** Of these skills the one that fewest volunteers have; `any` where none is given. */
  rarestSkill(skills: readonly Skill[]): Skill | 'any' {
    return skills.reduce<Skill | 'any'>((rarest, skill) => (this.#count(skill) < this.#count(rarest) ? skill : rarest), 'any');
  }

  #count(trait: Trait): number {
    return trait === 'any' ? Infinity : (this.#membersByTrait.get(trait)?.length ?? 0);
  }

  #membersOf(trait: Trait): readonly number[] {
    const known = this.#lists.get(trait);
    if (known) return known;
    const list = trait === 'any' ? [...this.#volunteers.keys()] : (this.#membersByTrait.get(trait) ?? []);
    this.#lists.set(trait, list);
    return list;
  }

  #gridOf(trait: Trait): Grid {
    const grid = this.#grids.get(trait) ?? new Grid(this.#volunteers, this.#membersOf(trait));
    this.#grids.set(trait, grid);
    return grid;
  }
}
