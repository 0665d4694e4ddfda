/** The tests of one package as Stryker runs them, once for every mutant that they reach. @module */
import { defineConfig } from 'vitest/config';

const conditions = ['@linli/source', 'module', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ['src/**/*.test.ts'], testTimeout: 20_000 },
});
