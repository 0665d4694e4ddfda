/** A volunteer's archive, as it is kept and changed. @module */
import { evolveVolunteer, type Id, type Outcome, type Volunteer, type VolunteerEvent } from '@linli/core';
import { aggregate, change } from '../kernel/aggregate.ts';
import type { RequestContext } from '../kernel/request-context.ts';

/** 志愿者档案. */
export const archives = aggregate<Volunteer, VolunteerEvent>({
  name: 'volunteers',
  idField: 'volunteerId',
  evolve: evolveVolunteer,
});

/** Decides about a volunteer's archive and keeps what became of it; throws `not-found` where there is none. */
export function changeArchive(
  context: RequestContext,
  volunteerId: Id,
  decide: (volunteer: Volunteer) => Outcome<VolunteerEvent>,
): Promise<Volunteer> {
  return change(archives, { context, id: volunteerId, decide });
}

/** The archive of a volunteer, where there is one. */
export async function archiveOf({ store }: RequestContext, volunteerId: Id): Promise<Volunteer | undefined> {
  return (await store.aggregates.load(archives, [volunteerId])).get(volunteerId)?.state;
}
