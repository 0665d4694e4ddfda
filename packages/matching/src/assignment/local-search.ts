/** A choice made better: all orders of one hour at a time are given out anew, and one volunteer after the other chooses anew. @module */
import { Looks } from './dont-look-bits.ts';
import type { Pairs, Slot } from '../model/match-model.ts';
import { rowsOf, solve } from '../solver/index.ts';
import { besides } from './conflicts.ts';

/** Pairs looked at in a step: some milliseconds. */
const STEP = 50_000;

/** A pair of the fits, by the indices of helper and need. */
export interface FitPair {
  readonly taker: number;
  readonly place: number;
  readonly worth: number;
  readonly row: Slot;
}

/** A choice of pairs that keeps every rule, and what it is worth. */
export interface Choice {
  /** Indices of pairs. */
  readonly chosen: readonly number[];
  readonly value: number;
}

/** Orders that are all under way at one time, and who may have them. */
interface Block {
  /** Seats of each order. */
  readonly seats: Int32Array;
  /** In their order: of equals, whoever waited longest is served. */
  readonly takers: readonly { readonly taker: number; readonly pairs: readonly BlockPair[] }[];
}

/** A pair within a block: the place is one of the block's. */
interface BlockPair {
  readonly index: number;
  readonly place: number;
  readonly worth: number;
}

/** Makes a choice better until neither way helps any more. It keeps every rule, as what it is given does. */
export class Polish {
  readonly #fits: Pairs;
  readonly #pairs: readonly FitPair[];
  readonly #perVolunteer: number;
  readonly #ofTaker: readonly (readonly number[])[];
  readonly #ofPlace: readonly (readonly number[])[];
  readonly #blocks: readonly Block[];
  /** Blocks look at what their takers have, and takers at who is where they might be. */
  readonly #takers: Looks;
  readonly #places: Looks;
  /** For every pair 1 where it is chosen, and the same as it was when changes were last noted. */
  readonly #chosen: Uint8Array;
  readonly #noted: Uint8Array;
  /** Pairs chosen or given up since then; some of them and back again. */
  readonly #turned: number[] = [];
  #value = 0;
  /** Pairs looked at in this step. */
  #looked = 0;
  /** What was found out of a pair beside others. */
  readonly #known = new Map<number, Map<number | string, boolean>>();
  #chance = 20_261_124;

  constructor(fits: Pairs, pairs: readonly FitPair[], chosen: readonly number[], perVolunteer: number) {
    this.#fits = fits;
    this.#pairs = pairs;
    this.#perVolunteer = perVolunteer;
    this.#ofTaker = grouped(pairs, 'taker', fits.helpers.length);
    this.#ofPlace = grouped(pairs, 'place', fits.needs.length);
    this.#blocks = blocksOf(fits.needs).map((places) => this.#blockOf(places));
    const takersOf = this.#blocks.map(({ takers }) => takers.map(({ taker }) => taker));
    const placesOf = this.#ofTaker.map((mine) => mine.map((index) => pairs[index]!.place));
    this.#takers = new Looks(fits.helpers.length, takersOf);
    this.#places = new Looks(fits.needs.length, placesOf);
    this.#chosen = new Uint8Array(pairs.length);
    this.#noted = new Uint8Array(pairs.length);
    for (const index of chosen) this.#turn(index);
    this.#note();
  }

  #blockOf(places: readonly number[]): Block {
    const ofTaker = new Map<number, BlockPair[]>();
    for (const [place, need] of places.entries())
      for (const index of this.#ofPlace[need]!) {
        const { taker, worth } = this.#pairs[index]!;
        const mine = ofTaker.get(taker);
        if (mine) mine.push({ index, place, worth });
        else ofTaker.set(taker, [{ index, place, worth }]);
      }
    const takers = [...ofTaker].map(([taker, pairs]) => ({ taker, pairs })).sort((a, b) => a.taker - b.taker);
    return { seats: Int32Array.from(places, (need) => this.#fits.needs[need]!.seats), takers };
  }

  /**
   * Shakes a choice so often: a few volunteers who could stand in for each other give back all that they have, and it is
   * polished again. What is worth no less is kept. Chance comes from a seed, so that the same lists give the same choice.
   */
  *shaken(from: Choice, times: number, bound: number): Generator<undefined, Choice> {
    let best = from;
    for (let n = 0; n < times && best.value < bound; n++) {
      this.#goBackTo(best);
      const takers = this.#blocks[this.#below(this.#blocks.length)]?.takers.map(({ taker }) => taker) ?? [];
      const some = this.#shuffled(takers).slice(0, 2 + this.#below(6));
      for (const taker of some) for (const index of this.#mine(taker)) this.#turn(index);
      for (const taker of this.#shuffled(some)) this.#chooseAnew(taker);
      const next = yield* this.polished();
      if (next.value >= best.value) best = next;
    }
    return best;
  }

  #below(most: number): number {
    this.#chance = (Math.imul(this.#chance, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#chance / 2 ** 32) * most);
  }

  #shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, key: this.#below(2 ** 30) }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }

  /** The better choice. */
  *polished(): Generator<undefined, Choice> {
    for (;;) {
      const before = this.#value;
      for (const [look, block] of this.#blocks.entries()) {
        if (this.#takers.isDue(look)) this.#giveOut(block, look);
        if (this.#isStepOver()) yield;
      }
      for (let taker = 0; taker < this.#ofTaker.length; taker++) {
        if (this.#places.isDue(taker)) this.#chooseAnew(taker);
        if (this.#isStepOver()) yield;
      }
      if (this.#value > before) continue;
      return { chosen: [...this.#pairs.keys()].filter((index) => this.#chosen[index]), value: this.#value };
    }
  }

  #isStepOver(): boolean {
    if (this.#looked < STEP) return false;
    this.#looked = 0;
    return true;
  }

  #goBackTo({ chosen }: Choice): void {
    for (let index = 0; index < this.#chosen.length; index++) if (this.#chosen[index]) this.#turn(index);
    for (const index of chosen) this.#turn(index);
    this.#note();
  }

  /** Chooses a pair, or gives it up. */
  #turn(index: number): void {
    const { worth } = this.#pairs[index]!;
    this.#value += this.#chosen[index] ? -worth : worth;
    this.#chosen[index]! ^= 1;
    this.#turned.push(index);
  }

  /** What was turned and is not as it was has changed. */
  #note(): void {
    for (const index of this.#turned) {
      if (this.#chosen[index] === this.#noted[index]) continue;
      this.#noted[index] = this.#chosen[index]!;
      this.#takers.change(this.#pairs[index]!.taker);
      this.#places.change(this.#pairs[index]!.place);
    }
    this.#turned.length = 0;
  }

  #mine(taker: number): number[] {
    return this.#ofTaker[taker]!.filter((index) => this.#chosen[index]);
  }

  /** Whether a volunteer may have a pair beside others. */
  #goes(index: number, others: readonly number[]): boolean {
    const { taker, row } = this.#pairs[index]!;
    if (others.length >= this.#perVolunteer) return false;
    if (others.length === 0) return true;
    const key = others.length === 1 ? others[0]! : others.join(' ');
    const beside = this.#known.get(index) ?? new Map<number | string, boolean>();
    const known = beside.get(key);
    if (known !== undefined) return known;
    const rows = others.map((each) => this.#pairs[each]!.row);
    const goes = !besides(row, this.#fits.helpers[taker]!, rows, this.#fits.at);
    this.#known.set(index, beside.set(key, goes));
    return goes;
  }

  /** Orders of which nobody can have two are an assignment, beside all that is settled: solved exactly. */
  #giveOut({ seats, takers }: Block, look: number): void {
    for (const { pairs } of takers) for (const { index } of pairs) if (this.#chosen[index]) this.#turn(index);
    const open = takers.map(({ taker, pairs }) => {
      this.#looked += pairs.length;
      const held = this.#mine(taker);
      return pairs.filter(({ index }) => this.#goes(index, held));
    });
    const { placeOf } = solve({ seats, byTaker: rowsOf(open) });
    for (const [taker, mine] of open.entries()) {
      const found = mine.find(({ place }) => place === placeOf[taker]);
      if (found) this.#turn(found.index);
    }
    this.#note();
    this.#takers.look(look);
  }

  /** The best that one volunteer could have, also in the place of others, where that gains more than those lose. */
  #chooseAnew(taker: number): void {
    this.#places.look(taker);
    this.#looked += this.#ofTaker[taker]!.length;
    for (const index of this.#mine(taker)) this.#turn(index);
    const gains = this.#ofTaker
      [taker]!.flatMap((index) => {
        const loser = this.#loser(this.#pairs[index]!.place);
        const gain = this.#pairs[index]!.worth - (loser === undefined ? 0 : this.#pairs[loser]!.worth);
        return gain > 0 ? [{ index, gain, loser }] : [];
      })
      .sort((a, b) => b.gain - a.gain || a.index - b.index);
    const best = this.#bestSet(gains);
    const kept = gains.filter(({ index }) => best.includes(index));
    for (const { loser } of kept) if (loser !== undefined) this.#turn(loser);
    for (const { index } of kept) this.#turn(index);
    // Whoever lost a seat, and everybody else, may have what is free now.
    for (const { loser } of kept) if (loser !== undefined) this.#fillUp(this.#pairs[loser]!.taker);
    this.#note();
  }

  /** Who would lose their seat of a full order first. */
  #loser(place: number): number | undefined {
    const sitting = this.#ofPlace[place]!.filter((index) => this.#chosen[index]);
    if (sitting.length < this.#fits.needs[place]!.seats) return undefined;
    return sitting.reduce((least, index) => (this.#pairs[index]!.worth < this.#pairs[least]!.worth ? index : least));
  }

  #fillUp(taker: number): void {
    const open = this.#ofTaker[taker]!.filter(
      (index) => !this.#chosen[index] && this.#loser(this.#pairs[index]!.place) === undefined,
    );
    for (const index of open.sort((a, b) => this.#pairs[b]!.worth - this.#pairs[a]!.worth || a - b))
      if (this.#goes(index, this.#mine(taker))) this.#turn(index);
  }

  /** Of pairs that are sorted by their gain, those that go together and gain most. */
  #bestSet(gains: readonly { readonly index: number; readonly gain: number }[]): readonly number[] {
    // What the first so many are worth: of the next few, none can gain more than these do.
    const sums = [0];
    for (const { gain } of gains) sums.push(sums.at(-1)! + gain);
    let [best, most]: [readonly number[], number] = [[], 0];
    const extend = (from: number, chosen: readonly number[], gained: number): void => {
      if (gained > most) [best, most] = [chosen, gained];
      const room = this.#perVolunteer - chosen.length;
      for (let next = from; next < gains.length; next++) {
        if (gained + sums[Math.min(next + room, gains.length)]! - sums[next]! <= most) return;
        const { index, gain } = gains[next]!;
        if (this.#goes(index, chosen)) extend(next + 1, [...chosen, index], gained + gain);
      }
    };
    extend(0, [], 0);
    return best;
  }
}

function grouped(pairs: readonly FitPair[], key: 'taker' | 'place', count: number): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const [index, pair] of pairs.entries()) groups[pair[key]]!.push(index);
  return groups;
}

/** For every beginning the orders that are under way then; an order that may be done at any time is alone. */
function blocksOf(needs: readonly Slot[]): readonly (readonly number[])[] {
  const beginnings = [...new Set(needs.flatMap(({ post }) => (post.span ? [post.span.from] : [])))].sort((a, b) => a - b);
  const timed = beginnings.map((begin) =>
    [...needs.keys()].filter((place) => {
      const { span } = needs[place]!.post;
      return span && span.from <= begin && begin < span.to;
    }),
  );
  return [...timed, ...[...needs.keys()].filter((place) => !needs[place]!.post.span).map((place) => [place])];
}
