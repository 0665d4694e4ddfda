/** A reporter of web-test-runner: leaves the count of a run in the file that LINLI_COUNT names. @module */
import { writeFileSync } from 'node:fs';
import { countSessions } from './counts.mjs';

/** Writes once, when the run has ended. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.LINLI_COUNT;
      if (file) writeFileSync(file, JSON.stringify(countSessions(sessions)));
    },
  };
}
