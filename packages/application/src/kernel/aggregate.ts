/** Load, let time pass, decide, evolve, save under the version, publish: written once for every aggregate. @module */
import type { DecisionContext, Id, Outcome } from '@linli/core';
import { isProblemError, ProblemError, type Actor, type Owners, type RoomName } from '@linli/contract';
import type { PublishedEvent, SubjectOf } from './event.ts';
import { grantedOf } from './outcome.ts';
import type { StoredAggregate, Versioned } from './stored-aggregate.ts';
import { publish, systemActor, type RequestContext } from './request-context.ts';

/** A thing that changes by events, is kept as a snapshot with a version, and is replayed from the journal. */
export interface Aggregate<State, Event, Facts = unknown, View = unknown> extends StoredAggregate<State> {
  /** The field of an input that names one: `orderId`. */
  readonly idField: string;
  /** Replays an event. */
  readonly evolve: (before: State | undefined, event: Event) => State;
  /** Events that are due by time alone. Run before and after every decision, and before every view. */
  readonly due?: (state: State, facts: Facts, context: DecisionContext) => readonly Event[];
  /** What has to be known beside the states themselves to settle and decide; `about` names people. */
  readonly facts?: (context: RequestContext, states: readonly State[], about: readonly Id[]) => Promise<Facts>;
  /** What an event makes known to the decisions that come after it in the same batch. */
  readonly learn?: (facts: Facts, event: Event, state: State) => void;
  /** Whom it belongs to; what belongs to nobody in particular leaves it out. */
  readonly owners?: (state: State) => Owners;
  /** What an actor sees of it; where nothing is said, the state itself. */
  readonly view?: (state: State, actor: Actor) => View;
  /** Refuses (404) to let the actor know of it at all. */
  readonly assertVisible?: (actor: Actor, state: State) => void;
}

/** An aggregate as whoever replays the journal knows it, whatever its state is. */
export interface ReplayedAggregate {
  readonly name: RoomName;
  evolve(before: unknown, event: unknown): unknown;
}

/** Declares an aggregate, keeping its types. */
export function aggregate<State, Event extends PublishedEvent, Facts = undefined, View = State>(
  declared: Aggregate<State, Event, Facts, View>,
): Aggregate<State, Event, Facts, View> {
  return declared;
}

/** A change of an aggregate that is wished for, and of whom its decision has to know. */
export interface Change<State, Event, Facts> {
  readonly context: RequestContext;
  readonly id: Id;
  readonly about?: readonly Id[];
  /** Decides from the state as it is now; a refusal may be returned or thrown. */
  readonly decide: (state: State, facts: Facts) => Outcome<Event>;
}

/** What came of one change: the state after it, the version before it, and the events in between. */
interface Applied<State, Event> {
  readonly after: State;
  readonly version: number;
  readonly events: readonly { readonly event: Event; readonly isByTime: boolean }[];
}

/** Loads one with its version; throws `not-found` when there is none. Visibility is the caller's to check. */
export async function load<State, Event, Facts>(
  { store }: RequestContext,
  kind: Aggregate<State, Event, Facts>,
  id: Id,
): Promise<Versioned<State>> {
  const found = (await store.aggregates.load(kind, [id])).get(id);
  if (!found) throw new ProblemError('not-found');
  return found;
}

/** A state with what time has done to it since it was saved. */
export async function settled<State, Event, Facts>(
  context: RequestContext,
  kind: Aggregate<State, Event, Facts>,
  state: State,
): Promise<State> {
  const [one] = await settledAll(context, kind, [state]);
  return one as State;
}

/** States with what time has done to them since they were saved, in their order. */
export async function settledAll<State, Event, Facts>(
  context: RequestContext,
  kind: Aggregate<State, Event, Facts>,
  states: readonly State[],
): Promise<readonly State[]> {
  const { due } = kind;
  if (!due || states.length === 0) return states;
  const facts = await factsFor(context, kind, states, []);
  return states.map((state) => due(state, facts, context.decision).reduce<State>(kind.evolve, state));
}

/** Makes one change, or throws why not. */
export async function change<State, Event extends PublishedEvent, Facts>(
  kind: Aggregate<State, Event, Facts>,
  wished: Change<State, Event, Facts>,
): Promise<State> {
  const [outcome] = await changeAll(kind, [wished]);
  if (outcome?.status === 'fulfilled') return outcome.value;
  throw outcome?.reason;
}

/**
 * Makes changes one after the other, in one transaction; each is granted or refused by itself, and sees what came of
 * those before it. All are read once, and saved once.
 */
export async function changeAll<State, Event extends PublishedEvent, Facts>(
  kind: Aggregate<State, Event, Facts>,
  changes: readonly Change<State, Event, Facts>[],
): Promise<readonly PromiseSettledResult<State>[]> {
  const [first] = changes;
  if (!first) return [];
  const { context } = first;
  const loaded = await context.store.aggregates.load(
    kind,
    changes.map(({ id }) => id),
  );
  const states = [...loaded.values()].map(({ state }) => state);
  const about = changes.flatMap((each) => each.about ?? []);
  const facts = await factsFor(context, kind, states, about);
  const current = new Map(loaded);
  const outcomes = changes.map((each) => attempted(() => apply(kind, each, current, facts)));
  await context.store.aggregates.save(kind, changed(loaded, current));
  for (const [index, outcome] of outcomes.entries())
    if (outcome.status === 'fulfilled') await publishAll(kind, changes[index] as Change<State, Event, Facts>, outcome.value);
  return outcomes.map((outcome) =>
    outcome.status === 'rejected' ? outcome : { status: 'fulfilled', value: outcome.value.after },
  );
}

/** Saves a new one with its first event; over an earlier one of the same id where one is given. */
export async function create<State, Event extends PublishedEvent, Facts>(
  context: RequestContext,
  kind: Aggregate<State, Event, Facts>,
  id: Id,
  event: Event,
  earlier?: Versioned<State>,
): Promise<State> {
  const after = { state: kind.evolve(earlier?.state, event), version: (earlier?.version ?? 0) + 1 };
  if (earlier) await context.store.aggregates.save(kind, [{ id, before: earlier, after }]);
  else await context.store.aggregates.insert(kind, id, after);
  await publish(context, {
    room: kind.name,
    id,
    version: after.version,
    event,
    subject: after.state as unknown as SubjectOf<Event>,
  });
  return after.state;
}

async function factsFor<State, Event, Facts>(
  context: RequestContext,
  kind: Aggregate<State, Event, Facts>,
  states: readonly State[],
  about: readonly Id[],
): Promise<Facts> {
  return kind.facts ? kind.facts(context, states, about) : (undefined as Facts);
}

function apply<State, Event, Facts>(
  kind: Aggregate<State, Event, Facts>,
  { context, id, decide }: Change<State, Event, Facts>,
  current: Map<Id, Versioned<State>>,
  facts: Facts,
): Applied<State, Event> {
  const before = current.get(id);
  if (!before) throw new ProblemError('not-found');
  const dueNow = (state: State): readonly Event[] => kind.due?.(state, facts, context.decision) ?? [];
  const due = dueNow(before.state);
  const present = due.reduce<State>(kind.evolve, before.state);
  const event = grantedOf(decide(present, facts));
  const decided = kind.evolve(present, event);
  const late = dueNow(decided);
  const after = late.reduce<State>(kind.evolve, decided);
  const events = [...due, event, ...late].map((each) => ({ event: each, isByTime: each !== event }));
  current.set(id, { state: after, version: before.version + events.length });
  kind.learn?.(facts, event, after);
  return { after, version: before.version, events };
}

function changed<State>(loaded: ReadonlyMap<Id, Versioned<State>>, current: ReadonlyMap<Id, Versioned<State>>) {
  return [...loaded].flatMap(([id, before]) => {
    const after = current.get(id) ?? before;
    return after.version === before.version ? [] : [{ id, before, after }];
  });
}

async function publishAll<State, Event extends PublishedEvent, Facts>(
  { name }: Aggregate<State, Event, Facts>,
  { context, id }: Change<State, Event, Facts>,
  { after, version, events }: Applied<State, Event>,
): Promise<void> {
  for (const [index, { event, isByTime }] of events.entries()) {
    const happened = { room: name, id, version: version + index + 1, event, subject: after as unknown as SubjectOf<Event> };
    await publish(context, isByTime ? { ...happened, actor: systemActor } : happened);
  }
}

/** A refusal is an answer; anything else ends the whole batch. */
function attempted<T>(what: () => T): PromiseSettledResult<T> {
  try {
    return { status: 'fulfilled', value: what() };
  } catch (caught) {
    if (isProblemError(caught)) return { status: 'rejected', reason: caught };
    throw caught;
  }
}
