/** Changes as server-sent events: each once and in order, also after coming back. @module */
import type { Application } from '@linli/application';
import { visitor } from '@linli/contract';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Streams } from './rate-limits.ts';

/** A reader that is so many changes behind comes back with Last-Event-ID; its backlog is the journal's, not our memory's. */
const BACKLOG = 1_000;
/** Proxies close what is silent; in milliseconds. */
const BEAT = 15_000;

/** The changes of a community from after `Last-Event-ID`, or from now on. */
export async function streamEvents(
  c: Context,
  application: Application,
  streams: Streams,
  address: string | undefined,
): Promise<Response> {
  const communityId = c.req.param('communityId') ?? '';
  // Whoever listens to nothing would wait for ever.
  await application.read(communityId, visitor, async () => undefined);
  // HEAD is answered as GET without its body, which nobody would ever read or close.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
  const leave = streams(address);
  const last = c.req.header('Last-Event-ID');
  const after = last !== undefined && /^\d{1,9}$/.test(last) ? Number(last) : undefined;
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    await new Promise<void>((resolve) => {
      let waiting = 0;
      const send = (message: { id?: string; event?: string; data: string }): void => {
        waiting += 1;
        if (waiting > BACKLOG) stream.abort();
        else void stream.writeSSE(message).finally(() => (waiting -= 1));
      };
      const stop = application.watch(communityId, after, {
        onChange: (change) => send({ id: String(change.seq), data: JSON.stringify(change) }),
        onState: (state) => state === 'lost' && stream.abort(),
      });
      const beat = setInterval(() => send({ event: 'beat', data: '' }), BEAT);
      send({ event: 'beat', data: '' });
      stream.onAbort(() => {
        clearInterval(beat);
        stop();
        leave();
        resolve();
      });
    });
  });
}
