/** Node tests, and the story. Packages are read from their sources, so that nothing need be built for the former. @module */
import { defineConfig } from 'vitest/config';

const conditions = ['@linli/source', 'module', 'node'];
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/!(*.story).test.ts', 'scripts/**/*.test.ts'],
          ...timeouts,
        },
      },
      // The whole story drives a browser against the real, built server.
      {
        extends: true,
        test: {
          name: 'story',
          include: ['examples/*/**/*.story.test.ts', 'packages/*/test/**/*.story.test.ts'],
          fileParallelism: false,
          ...timeouts,
        },
      },
    ],
  },
});
