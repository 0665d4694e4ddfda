/** What a volunteer has served, as rooms tell it to each other. @module */

/** How much somebody has served, and how often of each kind. */
export interface Experience {
  readonly minutes: number;
  readonly times: Readonly<Record<string, number>>;
}
