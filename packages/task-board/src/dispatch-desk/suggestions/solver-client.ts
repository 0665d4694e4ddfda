/** Suggestions weighed anew: beside the page where the browser lets us, else on the page in small steps. @module */
import type { FitWeights, DecisionContext } from '@linli/core';
import { weighSoon, type Sheet, type Weighing } from '@linli/matching';

/** What is asked of the worker. */
export interface Question {
  readonly number: number;
  readonly sheet: Sheet;
  readonly weights: FitWeights;
  readonly at: DecisionContext;
}

/** What the worker says to it. */
export type Answer = { readonly number: number; readonly found: Weighing } | { readonly number: number; readonly fault: string };

/** Weighs one sheet at a time: whatever is asked later takes the place of what was asked before. */
export class Weigher {
  readonly #url: URL | string | undefined;
  #worker: Worker | undefined;
  #isAlone = false;
  #number = 0;

  /** @param url Where the page serves the worker; without one everything is done on the page. */
  constructor(url: URL | string | undefined) {
    this.#url = url;
  }

  /** Whether the worker is at work; false where the page does it itself. */
  get isBeside(): boolean {
    return this.#worker !== undefined;
  }

  /**
   * The best offers of a sheet for these weights.
   *
   * @throws the signal's reason, as soon as it is aborted.
   */
  async weigh(question: Omit<Question, 'number'>, signal: AbortSignal): Promise<Weighing> {
    const { sheet, weights, at } = question;
    const found = await this.#asked(question, signal).catch(() => undefined);
    signal.throwIfAborted();
    return found ?? weighSoon(sheet, weights, at, { signal, pause: () => new Promise((go) => setTimeout(go)) });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** The worker's answer; rejects where there is no worker to be had. */
  async #asked(question: Omit<Question, 'number'>, signal: AbortSignal): Promise<Weighing> {
    const number = ++this.#number;
    const worker = this.#opened();
    return new Promise((resolve, reject) => {
      const settled = new AbortController();
      const listen = { signal: settled.signal };
      const fail = (reason: unknown): void => {
        settled.abort();
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      };
      const alone = (): void => {
        this.#isAlone = true;
        this.close();
        fail('the worker did not load');
      };
      const hear = ({ data }: MessageEvent<Answer>): void => {
        if (data.number !== number) return;
        settled.abort();
        if ('found' in data) resolve(data.found);
        else reject(new Error(data.fault));
      };
      worker.addEventListener('message', hear, listen);
      worker.addEventListener('error', alone, listen);
      signal.addEventListener('abort', () => fail(signal.reason), listen);
      worker.postMessage({ number, ...question } satisfies Question);
    });
  }

  /** A page of another origin, or a policy that allows no workers, is no fault: the page weighs for itself. */
  #opened(): Worker {
    if (this.#url === undefined || this.#isAlone) throw new Error('no worker');
    this.#worker ??= new Worker(trusted(this.#url), { type: 'module' });
    return this.#worker;
  }
}

/** What of Trusted Types is needed here; not every browser has them. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Under Trusted Types a page has to allow the policy `linli`; where it does not, it weighs for itself. */
function trusted(url: URL | string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('linli', { createScriptURL: (own) => own });
  return policy?.createScriptURL(String(url)) ?? String(url);
}
