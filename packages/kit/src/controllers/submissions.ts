/** The writes that a person has asked for: pending, refused or failed with a problem, or done. @module */
import type { ReactiveController } from 'lit';
import type { Endpoint, InputOf, OutputOf, ProblemError } from '@linli/contract';
import type { LinliElement } from '../base/element.ts';
import { toProblemError, type Connection } from '../connection/connection.ts';

/** Keeps the state of writes by a key, such as the id of an order, so that a list of cards needs one of these only. */
export class Submissions implements ReactiveController {
  readonly #host: LinliElement;
  readonly #connection: () => Connection | undefined;
  readonly #pending = new Set<string>();
  readonly #problems = new Map<string, ProblemError>();

  constructor(host: LinliElement, connection: () => Connection | undefined) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Whether a write under this key is under way. */
  isPending(key: string): boolean {
    return this.#pending.has(key);
  }

  /** Why the last write under this key came to nothing; undefined where it did not. */
  problem(key: string): ProblemError | undefined {
    return this.#problems.get(key);
  }

  /** Forgets the last problem under this key. */
  clear(key: string): void {
    this.#problems.delete(key);
    this.#host.requestUpdate();
  }

  /** Sends something about the community of the connection. Answers undefined where it came to nothing. */
  async send<E extends Endpoint>(
    key: string,
    endpoint: E,
    input: Omit<InputOf<E>, 'communityId'>,
  ): Promise<OutputOf<E> | undefined> {
    const connection = this.#connection();
    if (!connection) return undefined;
    const { api, communityId } = connection;
    return this.run(key, () => api.send(endpoint, { communityId, ...input } as InputOf<E>));
  }

  /** Runs a write, one at a time under each key. Answers undefined where it came to nothing, or another was under way. */
  async run<T>(key: string, write: () => Promise<T>): Promise<T | undefined> {
    if (this.#pending.has(key)) return undefined;
    this.#pending.add(key);
    this.#problems.delete(key);
    this.#host.requestUpdate();
    try {
      return await write();
    } catch (caught) {
      this.#problems.set(key, toProblemError(caught));
      return undefined;
    } finally {
      this.#pending.delete(key);
      this.#host.requestUpdate();
    }
  }
}
