/** The script of the module worker in which suggestions are solved. @module */
import { assignSnapshotAsync } from '@linli/matching';
import type { SolverRequest, SolverResponse } from './solver-client.ts';

let running: AbortController | undefined;
const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

// On a server that renders pages there is no such function, and nothing to listen to.
if (typeof addEventListener === 'function') {
  addEventListener('message', ({ data }: MessageEvent<SolverRequest>) => void solve(data));
}

/** A later request takes the place of an earlier one. */
async function solve({ number, snapshot, weights, at }: SolverRequest): Promise<void> {
  running?.abort();
  const { signal } = (running = new AbortController());
  try {
    respond({ number, solution: await assignSnapshotAsync(snapshot, weights, at, { signal, pause }) });
  } catch (caught) {
    if (!signal.aborted) respond({ number, fault: String(caught) });
  }
}

function respond(response: SolverResponse): void {
  postMessage(response);
}
