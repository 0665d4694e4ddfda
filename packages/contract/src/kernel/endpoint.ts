/** One endpoint as data. Routes, client, mock, OpenAPI, authorisation and documentation are made from it. @module */
import type * as z from 'zod/mini';
import type { Role, Scope } from './actor.ts';

/** What HTTP calls it with. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** 接口: what may be said to Linli, by whom, and what is answered. */
export interface Endpoint<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> {
  /** Room and verb: `orders.claim`. */
  readonly name: string;
  readonly method: Method;
  /** Begins with a slash; `:name` takes its value from the input of that name. */
  readonly path: string;
  /** Who may, and how far. A role that is not here may not. */
  readonly allow: Readonly<Partial<Record<Role, Scope>>>;
  /** Everything sent: path, query (GET) and body together. */
  readonly input: Input;
  readonly output: Output;
  /** Reasons with which it may be refused (409). */
  readonly refusals: readonly string[];
  /** False where the answer is too sensitive to be kept for a repetition under the same Idempotency-Key. */
  readonly isKept?: boolean;
  /** One sentence for readers of the reference. */
  readonly summary: string;
}

/** What an endpoint is sent. */
export type InputOf<E extends Endpoint> = z.input<E['input']>;

/** What an endpoint answers. */
export type OutputOf<E extends Endpoint> = z.output<E['output']>;

/** Declares an endpoint, keeping the types of its schemas. */
export function endpoint<I extends z.ZodMiniType, O extends z.ZodMiniType>(declared: Endpoint<I, O>): Endpoint<I, O> {
  return declared;
}

/** The names of the path's parameters, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '');
}

/** The path with its parameters filled in, and the rest of the input. */
export function fillPath(
  path: string,
  input: Readonly<Record<string, unknown>>,
): { path: string; rest: Record<string, unknown> } {
  const names = pathParameters(path);
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
  return { path: filled, rest: Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name))) };
}
