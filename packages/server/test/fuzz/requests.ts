/** Recipes of requests to an operation: as its schemas ask for, and broken in every way that somebody thought of. @module */
import * as fc from 'fast-check';
import type { Role } from '@linli/contract';
import type { Operation } from './document.ts';
import { fieldsBy, FromNow, idOf, Known, valueOf } from './values.ts';
import { oddBody, oddHeader, oddMethod, oddQuery, oddSegment, oddType, oddValue, type OddBody } from './odd.ts';

/** Who sends it: somebody in a role, with an id that fits or one that does not. */
export interface Who {
  readonly role: Role;
  readonly nth: number;
  /** Whether they speak of themselves, where the input names a person. */
  readonly isSelf: boolean;
  readonly isElsewhere: boolean;
}

/** What is broken; undefined is nothing. */
export type Twist =
  | { readonly bend: { readonly nth: number; readonly how: 'replace' | 'omit' | 'add'; readonly odd: unknown } }
  | { readonly raw: OddBody; readonly type: string }
  | { readonly header: readonly [string, string] }
  | { readonly segment: { readonly nth: number; readonly text: string } }
  | { readonly query: string }
  | { readonly method: string };

/** One request, before the ids are known. */
export interface Recipe {
  readonly operation: Operation;
  readonly who: Who;
  readonly fields: Readonly<Record<'path' | 'query' | 'header', Readonly<Record<string, unknown>>>>;
  readonly body: unknown;
  readonly key: string | undefined;
  readonly isSentAgain: boolean;
  readonly twist: Twist | undefined;
}

const everyRole: readonly Role[] = ['visitor', 'resident', 'volunteer', 'organiser', 'coordinator', 'auditor', 'administrator'];

/** Recipes for an operation. */
export function recipesFor(operation: Operation): fc.Arbitrary<Recipe> {
  const isRead = operation.method === 'GET';
  const keys = fc.oneof(
    fc.constant(undefined),
    fc.constant(undefined),
    fc.nat(60).map((n) => `key-${n}`),
    fc.uuid(),
  );
  return fc.record({
    operation: fc.constant(operation),
    who: whoFor(operation),
    fields: fc.record({
      path: fieldsOf(operation, 'path'),
      query: fieldsOf(operation, 'query'),
      header: fieldsOf(operation, 'header'),
    }),
    body: operation.body ? valueOf(operation.body) : fc.constant(undefined),
    key: isRead ? fc.constant(undefined) : keys,
    isSentAgain: fc.nat(30).map((n) => n === 0),
    twist: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 5, arbitrary: twists }),
  });
}

function whoFor({ roles }: Operation): fc.Arbitrary<Who> {
  const role = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...roles) },
    { weight: 1, arbitrary: fc.constantFrom(...everyRole) },
  );
  const mostly = (): fc.Arbitrary<boolean> => fc.nat(9).map((n) => n > 0);
  return fc.record({ role, nth: fc.nat(1_000), isSelf: mostly(), isElsewhere: fc.nat(19).map((n) => n === 0) });
}

function fieldsOf(operation: Operation, where: 'path' | 'query' | 'header'): fc.Arbitrary<Record<string, unknown>> {
  // The key has recipes of its own.
  const own = operation.parameters.filter((each) => each.in === where && each.name !== 'Idempotency-Key');
  const values = own.map(({ name, schema }) => [name, name.endsWith('Id') ? idOf(name, schema) : valueOf(schema, name)] as const);
  return fieldsBy(
    values,
    own.filter((each) => each.required).map((each) => each.name),
  );
}

const twists: fc.Arbitrary<Twist> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      bend: fc.record({ nth: fc.nat(1_000), how: fc.constantFrom('replace', 'replace', 'omit', 'add'), odd: oddValue }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ raw: oddBody, type: oddType }) },
  { weight: 2, arbitrary: fc.record({ header: oddHeader }) },
  { weight: 2, arbitrary: fc.record({ segment: fc.record({ nth: fc.nat(10), text: oddSegment }) }) },
  { weight: 1, arbitrary: fc.record({ query: oddQuery }) },
  { weight: 1, arbitrary: fc.record({ method: oddMethod }) },
);

/** A copy of a value with one of its places bent: another value there, none, or one more beside it. */
export function bent(value: unknown, { nth, how, odd }: Extract<Twist, { bend: unknown }>['bend']): unknown {
  const places = placesIn(value);
  const at = places[nth % places.length] ?? [];
  if (how === 'add')
    return changed(value, [...at.slice(0, -1), typeof odd === 'string' ? odd.slice(0, 40) : 'extra'], { to: odd });
  return changed(value, at, how === 'omit' ? 'omit' : { to: odd });
}

/** The ways to every place in a value, the whole included. */
function placesIn(value: unknown): (readonly string[])[] {
  if (!isBranch(value)) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((way) => [key, ...way]))];
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Known) && !(value instanceof FromNow);
}

function changed(value: unknown, [first, ...rest]: readonly string[], change: 'omit' | { to: unknown }): unknown {
  if (first === undefined) return change === 'omit' ? undefined : change.to;
  if (!isBranch(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== first);
  const isGone = rest.length === 0 && change === 'omit';
  const inner = changed((value as Record<string, unknown>)[first], rest, change);
  const all = isGone ? entries : [...entries, [first, inner] as [string, unknown]];
  return Array.isArray(value) ? all.map(([, each]): unknown => each) : Object.fromEntries(all);
}
