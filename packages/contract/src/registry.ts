/** Every endpoint, for those who need them all: the server, the mock, OpenAPI, the reference. @module */
import * as demonstration from './demonstration.ts';
import * as incentives from './incentives.ts';
import type { Endpoint } from './kernel/index.ts';
import * as orders from './orders/index.ts';
import * as organisations from './organisations.ts';
import * as people from './people.ts';
import * as records from './records.ts';
import * as volunteers from './volunteers.ts';

function endpointsOf(room: Readonly<Record<string, unknown>>): Endpoint[] {
  return Object.values(room).filter(isEndpoint);
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'allow' in value && 'path' in value;
}

/** All endpoints of the rooms, in the order of the rooms. */
export const endpoints: readonly Endpoint[] = [organisations, volunteers, people, orders, records, incentives].flatMap(
  endpointsOf,
);

/** Endpoints of a demonstration. */
export const demonstrationEndpoints: readonly Endpoint[] = endpointsOf(demonstration);
