/** Node tests, and the story. Packages are read from their sources, so that nothing need be built for the former. @module */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const conditions = ['@linli/source', 'module', 'node'];
// A time-out is for what hangs. The slowest test takes 50 s on two cores; where both are busy with other things, several times that.
const timeouts = { testTimeout: 600_000, hookTimeout: 600_000 };

/** What takes minutes begins first: otherwise one worker is left alone with it at the end. */
const long = ['fuzz.test.ts', 'simulation.test.ts', 'tables.test.ts', 'people.test.ts', 'live.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
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
