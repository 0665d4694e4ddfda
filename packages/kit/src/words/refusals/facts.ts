/** The facts of a refusal, as its words need them. @module */

/** A fact as text; empty where the refusal came without it. */
export function fact(value: string | number | undefined): string {
  return String(value ?? '');
}

/** What a code is called; the code itself where it has no name here. */
export function nameOf(code: string | number | undefined, names: Readonly<Record<string, string>>): string {
  return names[fact(code)] ?? fact(code);
}
