/** A database that fails by chance: before a write begins, in its midst, or after it has committed and before it answers. @module */
import type { Database } from '@linli/server';
import type { Chance } from '@linli/demo';

/** What a database says whose connection broke. */
function broken(): Error {
  return Object.assign(new Error('Connection terminated by the simulation'), { code: '08006' });
}

/** How often each came. */
export interface Faults {
  before: number;
  within: number;
  after: number;
}

/** The same database, failing once in `one` writes; without `one`, never. */
export function failing(database: Database, chance: Chance, one: number | undefined): { database: Database; faults: Faults } {
  const faults: Faults = { before: 0, within: 0, after: 0 };
  if (one === undefined) return { database, faults };
  const transaction = () => {
    const builder = database.db.transaction();
    const execute = async <T>(what: (trx: never) => Promise<T>): Promise<T> => {
      const fault = chance.below(one) === 0 ? chance.pick(['before', 'within', 'after'] as const) : undefined;
      if (fault) faults[fault] += 1;
      if (fault === 'before') throw broken();
      const value = await builder.execute(async (trx) => {
        const result = await what(trx as never);
        // Everything is written but the commit: nothing of it may stay.
        if (fault === 'within') throw broken();
        return result;
      });
      if (fault === 'after') throw broken();
      return value;
    };
    return { execute };
  };
  const db = new Proxy(database.db, {
    get: (target, name): unknown => {
      if (name === 'transaction') return transaction;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
  return { database: { ...database, db }, faults };
}
