/** Serves until the process is told to stop. @module */

/** Begins to serve, waits for Ctrl-C or a TERM, and stops gently. Answers with the code to exit with. */
export async function serveUntilStopped(begin: () => Promise<() => Promise<void>>): Promise<number> {
  const stop = await begin();
  await new Promise<void>((resolve) => {
    // `on`, not `once`: Ctrl-C may come twice, from the terminal and from `npm start`, and closing takes a moment.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  await stop();
  return 0;
}
