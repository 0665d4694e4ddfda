/** The port behind which what is sensitive is sealed, and found again without opening it. @module */

/** Seals and opens single values. */
export interface Encryption {
  seal(value: string): string;
  open(sealed: string): string;
  /** The same for the same value, telling nothing of it without the key. */
  index(value: string): string;
}

/**
 * Seals nothing: for tests, documentation and pages in which nothing is kept. Indexes are told apart and no more.
 */
export const noEncryption: Encryption = {
  seal: (value) => value,
  open: (sealed) => sealed,
  index(value) {
    let [low, high] = [0x811c9dc5, 0x01000193];
    for (let at = 0; at < value.length; at++) {
      low = Math.imul(low ^ value.charCodeAt(at), 0x01000193);
      high = Math.imul(high ^ value.charCodeAt(at), 0x85ebca6b);
    }
    return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  },
};
