/** Every endpoint by room, for those who need them all: the application, the server, OpenAPI, the reference. @module */
import { reference as demonstrationReference } from './demonstration/reference.ts';
import * as demonstration from './demonstration/index.ts';
import { reference as incentiveReference } from './incentives/reference.ts';
import * as incentives from './incentives/index.ts';
import { reference as insightReference } from './insight/reference.ts';
import * as insight from './insight/index.ts';
import type { Endpoint, EndpointReference, RoomName } from './kernel/index.ts';
import { reference as orderReference } from './orders/reference.ts';
import * as orders from './orders/index.ts';
import { reference as organisationReference } from './organisations/reference.ts';
import * as organisations from './organisations/index.ts';
import { reference as peopleReference } from './people/reference.ts';
import * as people from './people/index.ts';
import { reference as recordReference } from './records/reference.ts';
import * as records from './records/index.ts';
import { reference as volunteerReference } from './volunteers/reference.ts';
import * as volunteers from './volunteers/index.ts';

/** What each room exports. A room that is named and has no entry here does not compile. */
export const roomExports = {
  organisations,
  volunteers,
  people,
  orders,
  records,
  incentives,
  insight,
  demonstration,
} satisfies Record<RoomName, Readonly<Record<string, unknown>>>;

/** The endpoints of one room. */
export function endpointsOf(room: RoomName): Endpoint[] {
  return Object.values(roomExports[room]).filter(isEndpoint);
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'allow' in value && 'path' in value;
}

/** Rooms that every server has; a demonstration has one more. */
export const servedRooms: readonly RoomName[] = (Object.keys(roomExports) as RoomName[]).filter(
  (room) => room !== 'demonstration',
);

/** What is told of each room's endpoints. */
const references: Readonly<Record<RoomName, Readonly<Record<string, EndpointReference>>>> = {
  organisations: organisationReference,
  volunteers: volunteerReference,
  people: peopleReference,
  orders: orderReference,
  records: recordReference,
  incentives: incentiveReference,
  insight: insightReference,
  demonstration: demonstrationReference,
};

/** What readers of the reference are told of an endpoint. */
export function referenceOf({ name }: Pick<Endpoint, 'name'>): EndpointReference {
  const [room, endpoint] = name.split('.') as [RoomName, string];
  const reference = references[room][endpoint];
  if (!reference) throw new Error(`${name} has no entry in contract/src/${room}/reference.ts`);
  return reference;
}

/** All endpoints of the rooms, in the order of the rooms. */
export const endpoints: readonly Endpoint[] = servedRooms.flatMap(endpointsOf);

/** Endpoints of a demonstration. */
export const demonstrationEndpoints: readonly Endpoint[] = endpointsOf('demonstration');
