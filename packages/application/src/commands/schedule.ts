/** What is done once the present turn of the event loop is over, in Node, a worker or a page. @module */

/** Runs something after everything that has arrived in the same turn of the loop. */
export const nextTurn: (what: () => void) => void =
  typeof setImmediate === 'function' ? (what) => void setImmediate(what) : throughChannel();

/** Pages have no `setImmediate`, and slow down timers that follow each other. */
function throughChannel(): (what: () => void) => void {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return (what) => {
    waiting.push(what);
    port2.postMessage(undefined);
  };
}

/** Lets others be answered in between. */
export function pause(): Promise<void> {
  return new Promise(nextTurn);
}
