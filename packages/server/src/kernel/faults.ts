/** What went wrong below, as the problem that callers are told. @module */
import { ProblemError } from '@linli/contract';

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

/**
 * A lost race is a conflict, a database that is away is a 503, a value that it cannot keep (class 22, a year 0) is
 * invalid; anything else is our fault and says nothing outside.
 */
export function faultOf(caught: unknown): ProblemError {
  const { code, message } = caught as { code?: string; message?: string };
  if (
    awayCodes.includes(code ?? '') ||
    /terminated|timeout exceeded|is closed|closed the connection|not queryable/i.test(message ?? '')
  )
    return because(caught, new ProblemError('unavailable', { detail: 'The database is away.' }, 2));
  if (code === '23505' || code === '23514' || code === '40001' || code === '40P01') return new ProblemError('conflict');
  if (code?.startsWith('22')) return new ProblemError('invalid', { detail: 'Expected values that can be kept.' });
  return because(caught, new ProblemError('fault'));
}

/** What it came from is for the log; nothing of it is told outside. */
export function because(caught: unknown, problem: ProblemError): ProblemError {
  problem.cause = caught;
  return problem;
}
