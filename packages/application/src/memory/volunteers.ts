/** The volunteers' and people's queries over memory. @module */
import { sessionEndings, type Id, type Identity, type PersonEvent } from '@linli/core';
import type { Membership, PeopleQueries } from '../people/queries.ts';
import type { VolunteerQueries } from '../volunteers/queries.ts';
import type { CommunityDraft, JournalRow } from './community.ts';

/** Archives and identities. */
export function volunteerQueries(draft: CommunityDraft): VolunteerQueries {
  const archives = draft.snapshots('volunteers');
  const isSame = (known: Identity, { name, mobile, residentId }: Identity): boolean =>
    (known.name === name && known.mobile === mobile) || (residentId !== undefined && known.residentId === residentId);
  return {
    async page(after = '', limit) {
      const named = draft.volunteers().flatMap((volunteer) => {
        const held = draft.identities.get(volunteer.id);
        return held && volunteer.id > after ? [{ volunteer, name: held.identity.name }] : [];
      });
      return named.slice(0, limit);
    },
    async isTaken(identity, besides) {
      return [...draft.identities.entries()].some(
        ([id, held]) => id !== besides && archives.get(id) !== undefined && isSame(held.identity, identity),
      );
    },
    identityOf: async (personId) => draft.identities.get(personId),
    async namesOf(personIds) {
      const named = personIds.flatMap((id): [Id, { name: string; mobile: string }][] => {
        const identity = draft.identities.get(id)?.identity;
        return identity ? [[id, { name: identity.name, mobile: identity.mobile }]] : [];
      });
      return new Map(named);
    },
    putIdentity: async (personId, held) => draft.identities.set(personId, held),
    eraseIdentity: async (personId) => draft.identities.delete(personId),
  };
}

function eventsAbout(journal: readonly JournalRow[], personId: Id): (PersonEvent & { readonly seq: number })[] {
  return journal.flatMap(({ room, event, seq }) => {
    const told = event as PersonEvent;
    return room === 'people' && told.personId === personId ? [{ ...told, seq }] : [];
  });
}

/** What the journal says of people. */
export function peopleQueries(draft: CommunityDraft): PeopleQueries {
  return {
    readingsOf: async (personId) =>
      eventsAbout(draft.journal, personId).flatMap((event) =>
        event.type === 'person-read' ? [{ at: event.at, reason: event.reason }] : [],
      ),
    async sessionEndingOf(personId) {
      const endings = eventsAbout(draft.journal, personId).filter(({ type }) => sessionEndings.includes(type));
      return endings.at(-1)?.seq ?? 0;
    },
    async forgetAnswersTo(personId) {
      for (const [key, { scope }] of [...draft.keys.entries()]) if (scope.startsWith(`${personId} `)) draft.keys.delete(key);
    },
  };
}

/** What a community knows of somebody who calls. */
export function membershipOf(draft: CommunityDraft, personId: Id): Membership {
  const endings = eventsAbout(draft.journal, personId).filter(({ type }) => sessionEndings.includes(type));
  const latest = endings.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b));
  return { isVolunteer: draft.snapshots('volunteers').get(personId) !== undefined, endedAt: latest.at(-1) };
}
