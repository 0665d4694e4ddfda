/** Types of what TypeScript tests use of the machine's search. @module */

/** What is asked of a machine: its environment, whether a file is there, and where Debian keeps PostgreSQL. */
export interface Machine {
  readonly env?: NodeJS.ProcessEnv;
  readonly exists?: (path: string) => boolean;
  readonly debian?: () => string[];
}

/** The path of a Chromium or Chrome; undefined without one. */
export function findChromium(machine?: Machine): string | undefined;

/** The path of a Firefox; undefined without one. */
export function findFirefox(machine?: Machine): string | undefined;

/** The folder that holds `initdb` and `pg_ctl`; undefined without one. */
export function findPostgres(machine?: Machine): string | undefined;
