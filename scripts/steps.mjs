/** Progress of a script: one plain line for each step, with the seconds that it took. @module */

/** Prints `[1/4] Doing …  8 s` around some work and hands on what it returns; without work the line alone. */
export async function step(label, title, work) {
  if (!work) {
    console.log(`[${label}] ${title}`);
    return undefined;
  }
  const began = performance.now();
  process.stdout.write(`[${label}] ${title} …`);
  try {
    const result = await work();
    console.log(`  ${seconds(began)}`);
    return result;
  } catch (fault) {
    console.log(`  failed after ${seconds(began)}`);
    throw fault;
  }
}

/** Whole seconds since a moment of `performance.now()`, as text. */
export function seconds(began) {
  return `${Math.max(1, Math.round((performance.now() - began) / 1000))} s`;
}
