/** Attributes take some values only: any other falls back to the documented one, and whoever writes the page is told once. @module */

const told = new Set<string>();

function tell(host: Element, name: string, value: string, expected: string, standard: string): void {
  const line = `<${host.localName}> ${name}="${value}": expected ${expected}. Taken as ${standard || 'nothing'}.`;
  if (!told.has(line)) console.warn(line);
  told.add(line);
}

/** The value where it is one of those `known`, else the `standard` one. */
export function oneOf<T extends string>(host: Element, name: string, value: string, known: readonly T[], standard: T): T {
  const found = known.find((each) => each === value);
  if (found === undefined) tell(host, name, value, known.map((each) => each || 'nothing').join(', '), standard);
  return found ?? standard;
}

/** The number where it is a whole one above 0, else the `standard` one. */
export function countOr(host: Element, name: string, value: number, standard: number): number {
  if (Number.isInteger(value) && value > 0) return value;
  tell(host, name, String(value), 'a whole number above 0', String(standard));
  return standard;
}
