/** A recipe made into a request of the present neighbourhood, and its answer read. @module */
import { plusMinutes } from '@linli/core';
import type { Actor } from '@linli/contract';
import type { Answered } from './document.ts';
import { bent, type Recipe } from './requests.ts';
import { FromNow, Known } from './values.ts';
import { drifting, home, type World } from './world.ts';

/** Operations that would leave nothing to do at home, and whom they concern instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'demonstration.advanceClock': 'volunteerId',
  'people.erasePerson': 'leaverId',
};

/** An answer is not waited for any longer than this. */
const patience = 5_000;

/** No server for HTTP lets more than this through. */
const longestQuery = 15_000;

/** A request that may be sent, more than once. */
export interface Ready {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** The request of a recipe, with ids that are known now. */
export async function readied(world: World, recipe: Recipe): Promise<Ready> {
  const communityId = recipe.operation.id in elsewhere ? drifting : home;
  const fill = filler(world, recipe, communityId);
  const filled = fill({ ...recipe.fields, body: recipe.body }, '') as Record<'path' | 'query' | 'header' | 'body', Fields>;
  const { path, query, header, body } = { ...filled, ...twisted(recipe, filled) };
  const actor = actorOf(world, recipe, filled, communityId);
  const { twist } = recipe;
  const headers = new Headers();
  for (const [name, value] of Object.entries(header)) headers.set(name, asHeader(value));
  if (actor.personId !== null) headers.set('Authorization', `Bearer ${await world.token(actor)}`);
  if (recipe.key !== undefined) headers.set('Idempotency-Key', recipe.key);
  const method = twist && 'method' in twist ? twist.method : recipe.operation.method;
  const raw = twist && 'raw' in twist ? twist.raw : body === undefined ? undefined : JSON.stringify(body);
  const hasBody = method !== 'GET' && method !== 'HEAD' && raw !== undefined;
  if (hasBody) headers.set('Content-Type', twist && 'raw' in twist ? twist.type : 'application/json');
  if (twist && 'header' in twist) headers.set(...twist.header);
  return { method, url: urlOf(recipe, path, query), headers, body: hasBody ? raw : undefined };
}

/** Puts ids and instants where they were left open. */
function filler(world: World, recipe: Recipe, communityId: string): (value: unknown, key: string) => unknown {
  const { path } = recipe.fields;
  const orderId = path.orderId instanceof Known ? world.known('orderId', path.orderId.nth) : '';
  const fill = (value: unknown): unknown => {
    if (value instanceof FromNow) return plusMinutes(world.now(), value.minutes).slice(0, value.isDay ? 10 : undefined);
    if (value instanceof Known) return idFor(value);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  const idFor = ({ name, nth }: Known): string => {
    const crew = world.crewOf(orderId);
    if (name === 'communityId') return communityId;
    if (name === 'key') return world.known(`key of ${String(fill(path.volunteerId))}`, nth);
    if (name === 'volunteerId' && crew.length > 0 && nth % 3 > 0) return crew[nth % crew.length] ?? '';
    return world.known(elsewhere[recipe.operation.id] ?? name, nth);
  };
  return fill;
}

function twisted({ twist, operation }: Recipe, filled: Readonly<Record<string, Fields>>): Partial<Record<string, Fields>> {
  if (!twist || !('bend' in twist)) return {};
  // What is sent in the query of a read is what the body is of a write.
  const part = operation.method === 'GET' ? 'query' : 'body';
  return { [part]: bent(filled[part] ?? {}, twist.bend) as Fields };
}

function actorOf(world: World, { who }: Recipe, { path, body }: Readonly<Record<string, Fields>>, communityId: string): Actor {
  if (who.role === 'visitor') return { personId: null, communityId, roles: ['visitor'] };
  const about = path?.volunteerId ?? path?.personId ?? body?.volunteerId;
  const names: Readonly<Record<string, string>> = { resident: 'residentId', volunteer: 'volunteerId' };
  const own = names[who.role] ? world.known(names[who.role] ?? '', who.nth) : who.role;
  const personId = who.isSelf && typeof about === 'string' && who.role !== 'resident' ? about : own;
  return {
    ...{ personId: names[who.role] ? personId : own, roles: [who.role] },
    communityId: who.isElsewhere ? 'somewhere-else' : communityId,
    ...(who.role === 'organiser' ? { organisationId: world.known('organisationId', who.nth % 2 ? who.nth : 0) } : {}),
  };
}

function asHeader(value: unknown): string {
  return String(value).replace(/[^\t\x20-\x7e\x80-\xff]/g, '');
}

function urlOf({ operation, twist }: Recipe, path: Fields, query: unknown): string {
  const names = operation.path.match(/\{\w+\}/g) ?? [];
  let pathname = operation.path;
  for (const [n, name] of names.entries()) {
    const isOdd = twist !== undefined && 'segment' in twist && twist.segment.nth % names.length === n;
    const value = isOdd ? twist.segment.text : encodeURIComponent(String(path[name.slice(1, -1)]).toWellFormed());
    pathname = pathname.replace(name, () => value);
  }
  return `http://linli.test${pathname}${twist && 'query' in twist ? `?${twist.query}` : searchOf(query)}`;
}

function searchOf(query: unknown): string {
  if (typeof query !== 'object' || query === null) return '';
  const pairs = Object.entries(query).map(([name, value]): [string, string] => {
    return [name, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')];
  });
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString().slice(0, longestQuery)}`;
}

/** Sends a request and reads what comes back; of a stream, what comes first. */
export async function sent(
  world: World,
  { method, url, headers, body }: Ready,
): Promise<Answered & { readonly pathname: string }> {
  const request = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
  });
  try {
    const { pathname } = new URL(request.url);
    return { pathname, ...(await Promise.race([answered(world, request), tooLate])) };
  } finally {
    clearTimeout(timer);
  }
}

async function answered({ server }: World, request: Request): Promise<Answered> {
  const response = await server.fetch(request);
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0] ?? '';
  const isStream = type === 'text/event-stream' && response.body !== null;
  return { status: response.status, type, text: isStream ? await firstOf(response.body) : await response.text() };
}

async function firstOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value);
}
