/** What stories of stores begin with: a street of their own in a store that they share. @module */
import type { Application, Store } from '@linli/application';
import type { Actor, ProblemError } from '@linli/contract';
import type { Community, Instant, RecordEntry } from '@linli/core';
import { neighbourhoodOver, type Neighbourhood } from '../neighbourhood/index.ts';
import { aCommunity, anActor, aRegistration, now } from '../samples/index.ts';

/** A street of its own for a story, and who acts in it. */
export interface Street {
  readonly street: Neighbourhood;
  readonly communityId: string;
  readonly desk: Actor;
  readonly resident: Actor;
  readonly visitor: Actor;
}
/** Begins a street. */
export type Begin = (change?: Partial<Community>) => Promise<Street>;

/** Streets that share a store: each story has a community of its own in it. */
export async function openStreets(
  open: (clock: () => Instant) => Promise<Store>,
): Promise<{ begin: Begin; close: () => Promise<void> }> {
  const time = { now };
  const store = await open(() => time.now);
  let count = 0;
  const begin: Begin = async (change) => {
    const communityId = `street-${++count}`;
    time.now = now;
    const street = await neighbourhoodOver(store, time, aCommunity({ ...change, id: communityId }));
    const as = (role: 'coordinator' | 'resident' | 'visitor'): Actor => anActor(role, { communityId });
    return { street, communityId, desk: as('coordinator'), resident: as('resident'), visitor: as('visitor') };
  };
  return { begin, close: () => store.close() };
}

/** Somebody who serves there. */
export async function volunteerIn(street: Neighbourhood, name?: string): Promise<{ id: string; actor: Actor }> {
  const { identity } = aRegistration();
  const named = name && { identity: { ...identity, name, mobile: `138${String(name.length).padStart(8, '0')}` } };
  const id = await street.volunteer(named || {});
  return { id, actor: anActor('volunteer', { communityId: street.communityId, personId: id }) };
}

/** What kind of problem a store's own error is told as. */
export function problemOf({ store }: Application, caught: unknown): string {
  const problem = (store.problemOf?.(caught) ?? caught) as ProblemError;
  return problem.kind;
}

/** A record as it was kept elsewhere. */
export const importedRecord: RecordEntry = {
  id: 'elsewhere-1',
  volunteerId: 'nobody',
  orderId: null,
  organisationId: null,
  activity: '楼道清扫',
  category: 'environment',
  place: '3 号楼',
  content: '',
  day: '2026-11-20',
  minutes: 90,
  evidence: 'confirmed',
  corrections: [],
};

/** Something that has to be so in every store. */
export interface Story {
  readonly title: string;
  readonly tell: (begin: Begin) => Promise<void>;
}

/** Declares a story. */
export function story(title: string, tell: Story['tell']): Story {
  return { title, tell };
}
