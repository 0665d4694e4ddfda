/** The rooms, in their order. Forgetting one does not compile. @module */
import type { RoomName } from '@linli/contract';
import { incentives } from './incentives/room.ts';
import { insight } from './insight/room.ts';
import type { Room } from './kernel/room.ts';
import { orders } from './orders/room.ts';
import { organisations } from './organisations/room.ts';
import { people } from './people/room.ts';
import { records } from './records/room.ts';
import { volunteers } from './volunteers/room.ts';

/** Every room that every application has. A demonstration adds one of its own. */
export const rooms = {
  organisations,
  volunteers,
  people,
  orders,
  records,
  incentives,
  insight,
} satisfies Record<Exclude<RoomName, 'demonstration'>, Room>;
