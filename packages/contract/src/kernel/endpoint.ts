/** One endpoint as data. Routes, client, application, OpenAPI, authorisation and documentation are made from it. @module */
import * as z from 'zod/mini';
import { Id } from '@linli/core';
import type { Role, Scope } from './actor.ts';
import type { RoomName } from './rooms.ts';

/** What HTTP calls it with. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Room and name: `orders.claimOrder`. The name is that of the export. */
export type EndpointName = `${RoomName}.${string}`;

/** What every endpoint says of itself, whatever it takes and answers. */
interface Described<Refusal extends string> {
  readonly method: Method;
  /** Who may, and how far. A role that is not here may not. */
  readonly allow: Readonly<Partial<Record<Role, Scope>>>;
  /** Reasons with which it may be refused (409): the list of the decision behind it. */
  readonly refusals: readonly Refusal[];
  /** For reads: the rooms whose changes touch the answer. A page asks again when one of them changes. */
  readonly reads: readonly RoomName[];
  /** False where the answer is too sensitive to be kept for a repetition under the same Idempotency-Key. */
  readonly isKept?: boolean;
}

/** 接口: what may be said to Linli, by whom, and what is answered. */
export interface Endpoint<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Refusal extends string = string,
> extends Described<Refusal> {
  readonly name: EndpointName;
  /** From the root of the server; `:name` takes its value from the input of that name. */
  readonly path: string;
  /** Everything sent: path, query (GET) and body together. */
  readonly input: Input;
  readonly output: Output;
}

/** What an endpoint is sent. */
export type InputOf<E extends Endpoint> = z.input<E['input']>;

/** What an endpoint answers. */
export type OutputOf<E extends Endpoint> = z.output<E['output']>;

/** What readers of the reference are told of an endpoint. */
export interface EndpointReference<Input = Readonly<Record<string, unknown>>> {
  /** What it does, in one sentence. */
  readonly summary: string;
  /** An input as it may be sent, but for the community: shown to readers, and sent by tests of every endpoint. */
  readonly example: Input;
}

/** The reference of a room: one entry for each endpoint that it exports. */
export type Reference<Room> = {
  readonly [Name in keyof Room as Room[Name] extends Endpoint ? Name : never]: Room[Name] extends Endpoint
    ? EndpointReference<Omit<InputOf<Room[Name]>, 'communityId'>>
    : never;
};

/** Why an endpoint may be refused. */
export type RefusalOf<E extends Endpoint> = E['refusals'][number];

type Fields = Readonly<Record<string, z.ZodMiniType>>;

/** An endpoint as a room declares it: fields and path are within a community. */
interface Declaration<Shape extends Fields, Output extends z.ZodMiniType, Refusal extends string> extends Omit<
  Described<Refusal>,
  'refusals' | 'reads'
> {
  /** Below the community: `/orders/:orderId`; empty for the community itself. */
  readonly path: string;
  /** The fields of the input, besides the community. */
  readonly input: Shape;
  readonly output: Output;
  readonly refusals?: readonly Refusal[];
  readonly reads?: readonly RoomName[];
}

/** The input of an endpoint: the community, and the fields that it declares; no other. */
export type InputSchema<Shape extends Fields> = z.ZodMiniObject<Shape & { readonly communityId: typeof Id }, z.core.$strict>;

/**
 * Declares an endpoint of a room, keeping the types of its schemas. The community, which every endpoint is about, stands
 * before its path and among its fields.
 *
 * @example
 * export const takeUpOrder = endpoint('orders.takeUpOrder', {
 *   method: 'POST',
 *   path: '/orders/:orderId/take-up',
 *   allow: { organiser: 'own', coordinator: 'any' },
 *   input: { orderId: Id },
 *   output: OrderView,
 *   refusals: takeUpRefusals,
 * });
 */
/* #__NO_SIDE_EFFECTS__ */
export function endpoint<Shape extends Fields, Output extends z.ZodMiniType, Refusal extends string = never>(
  name: EndpointName,
  declared: Declaration<Shape, Output, Refusal>,
): Endpoint<InputSchema<Shape>, Output, Refusal> {
  return {
    refusals: [],
    reads: [],
    ...declared,
    name,
    path: `/communities/:communityId${declared.path}`,
    input: z.strictObject({ communityId: Id, ...declared.input }),
  };
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
