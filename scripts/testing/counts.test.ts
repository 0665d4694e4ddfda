/** The last line tells the truth, also about runs that broke. @module */
import { describe, expect, it } from 'vitest';
import { countSessions, countVitest, judged, lastLine, sum } from './counts.mjs';
import { findChromium, findPostgres } from './machine.mjs';

describe('counting', () => {
  it('counts a file that did not load as a fault', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 1,
      faults: 1,
    });
  });

  it('counts the tests of all suites in a browser, and a page that broke', () => {
    const test = (passed: boolean): object => ({ passed, skipped: false });
    const nested = { tests: [test(true)], suites: [{ tests: [test(false), test(true)], suites: [] }] };
    const broken = { passed: false, errors: [{ message: 'no such module' }] };
    expect(countSessions([{ passed: false, errors: [], testResults: nested }, broken])).toEqual({
      passed: 2,
      failed: 1,
      faults: 1,
    });
  });

  it('takes a run without a test, without a report or with a hidden failure for a fault', () => {
    expect(judged({ passed: 0, failed: 0, faults: 0 }, 0).faults).toBe(1);
    expect(judged(undefined, 1).faults).toBe(1);
    expect(judged({ passed: 3, failed: 0, faults: 0 }, 1).faults).toBe(1);
    expect(judged({ passed: 3, failed: 1, faults: 0 }, 1)).toEqual({ passed: 3, failed: 1, faults: 0 });
  });

  it('adds faults to the failures of the last line', () => {
    expect(lastLine(sum({ passed: 2, failed: 1, faults: 0 }, { passed: 3, failed: 0, faults: 1 }))).toBe('5 passed, 2 failed');
  });
});

describe('the machine', () => {
  it('prefers what it is told to use, and looks along the path else', () => {
    const env = { CHROME_PATH: '/told/chrome', PATH: '/bin' };
    expect(findChromium({ env, exists: () => true })).toBe('/told/chrome');
    expect(findChromium({ env, exists: (path: string) => path === '/bin/chromium' })).toBe('/bin/chromium');
    expect(findChromium({ env: { PATH: '/bin' }, exists: () => false })).toBeUndefined();
  });

  it('wants both programs of PostgreSQL in one folder', () => {
    const has = new Set(['/bin/initdb', '/new/initdb', '/new/pg_ctl']);
    const exists = (path: string): boolean => has.has(path);
    expect(findPostgres({ env: { PATH: '/bin' }, exists, debian: () => ['/new'] })).toBe('/new');
    expect(findPostgres({ env: { PATH: '/bin' }, exists, debian: () => [] })).toBeUndefined();
  });
});
