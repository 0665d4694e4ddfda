/** What volunteers say of themselves, from a form and into one. @module */
import { describe, expect, test } from 'vitest';
import { Availability, Profile } from '@linli/core';
import {
  blankProfile,
  serviceDays,
  draftOf,
  isSameProfile,
  mergeDraft,
  dayParts,
  profileIn,
  profileIssues,
  readProfile,
} from './profile-draft.ts';

const kept: Profile = {
  skills: ['first-aid'],
  categories: ['elder-care'],
  languages: ['zh'],
  publicName: 'masked',
  availability: [
    { day: 6, part: 'morning' },
    { day: 8, part: 'evening' },
  ],
};
const everyTime = serviceDays.flatMap((day) => dayParts.map((part) => ({ day, part })));
const reading = (change: object, of: Profile = kept): Profile | undefined => {
  const read = readProfile({ ...draftOf(of), ...change }, of);
  return 'profile' in read ? read.profile : undefined;
};

describe('the times of a form', () => {
  test('the form offers every time that core takes, each once, and no other', () => {
    expect(everyTime.every((time) => Availability.safeParse(time).success)).toBe(true);
    const known = Array.from({ length: 12 }, (_, day) =>
      ['morning', 'afternoon', 'evening', 'night'].map((part) => ({ day, part })),
    );
    expect(known.flat().filter((time) => Availability.safeParse(time).success)).toEqual(everyTime);
    expect(Profile.safeParse({ ...kept, availability: everyTime }).success).toBe(true);
  });
});

describe('a profile that goes into the form', () => {
  test('a profile that was not edited comes out of the form as it was', () => {
    expect(reading({})).toEqual(kept);
    const whole: Profile = { ...kept, availability: everyTime, pledges: ['legal'] };
    expect(reading({}, whole)).toEqual(whole);
  });

  test('what the form does not show stays in the profile', () => {
    const later = { ...kept, walksDogs: true };
    expect(reading({ skills: ['driving'] }, later)).toEqual({ ...later, skills: ['driving'] });
  });

  test('languages that were taken back are sent as an empty list, and pledges that were never made are not sent', () => {
    expect(reading({ languages: [] })).toEqual({ ...kept, languages: [] });
  });

  test('a draft with nothing chosen sends neither languages nor pledges', () => {
    expect(profileIn(blankProfile)).toEqual({ skills: [], categories: [], availability: [], publicName: 'full' });
  });

  test.each([
    [{ categories: [] }, 'categories', 'at-least-one'],
    [{ pledges: ['legal', 'arts', 'events', 'health', 'community'] }, 'pledges', 'at-most-4'],
    [{ availability: ['9-morning'] }, 'availability', 'at-most-8'],
  ])('a profile that core would not take is refused at its field: %o', (change, path, expected) => {
    expect(readProfile({ ...draftOf(kept), ...change }, kept)).toEqual({ issues: [{ path, expected }] });
  });

  test('what the server would not take is refused at its field, once for each', () => {
    const said = ['profile.availability.3.day', 'profile.availability.5.part', 'profile.skills'];
    const fields = profileIssues(said.map((path) => ({ path, expected: 'other' }))).map(({ path }) => path);
    expect(fields).toEqual(['availability', 'skills']);
  });
});

describe('a profile changed elsewhere while somebody types', () => {
  const elsewhere: Profile = { ...kept, skills: ['driving'], languages: ['zh', 'yue'] };

  test('a change made elsewhere is taken over in unedited fields, and leaves the edited ones', () => {
    const typed = { ...draftOf(kept), languages: ['bo'] };
    expect(mergeDraft(typed, kept, elsewhere)).toEqual({ ...draftOf(kept), skills: ['driving'], languages: ['bo'] });
  });

  test('two profiles differ only where they say something else', () => {
    const turned: Profile = { ...kept, availability: kept.availability.toReversed(), pledges: [] };
    expect([isSameProfile(kept, turned), isSameProfile(kept, elsewhere)]).toEqual([true, false]);
  });
});
