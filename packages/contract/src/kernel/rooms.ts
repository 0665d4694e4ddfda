/** The rooms of Linli, in their order: each knows those before it, and nothing of those after. @module */

/** Every room. Packages, checks, SQL, OpenAPI and the journal take the order from here. */
export const roomNames = [
  'organisations',
  'volunteers',
  'people',
  'orders',
  'records',
  'incentives',
  'insight',
  'demonstration',
] as const;
/** 领域: one part of the domain, with the same name in every package and URL. `demonstration` is served by demonstrations alone. */
export type RoomName = (typeof roomNames)[number];
