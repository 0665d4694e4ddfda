/** Solves suggestions by other weights: in a worker where there is one, else on the page in small steps. @module */
import type { FitWeights, DecisionContext } from '@linli/core';
import { assignSnapshotAsync, type MatchSnapshot, type AssignmentResult } from '@linli/matching';

/** What is posted to the worker. */
export interface SolverRequest {
  readonly number: number;
  readonly snapshot: MatchSnapshot;
  readonly weights: FitWeights;
  readonly at: DecisionContext;
}

/** What the worker posts back, under the number of the request: the solution, or what went wrong. */
export type SolverResponse =
  { readonly number: number; readonly solution: AssignmentResult } | { readonly number: number; readonly fault: string };

/** Solves one problem at a time: a later request takes the place of an earlier one. */
export class SolverClient {
  readonly #url: URL | string | undefined;
  #worker: Worker | undefined;
  /** Whether the worker did not load, and is not tried again. */
  #isWithoutWorker = false;
  #number = 0;

  /** @param url Where the page serves the worker; without one all is solved on the page. */
  constructor(url: URL | string | undefined) {
    this.#url = url;
  }

  /** Whether a worker has been started. */
  get hasWorker(): boolean {
    return this.#worker !== undefined;
  }

  /**
   * The best offers for these weights.
   *
   * @throws The signal's reason, as soon as it is aborted.
   */
  async solve(request: Omit<SolverRequest, 'number'>, signal: AbortSignal): Promise<AssignmentResult> {
    const { snapshot, weights, at } = request;
    const solution = await this.#solveInWorker(request, signal).catch(() => undefined);
    signal.throwIfAborted();
    return solution ?? assignSnapshotAsync(snapshot, weights, at, { signal, pause: () => new Promise((go) => setTimeout(go)) });
  }

  /** Ends the worker. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** Rejects where there is no worker, and where it finds no solution. */
  async #solveInWorker(request: Omit<SolverRequest, 'number'>, signal: AbortSignal): Promise<AssignmentResult> {
    const number = ++this.#number;
    const worker = this.#start();
    return new Promise((resolve, reject) => {
      const settled = new AbortController();
      const options = { signal: settled.signal };
      const fail = (reason: unknown): void => {
        settled.abort();
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      };
      const giveUpWorker = (): void => {
        this.#isWithoutWorker = true;
        this.close();
        fail('the worker did not load');
      };
      const receive = ({ data }: MessageEvent<SolverResponse>): void => {
        if (data.number !== number) return;
        settled.abort();
        if ('solution' in data) resolve(data.solution);
        else reject(new Error(data.fault));
      };
      worker.addEventListener('message', receive, options);
      worker.addEventListener('error', giveUpWorker, options);
      signal.addEventListener('abort', () => fail(signal.reason), options);
      worker.postMessage({ number, ...request } satisfies SolverRequest);
    });
  }

  /** Throws where there can be no worker, as on a page of another origin or under a policy that allows none: that is no fault. */
  #start(): Worker {
    if (this.#url === undefined || this.#isWithoutWorker) throw new Error('no worker');
    this.#worker ??= new Worker(trusted(this.#url), { type: 'module' });
    return this.#worker;
  }
}

/** The part of Trusted Types that is needed here; not every browser has them. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Under Trusted Types the page has to allow the policy `linli`; where it does not, there is no worker. */
function trusted(url: URL | string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('linli', { createScriptURL: (given) => given });
  return policy?.createScriptURL(String(url)) ?? String(url);
}
