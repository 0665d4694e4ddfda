/** 日历订阅: the secret in the address of a volunteer's calendar. @module */
import type { Id } from '@linli/core';
import type { RequestContext } from '../kernel/request-context.ts';

/** The key of a volunteer's calendar, fit for an address: another one once they have ended their sessions. */
export async function calendarKeyOf({ store, community, services }: RequestContext, volunteerId: Id): Promise<string> {
  const ending = await store.people.sessionEndingOf(volunteerId);
  const key = services.encryption.index(`calendar ${community.id} ${volunteerId} ${ending}`);
  return key.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
