/** The log: one JSON object a line, without a word about persons: no paths, no queries, no bodies, no addresses. @module */
import type { AccessRecord } from '../http/app.ts';

/** Writes what happens on the server. */
export interface Log {
  /** Something an operator wants to know: started, stopping, migrated. */
  info(message: string): void;
  /** A fault of ours. Only its name and where it arose; messages of databases repeat values. */
  fault(caught: unknown): void;
  /** An answer given. */
  answered(record: AccessRecord): void;
}

/** Gathers the lines of one turn of the loop and writes them at once: writing is what a log costs. */
export function gathering(write: (lines: string) => void): (line: string) => void {
  const lines: string[] = [];
  const flush = (): void => write(lines.splice(0).join('\n'));
  return (line) => {
    if (lines.push(line) === 1) setImmediate(flush);
  };
}

/** Makes a log that writes lines; `now` is in milliseconds. */
export function makeLog(write: (line: string) => void, now: () => number = Date.now): Log {
  const line = (level: 'info' | 'warn' | 'error', about: object): void =>
    write(JSON.stringify({ at: new Date(now()).toISOString(), level, ...about }));
  return {
    info: (message) => line('info', { message }),
    fault: (caught) => line('error', { message: 'fault', ...placeOf(caught) }),
    answered: ({ route, method, status, durationMs }) =>
      line(status >= 500 ? 'error' : status === 429 ? 'warn' : 'info', {
        route,
        method,
        status,
        milliseconds: Math.round(durationMs),
      }),
  };
}

/** Name, code and stack of an error, without its message. */
function placeOf(caught: unknown): { name: string; code?: string; stack?: string } {
  if (!(caught instanceof Error)) return { name: typeof caught };
  const { name, stack, code } = caught as Error & { code?: unknown };
  const frames = stack?.split('\n').filter((frame) => /^\s+at /.test(frame));
  return { name, ...(typeof code === 'string' ? { code } : {}), ...(frames ? { stack: frames.join('\n') } : {}) };
}
