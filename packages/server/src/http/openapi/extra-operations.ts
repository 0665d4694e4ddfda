/** What is served beside the endpoints, for it is no JSON: the stream of changes, and calendars. @module */
import { Id } from '@linli/core';
import { parameter, problem, schemaOf, type Json } from '../../http/openapi/builders.ts';

const communityId = parameter('communityId', 'path', schemaOf(Id), true);

const faults: Json = {
  400: problem('The input is not as expected.'),
  404: problem('There is none, or the caller may not see it.'),
  429: problem('Asked too often; try again after `Retry-After`.'),
  500: problem('A fault of the server.'),
  503: problem('The database is away; try again after `Retry-After`.'),
};

function text(type: string, description: string): Json {
  return { description, content: { [type]: { schema: { type: 'string', description } } } };
}

/** It has no end. */
const events: Json = {
  'operationId': 'changes.watch',
  'tags': ['changes'],
  'summary': 'Tells every change of a community, each once and in order.',
  'description': 'Server-sent events. They say that something changed, not what: readers ask again for what they may see.',
  'parameters': [communityId, parameter('Last-Event-ID', 'header', { type: 'string', pattern: '^\\d{1,9}$' })],
  'responses': {
    200: text('text/event-stream', 'Events whose `data` are changes, and an event `beat` every 15 seconds.'),
    ...faults,
  },
  'security': [{}],
  'x-linli-allow': { visitor: 'any' },
};

function calendar(name: string, summary: string, description: string, others: readonly Json[]): Json {
  return {
    'operationId': `calendars.${name}`,
    'tags': ['calendars'],
    ...{ summary, description, parameters: [communityId, ...others] },
    'responses': {
      200: text('text/calendar', 'A calendar (RFC 5545).'),
      304: { description: 'It is as it was under the `ETag` that was sent.' },
      ...faults,
    },
    'security': [{}],
    'x-linli-allow': { visitor: 'any' },
  };
}

const own = [
  parameter('volunteerId', 'path', schemaOf(Id), true),
  parameter('key', 'query', { type: 'string', minLength: 1, maxLength: 100 }, true),
];

/** Paths and their operations. */
export const extraOperations: Readonly<Record<string, Json>> = {
  '/communities/{communityId}/events': { get: events },
  '/communities/{communityId}/calendar.ics': {
    get: calendar('community', 'The calendar of a community.', 'What is open, and what was called off after it had been.', []),
  },
  '/communities/{communityId}/volunteers/{volunteerId}/calendar.ics': {
    get: calendar('own', 'The calendar of a volunteer.', 'Their own seats, for whoever has the address with its key.', own),
  },
};
