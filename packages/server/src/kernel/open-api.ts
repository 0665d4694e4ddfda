/** OpenAPI 3.1, made from the endpoints. @module */
import * as z from 'zod/mini';
import { pathParameters, Problem, type Endpoint } from '@linli/contract';

type Json = Record<string, unknown>;

/** The whole document. */
export function openApi(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Linli', version: '0.1.0', license: { name: 'MIT', identifier: 'MIT' } },
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
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: properties[name] })),
    ...(isGet ? rest.map((name) => ({ name, in: 'query', required: required.includes(name), schema: properties[name] })) : []),
  ];
  const body = {
    type: 'object',
    properties: pick(properties, rest),
    required: required.filter((name) => rest.includes(name)),
    additionalProperties: false,
  };
  return {
    'operationId': endpoint.name,
    'tags': [endpoint.name.split('.')[0]],
    'summary': endpoint.summary,
    'parameters': isGet
      ? parameters
      : [...parameters, { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 255 } }],
    ...(isGet || rest.length === 0 ? {} : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    'responses': responses(endpoint),
    'security': 'visitor' in endpoint.allow ? [{}, { bearer: [] }] : [{ bearer: [] }],
    'x-linli-allow': endpoint.allow,
  };
}

function responses(endpoint: Endpoint): Json {
  const problem = (description: string): Json => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const open = 'visitor' in endpoint.allow;
  return {
    200: { description: endpoint.summary, content: { 'application/json': { schema: schemaOf(endpoint.output) } } },
    400: problem('The input is not as expected; `issues` says where.'),
    401: problem(open ? 'The token does not hold.' : 'Nobody is signed in.'),
    403: problem('The caller may not do this.'),
    404: problem('There is none, or the caller may not see it.'),
    409: problem(
      endpoint.refusals.length > 0 ? `Refused: ${endpoint.refusals.join(', ')}.` : 'Changed by somebody else meanwhile.',
    ),
    413: problem('The body is above 256 kB.'),
    422: problem('The Idempotency-Key was used for another request.'),
    500: problem('A fault of the server.'),
    503: problem('The database is away; try again after `Retry-After`.'),
  };
}

function pick(from: Record<string, Json>, names: readonly string[]): Record<string, Json> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? {}]));
}

function schemaOf(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return rest;
}
