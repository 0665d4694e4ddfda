/** People with everything that a table can hold, and with values at which tables break. @module */
import {
  checkInVolunteer,
  checkOutVolunteer,
  claimOrder,
  recordTraining,
  correctRecord,
  listRecords,
  recordInsurance,
  verifyVolunteer,
} from '@linli/contract';
import { plusMinutes } from '@linli/core';
import { aRegistration, communityId, type Neighbourhood } from '../neighbourhood.ts';

/** Values at which tables break: separators, quotes, lines, formulas, apostrophes, rare characters. */
export const odd = [
  '古丽娜尔·买买提',
  '𠮷田, "小明"',
  "'=1+1",
  '=HYPERLINK("http://x")',
  '+8613800000000',
  '-1',
  '@home',
  '第一行\n第二行',
  '👩‍👧',
  '甲、乙|丙\\丁',
  '００１',
  '007',
];

/** Volunteers with everything that a volunteer can have, organisations and records with it. */
export async function people(home: Neighbourhood): Promise<void> {
  const desk = home.as('coordinator');
  for (const [n, name] of odd.entries()) {
    const one = aRegistration({ consents: ['service', 'publication', 'sensitive'] });
    const id = await home.volunteer({
      ...one,
      identity: {
        ...one.identity,
        name,
        residence: odd[(n + 3) % odd.length] ?? '',
        ...(n === 0 ? { residentId: '11010519491231002X', bornOn: '1949-12-31' } : {}),
      },
      profile: {
        ...one.profile,
        skills: ['first-aid', 'sign-language'],
        ...(n % 2 === 0 ? { languages: ['zh', 'yue'] as const, pledges: ['elder-care'] as const } : {}),
        availability: [
          { day: 6, part: 'morning' },
          { day: 8, part: 'evening' },
        ],
      },
      ...(n % 2 === 0 ? { enteredBy: name, enteredVia: 'phone' as const } : {}),
      ...(n % 3 === 0 ? { guardian: { name, mobile: '13800000000', relation: 'other' as const } } : {}),
    });
    await desk.send(verifyVolunteer, { communityId, volunteerId: id, verification: n % 2 === 0 ? 'verified' : 'failed' });
    await desk.send(recordTraining, {
      communityId,
      volunteerId: id,
      training: 'mediation',
      on: '2026-11-01',
      minutes: 90,
      host: name,
    });
    if (n % 2 === 1) await desk.send(recordInsurance, { communityId, volunteerId: id, until: '2027-12-31' });
  }
}

/** Two services on one day from order to record: as long in words as a task may be, and the second corrected to nothing. */
export async function serve(home: Neighbourhood, volunteerId: string): Promise<void> {
  const desk = home.as('coordinator');
  for (const isReal of [true, false]) {
    const times = { startsAt: home.now, endsAt: plusMinutes(home.now, 120), timing: 'flexible' as const };
    const words = { title: '护'.repeat(120), content: '，"\n'.repeat(500), place: { label: '堤'.repeat(120) } };
    const { id: orderId } = await home.openTask({}, { ...times, ...words });
    await home.as('volunteer', volunteerId).send(claimOrder, { communityId, orderId, volunteerId });
    await desk.send(checkInVolunteer, { communityId, orderId, volunteerId });
    home.pass(60);
    await desk.send(checkOutVolunteer, { communityId, orderId, volunteerId });
    if (isReal) continue;
    const { records } = await desk.send(listRecords, { communityId, volunteerId });
    const recordId = records.find((each) => each.orderId === orderId)?.id ?? '';
    await desk.send(correctRecord, { communityId, recordId, minutes: 0, reason: '没有到场' });
  }
}
