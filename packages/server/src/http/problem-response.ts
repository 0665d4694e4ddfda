/** A problem as a response: RFC 9457. @module */
import type { ProblemError } from '@linli/contract';

/** An answer is data: opened as a page it loads nothing, and no page frames it. */
export const answersPolicy = "default-src 'none'; frame-ancestors 'none'";

/** A problem as a response. */
export function problemResponse(error: ProblemError): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Retry-After',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': answersPolicy,
    'Cache-Control': 'no-store',
  });
  if (error.retryAfter !== undefined) headers.set('Retry-After', String(error.retryAfter));
  if (error.kind === 'unauthenticated') headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(error.problem), { status: error.problem.status, headers });
}
