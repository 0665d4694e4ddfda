/** OpenAPI 3.1, made from the endpoints. @module */
import { KEY_LENGTH, type Room } from '@linli/application';
import { referenceOf } from '@linli/contract/registry';
import { pathParameters, Problem, type Endpoint } from '@linli/contract';

import { extraOperations } from './extra-operations.ts';
import { parameter, problem, schemaOf, type Json } from './builders.ts';

/** What readers are told of what belongs to no room. */
const extraTags: Readonly<Record<string, string>> = {
  calendars: 'What a phone subscribes to.',
  changes: 'That something changed, as it happens.',
};

/** The whole document. */
export function openApi(rooms: readonly Room[]): Json {
  const endpoints = rooms.flatMap(({ handlers }) => handlers.map(({ endpoint }) => endpoint));
  const about = new Map([...Object.entries(extraTags), ...rooms.map((room): [string, string] => [room.name, room.about])]);
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  Object.assign(paths, extraOperations);
  return {
    openapi: '3.1.0',
    info: {
      ...{ title: 'Linli', version: '0.1.0', license: { name: 'MIT', url: 'https://opensource.org/license/mit' } },
      description: 'Community volunteering: what is asked for, who serves, and what is recorded of it.',
      // An address of ours would be the wrong one on somebody else’s server.
      contact: { name: 'Whoever runs this server' },
    },
    servers: [{ url: '/' }],
    tags: [...about].sort().map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const { properties = {}, required = [] } = schemaOf(endpoint.input) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const inPath = pathParameters(endpoint.path);
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name));
  const isGet = endpoint.method === 'GET';
  const inQuery = isGet ? rest : [];
  const body = {
    type: 'object',
    properties: pick(properties, rest),
    required: required.filter((name) => rest.includes(name)),
    additionalProperties: false,
  };
  return {
    'operationId': endpoint.name,
    'tags': [roomOf(endpoint)],
    'summary': referenceOf(endpoint).summary,
    'description': descriptionOf(endpoint),
    'parameters': [
      ...inPath.map((name) => parameter(name, 'path', properties[name] ?? {}, true)),
      ...inQuery.map((name) => parameter(name, 'query', properties[name] ?? {}, required.includes(name))),
      ...(isGet ? [] : [parameter('Idempotency-Key', 'header', { type: 'string', minLength: 1, maxLength: KEY_LENGTH })]),
    ],
    ...(isGet || rest.length === 0
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: body, example: pick(referenceOf(endpoint).example, rest) } },
          },
        }),
    'responses': responses(endpoint),
    'security': 'visitor' in endpoint.allow ? [{}, { bearer: [] }] : [{ bearer: [] }],
    'x-linli-allow': endpoint.allow,
  };
}

function roomOf({ name }: Endpoint): string {
  return name.split('.')[0] ?? name;
}

const scopes = {
  'any': 'everywhere',
  'own': 'for their own orders',
  'self': 'for themselves',
  'appointed': 'for what they were appointed to',
  'by-code': 'by the code',
} as const;

function descriptionOf(endpoint: Endpoint): string {
  const { allow, refusals } = endpoint;
  const { summary } = referenceOf(endpoint);
  const who = Object.entries(allow).map(([role, scope]) => `${role} (${scopes[scope]})`);
  const why = refusals.length > 0 ? ` May be refused: ${refusals.join(', ')}.` : '';
  return `${summary} Open to: ${who.join(', ')}.${why}`;
}

function responses(endpoint: Endpoint): Json {
  const open = 'visitor' in endpoint.allow;
  return {
    200: { description: referenceOf(endpoint).summary, content: { 'application/json': { schema: schemaOf(endpoint.output) } } },
    400: problem('The input is not as expected; `issues` says where.'),
    401: problem(open ? 'The token does not hold.' : 'Nobody is signed in.'),
    403: problem('The caller may not do this.'),
    404: problem('There is none, or the caller may not see it.'),
    409: problem(
      endpoint.refusals.length > 0 ? `Refused: ${endpoint.refusals.join(', ')}.` : 'Changed by somebody else meanwhile.',
    ),
    413: problem('The body is above 256 kB.'),
    422: problem('The Idempotency-Key was used for another request.'),
    429: problem('Asked too often; try again after `Retry-After`.'),
    500: problem('A fault of the server.'),
    503: problem('The database is away; try again after `Retry-After`.'),
  };
}

function pick<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(from, name) ? [[name, from[name] as T]] : [])));
}
