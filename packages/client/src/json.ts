/** JSON of our own: Prototype 1.6 puts a `toJSON` on arrays, and `JSON.stringify` then turns them into strings. @module */

/** The JSON of a plain value; fields that are undefined are left out. */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => toJson(each)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${fields.map(([name, each]) => `${quoted(name)}:${toJson(each)}`).join(',')}}`;
  }
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  return typeof value === 'boolean' ? String(value) : 'null';
}

/** Half a surrogate pair is escaped, not mended: the server then says what is wrong with it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\p{Cc}\p{Cs}\u2028\u2029]/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
