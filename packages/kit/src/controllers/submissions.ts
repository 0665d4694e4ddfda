/** One thing a person is trying to do: on its way, refused with a reason, failed, or done. @module */
import type { ReactiveController } from 'lit';
import type { ProblemError } from '@linli/contract';
import { problemOf } from '../connection/connection.ts';
import type { LinliElement } from '../base/element.ts';
import { KeptFocus } from './kept-focus.ts';

/** Keeps the state of writes, by the thing they concern, so that a list of cards needs one only; and the focus meanwhile. */
export class Submissions implements ReactiveController {
  readonly #host: LinliElement;
  readonly #going = new Set<string>();
  readonly #problems = new Map<string, ProblemError>();

  constructor(host: LinliElement) {
    this.#host = host;
    host.addController(this);
    new KeptFocus(host);
  }

  hostConnected(): void {}

  /** Whether something about `key` is on its way. */
  isGoing(key: string): boolean {
    return this.#going.has(key);
  }

  /** Why the last try about `key` came to nothing. */
  problem(key: string): ProblemError | undefined {
    return this.#problems.get(key);
  }

  /** Forgets the last problem about `key`. */
  forget(key: string): void {
    this.#problems.delete(key);
    this.#host.requestUpdate();
  }

  /** Tries something once at a time; answers undefined where it came to nothing. */
  async make<T>(key: string, what: () => Promise<T>): Promise<T | undefined> {
    if (this.#going.has(key)) return undefined;
    this.#going.add(key);
    this.#problems.delete(key);
    this.#host.requestUpdate();
    try {
      return await what();
    } catch (caught) {
      this.#problems.set(key, problemOf(caught));
      return undefined;
    } finally {
      this.#going.delete(key);
      this.#host.requestUpdate();
    }
  }
}
