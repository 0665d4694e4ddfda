/** 双向清单 in the neighbourhood. @module */
import { readTwoWayLists } from '@linli/contract';
import { matchVolunteerOf, twoWayLists } from '@linli/matching';
import { answer, type Answer } from './answers.ts';
import { openingsIn } from './suggestions.ts';
import { candidateIn, momentOf } from './world.ts';

/** Answers of the two lists. */
export const twoWayAnswers: readonly Answer[] = [
  answer(readTwoWayLists, ({ world }) => {
    const people = [...world.volunteers].filter(([, { archive, identity }]) => identity && archive.status === 'registered');
    const volunteers = people.map(([id, { archive }]) => matchVolunteerOf(candidateIn(world, id), archive.profile, null, []));
    const preferred = new Map(people.map(([id, { archive }]) => [id, archive.profile.categories]));
    return { at: world.now, ...twoWayLists(openingsIn(world), volunteers, preferred, momentOf(world)), more: false };
  }),
];
