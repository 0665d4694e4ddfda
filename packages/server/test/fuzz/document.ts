/** The OpenAPI document as the server tells it: its operations, and whether an answer keeps to what is declared. @module */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Role } from '@linli/contract';

/** A JSON Schema, as far as requests are made from it. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One operation. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly roles: readonly Role[];
}

interface Told {
  readonly 'operationId': string;
  readonly 'parameters': readonly Parameter[];
  readonly 'requestBody'?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly 'responses': Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
  readonly 'x-linli-allow': Readonly<Partial<Record<Role, string>>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
}

/** What was answered, read to its end (or, of a stream, its beginning). */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What was wrong may be repeated, twice at most: a problem is no way to make much out of little. */
const wordiest = 2 * 256 * 1024 + 1_000;

/** The document, ready to be asked. */
export interface Declared {
  readonly operations: readonly Operation[];
  /** Why an answer to a method and a path is not as declared; undefined where it is. */
  readonly faultOf: (method: string, pathname: string, answered: Answered) => string | undefined;
}

/** Reads the document. */
export function readDocument(document: Document): Declared {
  const operations = Object.entries(document.paths).flatMap(([path, told]) =>
    Object.entries(told).map(([method, each]) => operationOf(path, method, each)),
  );
  const isKept = judge(document);
  return {
    operations,
    faultOf: (method, pathname, answered) => {
      if (answered.status >= 500) return `${answered.status}: ${answered.text}`;
      if (answered.status >= 400 && answered.text.length > wordiest) return `${answered.text.length} characters of problem`;
      // Hono answers HEAD as GET, without a body; OPTIONS is the browser's question before another origin's request.
      if (method === 'HEAD') return answered.text === '' ? undefined : 'HEAD with a body';
      if (method === 'OPTIONS') return answered.status === 204 ? undefined : `OPTIONS: ${answered.status}`;
      const path = templateOf(Object.keys(document.paths), pathname);
      const told = path === undefined ? undefined : document.paths[path]?.[method.toLowerCase()];
      if (path === undefined || !told) return isNowhere(answered, isKept.problem);
      const content = told.responses[answered.status]?.content;
      if (!content) return `${answered.status} is not declared: ${answered.text}`;
      if (!Object.hasOwn(content, answered.type)) return `${answered.status}: ${answered.type} is not declared`;
      return isKept.by([path, method.toLowerCase(), String(answered.status), answered.type], answered);
    },
  };
}

function operationOf(path: string, method: string, told: Told): Operation {
  return {
    ...{ id: told.operationId, method: method.toUpperCase(), path, parameters: told.parameters },
    body: told.requestBody?.content['application/json']?.schema,
    roles: Object.keys(told['x-linli-allow']) as Role[],
  };
}

/** What no operation is at is not found, and says so as a problem. */
function isNowhere(answered: Answered, problem: ValidateFunction): string | undefined {
  if (answered.status !== 404 || answered.type !== 'application/problem+json') return `nowhere: ${answered.status}`;
  return problem(JSON.parse(answered.text)) ? undefined : `nowhere: ${answered.text}`;
}

/** The path of the document that a request's path falls under. */
function templateOf(paths: readonly string[], pathname: string): string | undefined {
  const asked = plain(pathname).split('/');
  return paths.find((path) => {
    const parts = path.split('/');
    return (
      parts.length === asked.length && parts.every((part, n) => (part.startsWith('{') ? asked[n] !== '' : part === asked[n]))
    );
  });
}

/** Escapes of ordinary characters are those characters; an escaped slash stays escaped, and so within its segment. */
function plain(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

function judge(document: Document): {
  readonly problem: ValidateFunction;
  by(at: readonly string[], answered: Answered): string | undefined;
} {
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false, formats: { 'date-time': isTime, 'date': isTime } });
  ajv.addSchema(closed(document) as Document & object, 'linli');
  const known = new Map<string, ValidateFunction>();
  const compiled = (pointer: string): ValidateFunction => {
    const validate = known.get(pointer) ?? ajv.compile({ $ref: `linli#${pointer}` });
    known.set(pointer, validate);
    return validate;
  };
  return {
    problem: compiled('/components/schemas/Problem'),
    by([path = '', method = '', status = '', type = ''], { text }) {
      const parts = ['paths', path, method, 'responses', status, 'content', type, 'schema'];
      const validate = compiled(parts.map((part) => `/${escaped(part)}`).join(''));
      const value: unknown = type.startsWith('text/') ? text : JSON.parse(text);
      if (validate(value)) return undefined;
      return `${status} off its schema: ${ajv.errorsText(validate.errors)}: ${text.slice(0, 400)}`;
    },
  };
}

/** The document with every object closed: an answer that says more than is declared may say what it must not. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return copy.type === 'object' && 'properties' in copy ? { ...copy, additionalProperties: false } : copy;
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}
