/** 双向清单: what is needed, and who could give it. @module */
import {
  prepareCandidate,
  prepareOpening,
  viewOf,
  type Availability,
  type Candidate,
  type Day,
  type Id,
  type Language,
  type DecisionContext,
  type OrderView,
  type Position,
  type PreparedCandidate,
  type PreparedOpening,
  type ServiceCategory,
  type StaffedOrder,
  type Terms,
} from '@linli/core';
import { weekOffered, weekTaken } from './week-mask.ts';

/** 需求: an open order that looks for volunteers. */
export interface Need {
  /** As a volunteer sees it who has nothing to do with it. */
  readonly order: OrderView;
  readonly requestedBy: Id;
  /** Who is not to be asked: they have a seat, wait for one, or said no to it. */
  readonly notAsked: readonly Id[];
}

/** The need of an order that has seats. */
export function needOf(order: StaffedOrder): Need {
  const { task, seats, waitlist, declinedBy, requestedBy } = order;
  return {
    order: { ...viewOf(order, null), task },
    requestedBy,
    notAsked: [...seats.map(({ volunteerId }) => volunteerId), ...waitlist, ...declinedBy],
  };
}

/** 特长: a volunteer, and what speaks for them. */
export interface Helper {
  readonly candidate: Candidate;
  /** 可服务时间; empty where nothing was said. */
  readonly availability: readonly Availability[];
  readonly languages: readonly Language[];
  /** 承诺服务. */
  readonly pledges: readonly ServiceCategory[];
  /** Where they live, to the building; null where that is not known. */
  readonly place: Position | null;
  /** Services of each kind. */
  readonly experience: Readonly<Partial<Record<ServiceCategory, number>>>;
  /** Minutes served in the last 30 days. */
  readonly minutesLately: number;
  /** The day of the last service; null before the first. */
  readonly lastServedOn: Day | null;
  /** Recipients they know: how often they came, and how that was rated on average, 1 to 5. */
  readonly recipients: Readonly<Record<Id, { readonly times: number; readonly rating: number | null }>>;
}

/** Metres east along the equator and north of it, and how much shorter a metre along the equator is here. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly shrink: number;
}

/** A need that is worked out. */
export interface ReadyNeed {
  readonly need: Need;
  readonly terms: Terms;
  readonly post: PreparedOpening;
  readonly spot: Spot | null;
  /** Seats that are free. */
  readonly seats: number;
  /** The parts of the week that it takes, a bit each; 0 where any time will do. */
  readonly week: number;
}

/** A helper who is worked out. */
export interface ReadyHelper {
  readonly helper: Helper;
  readonly who: PreparedCandidate;
  readonly spot: Spot | null;
  readonly week: number;
  /** Services in all. */
  readonly services: number;
}

const METRES_PER_DEGREE = 111_195;

function spotOf(place: Position | null | undefined): Spot | null {
  if (!place) return null;
  const { longitude, latitude } = place;
  return { x: longitude * METRES_PER_DEGREE, y: latitude * METRES_PER_DEGREE, shrink: Math.cos((latitude * Math.PI) / 180) };
}

/** Works out a need; one that takes nobody is refused with its id. */
export function readyNeed(need: Need, context: DecisionContext): ReadyNeed {
  const { id, task, terms, taken } = need.order;
  if (!terms || terms.seats < 1) throw new RangeError(`order ${id}: expected terms with at least one seat`);
  const post = prepareOpening({ id, task, terms }, context);
  return {
    ...{ need, terms, post, spot: spotOf(task.place.position), seats: Math.max(0, terms.seats - taken) },
    week: post.span ? weekTaken(post.span.from, post.span.to, context.community.timeZone) : 0,
  };
}

/** Works out a helper; figures that cannot be are refused, with whose they are. */
export function readyHelper(helper: Helper, context: DecisionContext): ReadyHelper {
  checkFigures(helper);
  return {
    ...{ helper, who: prepareCandidate(helper.candidate, context), spot: spotOf(helper.place) },
    week: weekOffered(helper.availability),
    services: Object.values(helper.experience).reduce((sum, times) => sum + times, 0),
  };
}

/** Parts of a score are reckoned from these: what is out of range would give somebody more than all others can have. */
function checkFigures({ candidate, experience, minutesLately, place, recipients }: Helper): void {
  const refuse = (what: string, expected: string, found: unknown): never => {
    throw new RangeError(`volunteer ${candidate.volunteerId}, ${what}: expected ${expected}, found ${String(found)}`);
  };
  if (!(minutesLately >= 0)) refuse('minutesLately', 'minutes, 0 or more', minutesLately);
  if (place && !(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180))
    refuse('place', 'degrees', `${place.latitude}, ${place.longitude}`);
  for (const [kind, times] of Object.entries(experience))
    if (!(times >= 0)) refuse(`experience of ${kind}`, 'times, 0 or more', times);
  for (const { times, rating } of Object.values(recipients)) {
    if (!(times >= 0)) refuse('times with a recipient', '0 or more', times);
    if (rating !== null && !(rating >= 1 && rating <= 5)) refuse('rating', '1 to 5', rating);
  }
}

/** Whoever waited longest comes first: those who never served, then by the day of the last service; ids decide the rest. */
export function byWaiting(a: Helper, b: Helper): number {
  const [one, other] = [a.lastServedOn ?? '', b.lastServedOn ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return a.candidate.volunteerId < b.candidate.volunteerId ? -1 : 1;
}
