/** Counting tests: what each runner says, and their sum. @module */

/** Tests of a run; `faults` are what went wrong outside any test (a file that did not load, a runner that broke). */
export const none = { passed: 0, failed: 0, faults: 0 };

/** What vitest's JSON report holds. A file that failed without a failed test of its own did not load. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests, faults: broken.length };
}

/** What the sessions of web-test-runner hold: one for each file and browser. */
export function countSessions(sessions) {
  return sessions.map(countSession).reduce(sum, none);
}

function countSession({ testResults, passed, errors }) {
  const tests = testResults ? testsOf(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = failed === 0 && (passed === false || errors.length > 0);
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed,
    faults: broken ? 1 : 0,
  };
}

function testsOf({ tests, suites }) {
  return [...tests, ...suites.flatMap(testsOf)];
}

/** Two counts together. */
export function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, faults: a.faults + b.faults };
}

/** The count of one run, given how its process ended: a run without a test, or one that broke unseen, is a fault. */
export function judged(count, exitCode) {
  const { passed, failed, faults } = count ?? none;
  const unseen = failed + faults === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed, faults: unseen ? 1 : faults };
}

/** The last line of a run; a fault counts as a failure. */
export function lastLine({ passed, failed, faults }) {
  return `${passed} passed, ${failed + faults} failed`;
}
