/** Attributes take some values only: any other falls back to the documented one, and the console says so once. @module */

const reported = new Set<string>();

function report(host: Element, name: string, value: string, expected: string, fallback: string): void {
  const message = `<${host.localName}> ${name}="${value}": expected ${expected}. Taken as ${fallback || 'nothing'}.`;
  if (!reported.has(message)) console.warn(message);
  reported.add(message);
}

/** The value where it is one of the `allowed` ones, else the fallback. */
export function oneOf<T extends string>(host: Element, name: string, value: string, allowed: readonly T[], fallback: T): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) report(host, name, value, allowed.map((each) => each || 'nothing').join(', '), fallback);
  return found ?? fallback;
}

/** The number where it is a whole one above 0, else the fallback. */
export function positiveInteger(host: Element, name: string, value: number, fallback: number): number {
  if (Number.isInteger(value) && value > 0) return value;
  report(host, name, String(value), 'a whole number above 0', String(fallback));
  return fallback;
}
