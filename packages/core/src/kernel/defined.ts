/** Optional fields: left out where there is nothing to say, never written as undefined. @module */

/** Of the fields of `T`, those that may be undefined become optional. */
export type Defined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * The fields that have a value. JSON knows no undefined, and an event that has lost a field on its way to the journal is not
 * the one that was decided.
 *
 * @example
 * defined({ name: '张桂英', door: undefined }); // { name: '张桂英' }
 */
export function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
