/** Live changes by SSE through fetch, so that the token travels in a header; comes back by itself. @module */
import type { Change, Watcher } from '@linli/contract';
import { tokenOf, type ClientSettings } from './settings.ts';

/** Listens until the returned function is called. After a loss it goes on from the last change it had. */
export function listen(to: ClientSettings & { readonly url: string }, watcher: Watcher): () => void {
  const abort = new AbortController();
  void keepOn(to, watcher, abort.signal);
  return () => abort.abort();
}

async function keepOn(to: ClientSettings & { readonly url: string }, watcher: Watcher, signal: AbortSignal): Promise<void> {
  let last: string | undefined;
  let losses = 0;
  while (!signal.aborted) {
    try {
      for await (const message of messages(to, last, signal)) {
        losses = 0;
        if (message.open) watcher.onState?.('live');
        if (!message.id) continue;
        last = message.id;
        watcher.onChange(JSON.parse(message.data) as Change);
      }
    } catch {
      // A lost connection is the ordinary case; what follows seeks a new one.
    }
    if (signal.aborted) return;
    watcher.onState?.('lost');
    losses += 1;
    await pause(Math.min(30_000, 500 * 2 ** losses) * (0.5 + Math.random() / 2), signal);
  }
}

interface Message {
  readonly id: string;
  readonly data: string;
  readonly open: boolean;
}

async function* messages(
  to: ClientSettings & { readonly url: string },
  last: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<Message> {
  const token = await tokenOf(to.token);
  const headers: Record<string, string> = { Accept: 'text/event-stream' };
  if (token) headers['Authorization'] = `Bearer ${token}`;
  if (last) headers['Last-Event-ID'] = last;
  const response = await (to.fetch ?? fetch)(to.url, { headers, signal, cache: 'no-store' });
  if (!response.ok || !response.body) throw new Error(`events: ${response.status}`);
  yield { id: '', data: '', open: true };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield messageOf(block);
  }
}

function messageOf(block: string): Message {
  const fields = new Map<string, string>();
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart());
  }
  return { id: fields.get('id') ?? '', data: fields.get('data') ?? '', open: false };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
