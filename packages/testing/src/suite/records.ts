/** Stories of records and their corrections. @module */
import { grantedOf, keepRecord } from '@linli/application';
import { checkInVolunteer, checkOutVolunteer, claimOrder, correctRecord, listRecords, readMe } from '@linli/contract';
import { importRecord } from '@linli/core';
import { expect } from 'vitest';
import { story, importedRecord, volunteerIn, type Story } from './street.ts';

/** Each begins in a street of its own. */
export const recordsStories: readonly Story[] = [
  story('a corrected record moves hours and points by the difference', async (begin) => {
    const { street, communityId, desk } = await begin({ policyId: 'hailin-2020' });
    const me = await volunteerIn(street);
    const { id: orderId } = await street.openTask();
    const seat = { communityId, orderId, volunteerId: me.id };
    await street.api(me.actor).send(claimOrder, seat);
    street.pass(240);
    await street.api(desk).send(checkInVolunteer, seat);
    street.pass(60);
    await street.api(desk).send(checkOutVolunteer, seat);
    const [record] = (await street.api(desk).send(listRecords, { communityId, volunteerId: me.id })).records;
    await street.api(desk).send(correctRecord, { communityId, recordId: record?.id ?? '', minutes: 45, reason: '提前离开' });
    expect((await street.api(me.actor).send(readMe, { communityId })).volunteer).toMatchObject({ minutes: 45, points: 45 });
  }),

  story('a record that came from elsewhere is corrected up to what was entered', async (begin) => {
    const { street, communityId, desk } = await begin();
    const me = await volunteerIn(street);
    const entry = { ...importedRecord, volunteerId: me.id };
    await street.application.write(communityId, desk, (context) => {
      const known = { isVolunteer: true, minutesThatDay: 0 };
      return keepRecord(context, grantedOf(importRecord(entry, known, context.decision)));
    });
    const about = { communityId, recordId: entry.id, reason: '核对原始台账' };
    const more = street.api(desk).send(correctRecord, { ...about, minutes: 91 });
    await expect(more).rejects.toMatchObject({ problem: { reason: 'more-than-served', facts: { atMost: 90 } } });
    expect(await street.api(desk).send(correctRecord, { ...about, minutes: 60 })).toMatchObject({ minutes: 60 });
  }),

  story('records are listed by the day they were served on, latest first, however they were entered', async (begin) => {
    const { street, communityId, desk } = await begin();
    const { id: volunteerId } = await volunteerIn(street);
    for (const [id, day] of [
      ['r-1', '2026-11-10'],
      ['r-2', '2026-11-20'],
      ['r-3', '2026-11-15'],
    ] as const)
      await street.application.write(communityId, desk, (context) => {
        const known = { isVolunteer: true, minutesThatDay: 0 };
        const entered = importRecord({ ...importedRecord, id, day, volunteerId }, known, context.decision);
        return keepRecord(context, grantedOf(entered));
      });
    const { records } = await street.api(desk).send(listRecords, { communityId, volunteerId });
    expect(records.map(({ id }) => id)).toEqual(['r-2', 'r-3', 'r-1']);
  }),
];
