/** What is done: every endpoint's handler over a store port. Runs in Node, a worker or a page. @module */
export { createApplication, type Application, type ApplicationSettings } from './application.ts';
export {
  aggregate,
  change,
  changeAll,
  create,
  load,
  settled,
  type Aggregate,
  type Change,
  type ReplayedAggregate,
} from './kernel/aggregate.ts';
export { decides, reached, type Decides } from './kernel/decides.ts';
export { noEncryption, type Encryption } from './kernel/encryption.ts';
export type { EventOf, JournalEvent, PublishedEvent, SubjectOf } from './kernel/event.ts';
export { handles, handlesTogether, type BatchHandler, type Command, type Handler, type Settled } from './kernel/handler.ts';
export { grantedOf } from './kernel/outcome.ts';
export type { Experience } from './kernel/experience.ts';
export { publish, type Contributions, type OpenPromises, type RequestContext } from './kernel/request-context.ts';
export type { AggregateEntry, StoredAggregate, Versioned } from './kernel/stored-aggregate.ts';
export { room, type Follow, type PersonContribution, type Room } from './kernel/room.ts';
export type { Services } from './kernel/services.ts';
export { KEPT_MINUTES, KEY_LENGTH } from './commands/idempotency.ts';
export type * from './store/store.ts';
export type * from './organisations/queries.ts';
export type * from './volunteers/queries.ts';
export type * from './people/queries.ts';
export type * from './orders/queries.ts';
export type * from './records/queries.ts';
export type * from './incentives/queries.ts';
export type * from './insight/queries.ts';
export { rooms } from './rooms.ts';
export { enrolOrganisation } from './organisations/room.ts';
export { archiveOf, archives, changeArchive } from './volunteers/archive.ts';
export { registerPerson } from './volunteers/register.ts';
export { calendarKeyOf } from './people/calendar.ts';
export { recordPersonEvent } from './people/room.ts';
export { orderAggregate } from './orders/order.ts';
export { keepRecord } from './records/room.ts';
