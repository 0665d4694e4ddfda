/** 双向清单 as a board: what is asked for beside what is offered, and what is missing on either side. Figures only. @module */
import { claimsClosed, seatsFree, ServiceCategory, Skill, type Id, type DecisionContext } from '@linli/core';
import { candidates, usualBreadth } from '../candidates/candidates.ts';
import { unmet } from './explain.ts';
import type { Helper, Need } from '../model/opening.ts';

/** Orders that may still be claimed, and the seats in them that are free. */
export interface Wanted {
  readonly orders: number;
  readonly seats: number;
}

/** 需求: a kind of service that is asked for. */
export interface NeededKind extends Wanted {
  readonly what: ServiceCategory;
  /** Of these, what nobody may take by the rules. */
  readonly unmet: Wanted;
}

/** What is missing: `nobody` offers it, `few` do for the seats that ask for it, or it is offered and `unasked`. */
export type Gap = 'nobody' | 'few' | 'unasked';

/** 特长: something that is offered, or asked for. */
export interface Offered<What> {
  readonly what: What;
  /** Free seats that ask for it. */
  readonly seats: number;
  /** Volunteers who offer it, as `deidentified`. */
  readonly volunteers: number | null;
  readonly gap: Gap | null;
}

/**
 * Both lists, what is most missing first. Languages are not among them: what is spoken behind a door is for those who may
 * come (PIPL art. 6), and beside the open orders a figure would tell behind which.
 */
export interface TwoWayLists {
  readonly needs: readonly NeededKind[];
  readonly skills: readonly Offered<Skill>[];
  readonly kinds: readonly Offered<ServiceCategory>[];
}

/** The kinds of service that volunteers like to do, by volunteer; whoever is not in it names none. */
export type KindsOffered = ReadonlyMap<Id, readonly ServiceCategory[]>;

/** From so many people on a figure tells of nobody in particular. */
const ENOUGH = 5;

/**
 * A number of people as everybody may read it: 0 stays 0, one to four are null and not told apart. Nobody has agreed to
 * be published here (PIPL art. 25), so that nobody may be recognised (去标识化, art. 73): in a neighbourhood the only one
 * who cuts hair is known, and of a few, each knows the others.
 */
export function deidentified(people: number): number | null {
  return people === 0 || people >= ENOUGH ? people : null;
}

/**
 * The two lists of a community. A volunteer who has left offers nothing; an order that is full, or may not be claimed any
 * more, asks for nothing.
 *
 * @throws RangeError as `candidates` does.
 */
export function twoWayLists(
  needs: readonly Need[],
  helpers: readonly Helper[],
  kinds: KindsOffered,
  context: DecisionContext,
): TwoWayLists {
  const count = new TwoWayCount(needs, context);
  count.add(helpers, kinds);
  return count.lists();
}

/** Counts the two lists. Volunteers may come a part at a time, so that very many need not be held at once; each comes once. */
export class TwoWayCount {
  readonly #at: DecisionContext;
  readonly #open: readonly Need[];
  /** Those for which nobody has been found yet. */
  #left: readonly Need[];
  readonly #skills = new Tallied<Skill>();
  readonly #kinds = new Tallied<ServiceCategory>();

  constructor(needs: readonly Need[], context: DecisionContext) {
    this.#at = context;
    this.#open = needs.filter(({ order }) => seatsFree(order) > 0 && !claimsClosed(order, context));
    this.#left = this.#open;
    for (const { order } of this.#open) {
      const [seats, { task, terms }] = [seatsFree(order), order];
      this.#kinds.ask([task.category], seats);
      this.#skills.ask(terms?.skills ?? [], seats);
    }
  }

  /** Counts more volunteers, and looks among them for somebody who may take what nobody could so far. */
  add(helpers: readonly Helper[], kinds: KindsOffered): void {
    for (const { candidate } of helpers) {
      if (candidate.status !== 'registered') continue;
      this.#skills.offer(candidate.skills);
      this.#kinds.offer(kinds.get(candidate.volunteerId) ?? []);
    }
    if (this.#left.length === 0) return;
    const breadth = { ...usualBreadth, kept: 1 };
    const nobodys = new Set(unmet(candidates(this.#left, helpers, this.#at, this.#at.policy.matching.weights, breadth)));
    this.#left = this.#left.filter(({ order }) => nobodys.has(order.id));
  }

  /** The lists as they are by now. */
  lists(): TwoWayLists {
    const needs = ServiceCategory.options.map((what) => ({ what, ...wanted(this.#open, what), unmet: wanted(this.#left, what) }));
    return {
      needs: needs.filter(({ orders }) => orders > 0).sort((a, b) => b.unmet.seats - a.unmet.seats || b.seats - a.seats),
      skills: this.#skills.rows(Skill.options),
      kinds: this.#kinds.rows(ServiceCategory.options),
    };
  }
}

/** What is asked and offered of each. */
class Tallied<What> {
  readonly #seats = new Map<What, number>();
  readonly #people = new Map<What, number>();

  ask(all: readonly What[], seats: number): void {
    for (const each of new Set(all)) this.#seats.set(each, (this.#seats.get(each) ?? 0) + seats);
  }

  offer(all: readonly What[]): void {
    for (const each of new Set(all)) this.#people.set(each, (this.#people.get(each) ?? 0) + 1);
  }

  rows(all: readonly What[]): readonly Offered<What>[] {
    return all
      .map((what) => {
        const [seats, volunteers] = [this.#seats.get(what) ?? 0, deidentified(this.#people.get(what) ?? 0)];
        return { what, seats, volunteers, gap: gapOf(seats, volunteers) };
      })
      .filter(({ seats, volunteers }) => seats > 0 || volunteers !== 0)
      .sort((a, b) => ranks.indexOf(a.gap) - ranks.indexOf(b.gap) || b.seats - a.seats || atMost(b) - atMost(a));
  }
}

const ranks: readonly (Gap | null)[] = ['nobody', 'few', null, 'unasked'];

/** From what is published alone: what is not told apart there, a gap may not tell apart either. */
function gapOf(seats: number, volunteers: number | null): Gap | null {
  if (seats === 0) return volunteers === 0 ? null : 'unasked';
  if (volunteers === 0) return 'nobody';
  return seats > atMost({ volunteers }) ? 'few' : null;
}

/** As many as there can be, by what is published. */
function atMost({ volunteers }: Pick<Offered<unknown>, 'volunteers'>): number {
  return volunteers ?? ENOUGH - 1;
}

function wanted(needs: readonly Need[], what: ServiceCategory): Wanted {
  const these = needs.filter(({ order }) => order.task.category === what);
  return { orders: these.length, seats: these.reduce((sum, { order }) => sum + seatsFree(order), 0) };
}
