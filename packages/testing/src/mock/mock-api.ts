/** A double of the Api port: answers from responders, held to the contract; time passes when the test says so. @module */
import type { Api, Change, Endpoint, SendOptions } from '@linli/contract';
import { now } from '../samples/index.ts';
import { createFeed, type Feed, type News } from './feed.ts';
import { answerWith, type Responder } from './respond.ts';

/** One call that was made, in the order in which they came. */
export interface Call {
  readonly name: string;
  readonly input: unknown;
  readonly idempotencyKey?: string | undefined;
}

/** Calls to an endpoint, kept waiting. */
export interface Held {
  /** Resolves when a call has come in and waits. */
  readonly reached: Promise<void>;
  /** Lets those that wait go on, and holds no more. */
  release(): void;
}

/** What a test holds in its hand. */
export interface MockApi extends Api {
  readonly calls: readonly Call[];
  /** Inputs sent to one endpoint so far. */
  sentTo(endpoint: Endpoint): readonly unknown[];
  /** Answers differently from now on, until the returned function is called. */
  use(...responders: readonly Responder[]): () => void;
  /** Keeps calls to an endpoint waiting: how a test looks at a widget while it loads. */
  hold(endpoint: Endpoint): Held;
  /** Tells everybody who watches that something changed. */
  emit(news: News): Change;
  /** Loses the live connection, or finds it again. */
  connection(state: 'live' | 'lost'): void;
  /** How many watch. */
  readonly watching: number;
}

/**
 * Makes a double.
 *
 * @example
 * const api = mockApi([respond(readMe, aMe()), respond(listOrders, { orders: [], next: null })]);
 */
export function mockApi(responders: readonly Responder[], feed: Feed = createFeed(() => now)): MockApi {
  const calls: Call[] = [];
  const held = new Map<string, Gate>();
  let current = [...responders];
  return {
    calls,
    sentTo: ({ name }) => calls.filter((call) => call.name === name).map((call) => call.input),
    async send(endpoint, input, { signal, idempotencyKey }: SendOptions = {}) {
      signal?.throwIfAborted();
      calls.push({ name: endpoint.name, input: structuredClone(input), idempotencyKey });
      const gate = held.get(endpoint.name);
      const answered = gate ? gate.wait().then(() => answerWith(current, endpoint, input)) : answerWith(current, endpoint, input);
      return (await orAborted(answered, signal)) as never;
    },
    watch: (_communityId, watcher) => feed.watch(watcher),
    use(...more) {
      current = [...current, ...more];
      return () => (current = current.filter((each) => !more.includes(each)));
    },
    hold({ name }) {
      const gate = createGate(() => held.delete(name));
      held.set(name, gate);
      return gate;
    },
    emit: (news) => feed.emit(news),
    connection: (state) => feed.connection(state),
    get watching() {
      return feed.watching;
    },
  };
}

interface Gate extends Held {
  wait(): Promise<void>;
}

function createGate(onRelease: () => void): Gate {
  let reach = (): void => {};
  let open = (): void => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    reached,
    wait() {
      reach();
      return opened;
    },
    release() {
      onRelease();
      open();
    },
  };
}

/** Whatever comes first: the answer, or that nobody waits for it any more. */
function orAborted<T>(answered: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answered;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    answered.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
