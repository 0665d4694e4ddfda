/** What can go wrong, as RFC 9457 problems. Refusals are answers too: 409 with the reason of the domain. @module */
import * as z from 'zod/mini';

/** Kinds of problem, and the HTTP status of each. `offline` never comes from a server: the client says it. */
export const problemStatus = {
  'invalid': 400,
  'unauthenticated': 401,
  'forbidden': 403,
  'not-found': 404,
  'refused': 409,
  'conflict': 409,
  'too-large': 413,
  'key-reused': 422,
  'too-many': 429,
  'fault': 500,
  'unavailable': 503,
  'offline': 0,
} as const;
/** The kind of a problem. */
export type ProblemKind = keyof typeof problemStatus;

/** Where an input was wrong, and what was expected there. */
export const Issue = z.object({ path: z.string(), expected: z.string() });
export type Issue = z.infer<typeof Issue>;

/** A problem document, `application/problem+json`. */
export const Problem = z.object({
  /** `urn:linli:problem:refused` and so on. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Why it was refused: a code that dictionaries put into words. */
  reason: z.optional(z.string()),
  facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  issues: z.optional(z.array(Issue)),
});
export type Problem = z.infer<typeof Problem>;

/** Thrown by every implementation of the Api port; nothing else is. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly problem: Problem;
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | undefined;

  constructor(kind: ProblemKind, about: Partial<Omit<Problem, 'type' | 'status'>> = {}, retryAfter?: number) {
    super(about.detail ?? about.title ?? kind);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.problem = { type: `urn:linli:problem:${kind}`, title: kind, status: problemStatus[kind], ...about };
  }

  /** The error that a problem document stands for. */
  static from(problem: Problem, retryAfter?: number): ProblemError {
    const kind = problem.type.replace('urn:linli:problem:', '');
    const known = Object.hasOwn(problemStatus, kind) ? (kind as ProblemKind) : 'fault';
    const { type: _, status: __, ...about } = problem;
    return new ProblemError(known, about, retryAfter);
  }
}

/** Whether something caught is a problem, also one of another copy of this package. */
export function isProblemError(caught: unknown): caught is ProblemError {
  return caught instanceof Error && caught.name === 'ProblemError' && 'problem' in caught;
}

/** The 400 for input that a schema did not accept: each path, and what was expected there. */
export function invalid(error: z.core.$ZodError): ProblemError {
  const issues = error.issues.map((issue) => ({ path: issue.path.join('.'), expected: expectation(issue) }));
  return new ProblemError('invalid', { detail: issues.map((i) => `${i.path}: ${i.expected}`).join('; '), issues });
}

/** Our schemas name what they expect; where they do not, zod's own facts are put into a short code. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.message && issue.message !== 'Invalid input') return issue.message;
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_big') return `at-most-${issue.maximum}`;
  if (issue.code === 'too_small') return `at-least-${issue.minimum}`;
  if (issue.code === 'unrecognized_keys') return `no field ${issue.keys.join(', ')}`;
  return issue.code;
}
