/** 双向清单: counts demand and supply of a community, and what is missing on either side. Figures only. @module */
import {
  claimsClosed,
  seatsFree,
  ServiceCategory,
  Skill,
  type DecisionContext,
  type DemandRow,
  type Id,
  type SupplyGap,
  type SupplyRow,
  type TwoWayLists,
} from '@linli/core';
import { candidates, defaultSearchLimits } from '../candidates/candidates.ts';
import type { MatchOpening } from '../model/opening.ts';
import type { MatchVolunteer } from '../model/volunteer.ts';
import { unmetOrders } from './explain.ts';

/** The rows of both lists, before the server adds when they were counted. */
export type TwoWayListRows = Pick<TwoWayLists, 'needs' | 'skills' | 'kinds'>;

/** Service categories that volunteers prefer, by volunteer id; whoever prefers none is left out. */
export type PreferredCategories = ReadonlyMap<Id, readonly ServiceCategory[]>;

/** From so many people on, a figure tells nothing about any one of them. */
const SMALLEST_DISCLOSED = 5;

/**
 * A number of people as everybody may read it: 0 stays 0, one to four are null and not told apart. Nobody has agreed to be
 * published here (个人信息保护法 art. 25), so that nobody may be recognised (去标识化, art. 73): in a neighbourhood the only
 * hairdresser is known, and of a few, each knows the others.
 *
 * @example
 * [0, 3, 12].map(deidentified); // [0, null, 12]
 */
export function deidentified(people: number): number | null {
  return people === 0 || people >= SMALLEST_DISCLOSED ? people : null;
}

/**
 * The two lists of a community. A volunteer who has left offers nothing; an order that is full or may not be claimed any more
 * asks for nothing.
 *
 * @throws RangeError as `candidates` does.
 */
export function twoWayLists(
  openings: readonly MatchOpening[],
  volunteers: readonly MatchVolunteer[],
  preferred: PreferredCategories,
  context: DecisionContext,
): TwoWayListRows {
  const counter = new TwoWayListsCounter(openings, context);
  counter.add(volunteers, preferred);
  return counter.lists();
}

/**
 * Counts the two lists with the volunteers given in batches, so that very many need not be held in memory at once. Each
 * volunteer is to be given once.
 */
export class TwoWayListsCounter {
  readonly #context: DecisionContext;
  readonly #open: readonly MatchOpening[];
  /** Openings for which no eligible volunteer has been found so far. */
  #unmet: readonly MatchOpening[];
  readonly #skills = new SupplyCounter<Skill>();
  readonly #categories = new SupplyCounter<ServiceCategory>();

  constructor(openings: readonly MatchOpening[], context: DecisionContext) {
    this.#context = context;
    this.#open = openings.filter(({ order }) => seatsFree(order) > 0 && !claimsClosed(order, context));
    this.#unmet = this.#open;
    for (const { order } of this.#open) {
      const seats = seatsFree(order);
      this.#categories.addDemand([order.task.category], seats);
      this.#skills.addDemand(order.terms?.skills ?? [], seats);
    }
  }

  /** Counts a batch of volunteers, and looks among them for somebody who may take what nobody could so far. */
  add(volunteers: readonly MatchVolunteer[], preferred: PreferredCategories): void {
    for (const { candidate } of volunteers) {
      if (candidate.status !== 'registered') continue;
      this.#skills.addSupply(candidate.skills);
      this.#categories.addSupply(preferred.get(candidate.volunteerId) ?? []);
    }
    if (this.#unmet.length === 0) return;
    const { weights } = this.#context.policy.matching;
    const limits = { ...defaultSearchLimits, candidates: 1 };
    const unmet = new Set(unmetOrders(candidates(this.#unmet, volunteers, this.#context, weights, limits)));
    this.#unmet = this.#unmet.filter(({ order }) => unmet.has(order.id));
  }

  /** Both lists of what was counted so far. */
  lists(): TwoWayListRows {
    const demand = ServiceCategory.options.map((what) => ({
      what,
      ...demandFor(this.#open, what),
      unmet: demandFor(this.#unmet, what),
    }));
    return {
      needs: demand.filter(({ orders }) => orders > 0).sort((a, b) => b.unmet.seats - a.unmet.seats || b.seats - a.seats),
      skills: this.#skills.rows(Skill.options),
      kinds: this.#categories.rows(ServiceCategory.options),
    };
  }
}

/** The row of one item, a skill or a category. */
type RowOf<Item> = Omit<SupplyRow, 'what'> & { readonly what: Item };

/** Counts for each item the free seats that ask for it and the volunteers who offer it. */
class SupplyCounter<Item> {
  readonly #seats = new Map<Item, number>();
  readonly #volunteers = new Map<Item, number>();

  addDemand(items: readonly Item[], seats: number): void {
    for (const item of new Set(items)) this.#seats.set(item, (this.#seats.get(item) ?? 0) + seats);
  }

  addSupply(items: readonly Item[]): void {
    for (const item of new Set(items)) this.#volunteers.set(item, (this.#volunteers.get(item) ?? 0) + 1);
  }

  /** The rows of the items that are asked for or offered; what is most missing comes first. */
  rows(items: readonly Item[]): RowOf<Item>[] {
    return items
      .map((what) => {
        const seats = this.#seats.get(what) ?? 0;
        const volunteers = deidentified(this.#volunteers.get(what) ?? 0);
        return { what, seats, volunteers, gap: gapOf(seats, volunteers) };
      })
      .filter(({ seats, volunteers }) => seats > 0 || volunteers !== 0)
      .sort(
        (a, b) =>
          gapOrder.indexOf(a.gap) - gapOrder.indexOf(b.gap) || b.seats - a.seats || atMost(b.volunteers) - atMost(a.volunteers),
      );
  }
}

const gapOrder: readonly (SupplyGap | null)[] = ['nobody', 'few', null, 'unasked'];

/** Computed from the published figures alone: the gap must not tell apart what they do not. */
function gapOf(seats: number, volunteers: number | null): SupplyGap | null {
  if (seats === 0) return volunteers === 0 ? null : 'unasked';
  if (volunteers === 0) return 'nobody';
  return seats > atMost(volunteers) ? 'few' : null;
}

/** The highest number of people for which a published figure may stand. */
function atMost(volunteers: number | null): number {
  return volunteers ?? SMALLEST_DISCLOSED - 1;
}

function demandFor(openings: readonly MatchOpening[], category: ServiceCategory): DemandRow['unmet'] {
  const matching = openings.filter(({ order }) => order.task.category === category);
  return { orders: matching.length, seats: matching.reduce((sum, { order }) => sum + seatsFree(order), 0) };
}
