/** Every endpoint by room, for those who need them all: the application, the server, OpenAPI, the reference. @module */
import * as demonstration from './demonstration/index.ts';
import * as incentives from './incentives/index.ts';
import * as insight from './insight/index.ts';
import type { Endpoint, RoomName } from './kernel/index.ts';
import * as orders from './orders/index.ts';
import * as organisations from './organisations/index.ts';
import * as people from './people/index.ts';
import * as records from './records/index.ts';
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

/** All endpoints of the rooms, in the order of the rooms. */
export const endpoints: readonly Endpoint[] = servedRooms.flatMap(endpointsOf);

/** Endpoints of a demonstration. */
export const demonstrationEndpoints: readonly Endpoint[] = endpointsOf('demonstration');
