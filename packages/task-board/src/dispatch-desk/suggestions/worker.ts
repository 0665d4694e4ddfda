/** Weighs suggestions beside the page: a script for a module worker. @module */
import { weighSoon } from '@linli/matching';
import type { Answer, Question } from './solver-client.ts';

let running: AbortController | undefined;
const pause = (): Promise<unknown> => new Promise((go) => setTimeout(go));

// Servers that render pages read it too, and have nobody to listen to.
if (typeof addEventListener === 'function') addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data));

/** Whatever is asked later takes the place of what was asked before. */
async function answer({ number, sheet, weights, at }: Question): Promise<void> {
  running?.abort();
  const { signal } = (running = new AbortController());
  try {
    say({ number, found: await weighSoon(sheet, weights, at, { signal, pause }) });
  } catch (caught) {
    if (!signal.aborted) say({ number, fault: String(caught) });
  }
}

function say(what: Answer): void {
  postMessage(what);
}
