/** What a database threw, as the problem that callers are told. @module */
import { isProblemError, ProblemError } from '@linli/contract';

/** Codes of Node and Postgres for a database that cannot be reached, or does not take connections now. */
const awayCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** Lost races: a unique constraint, a check, a serialisation failure, a deadlock. */
const conflictCodes = ['23505', '23514', '40001', '40P01'];

/**
 * A lost race is a conflict, a database that is away is a 503, a value that it cannot keep (class 22, a year 0) is
 * invalid; anything else is our fault and says nothing outside.
 */
export function toProblem(caught: unknown): ProblemError {
  if (isProblemError(caught)) return caught;
  const { code = '', message = '' } = caught as { code?: string; message?: string };
  const isClosed = /terminated|timeout exceeded|is closed|closed the connection|not queryable/i.test(message);
  if (awayCodes.includes(code) || isClosed)
    return withCause(caught, new ProblemError('unavailable', { detail: 'The database is away.' }, 2));
  if (conflictCodes.includes(code)) return new ProblemError('conflict');
  if (code.startsWith('22')) return new ProblemError('invalid', { detail: 'Expected values that can be kept.' });
  return withCause(caught, new ProblemError('fault'));
}

/** Attaches the original error as `cause`, for the log only. */
export function withCause(caught: unknown, problem: ProblemError): ProblemError {
  problem.cause = caught;
  return problem;
}
