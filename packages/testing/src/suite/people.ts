/** Stories of what is held about people. @module */
import {
  claimOrder,
  correctPerson,
  endSessions,
  erasePerson,
  exportPerson,
  listVolunteers,
  readMe,
  readPerson,
  verifyVolunteer,
  withdrawClaim,
} from '@linli/contract';
import { expect } from 'vitest';
import { aRegistration } from '../samples/index.ts';
import { story, volunteerIn, type Story } from './street.ts';

/** Each begins in a street of its own. */
export const peopleStories: readonly Story[] = [
  story(
    'a person has a file, which staff read with a reason; corrected they are checked again, erased their minutes stay',
    async (begin) => {
      const { street, communityId, desk } = await begin();
      const me = await volunteerIn(street, '古丽');
      const [mine, asked] = [street.api(me.actor), { communityId, personId: me.id }];
      await street.api(desk).send(readPerson, { ...asked, reason: '核对保险' });
      const file = await mine.send(exportPerson, asked);
      expect(file).toMatchObject({ identity: { name: '古丽' }, readings: [{ reason: '核对保险' }] });
      const { identity } = aRegistration();
      expect(await mine.send(correctPerson, { ...asked, identity })).toEqual({ verification: 'in-review' });
      const { id: orderId } = await street.openTask();
      await street.api(desk).send(verifyVolunteer, { communityId, volunteerId: me.id, verification: 'verified' });
      await mine.send(claimOrder, { communityId, orderId, volunteerId: me.id });
      await expect(mine.send(erasePerson, asked)).rejects.toMatchObject({ problem: { reason: 'still-promised' } });
      await mine.send(withdrawClaim, { communityId, orderId, volunteerId: me.id });
      await mine.send(erasePerson, asked);
      expect(await mine.send(exportPerson, asked)).toMatchObject({ archive: { status: 'left' } });
      expect((await street.api(desk).send(listVolunteers, { communityId })).rows).toEqual([]);
      await expect(street.api(desk).send(readPerson, { ...asked, reason: '核对' })).rejects.toMatchObject({ kind: 'not-found' });
    },
  ),

  story('whoever has ended their sessions signs in anew', async (begin) => {
    const { street, communityId } = await begin();
    const me = await volunteerIn(street);
    const before = street.api({ ...me.actor, issuedAt: street.now });
    street.pass(1);
    await before.send(endSessions, { communityId, personId: me.id });
    await expect(before.send(readMe, { communityId })).rejects.toMatchObject({ kind: 'unauthenticated' });
    street.pass(1);
    expect(await street.api({ ...me.actor, issuedAt: street.now }).send(readMe, { communityId })).toMatchObject({
      personId: me.id,
    });
  }),
];
