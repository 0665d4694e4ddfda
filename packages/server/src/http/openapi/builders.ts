/** What every operation of the document is made of. @module */
import * as z from 'zod/mini';

/** JSON. */
export type Json = Record<string, unknown>;

const parameters: Readonly<Record<string, string>> = {
  'after': 'The `next` of the page before; left out for the first page.',
  'communityId': 'The community.',
  'key': 'The secret in the address of one’s own calendar.',
  'list': 'Which orders: those that may be claimed, one’s own, those that wait at the desk, or those that are done.',
  'orderId': 'The order.',
  'period': 'The present month, quarter or year, or all time.',
  'personId': 'The person.',
  'purpose': 'What the consent is to.',
  'recordId': 'The service record.',
  'volunteerId': 'The volunteer.',
  'Idempotency-Key': 'A write sent again under the same key acts once, and is answered as the first time.',
  'Last-Event-ID': 'The `id` of the last change that was heard; left out, changes are told from now on.',
};

/** A parameter, and what readers are told of it. */
export function parameter(name: string, where: 'path' | 'query' | 'header', schema: Json, required = false): Json {
  return { name, in: where, required, description: parameters[name] ?? name, schema };
}

/** An answer that is a problem. */
export function problem(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
}

/** A schema of ours as JSON Schema. */
export function schemaOf(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    ...{ io: 'input', unrepresentable: 'any' },
    // Ours are read-only in TypeScript; in OpenAPI the word forbids to send a field.
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  }) as Json;
  return rest;
}
