/** 双向清单 in the neighbourhood. @module */
import { readTwoWayLists } from '@linli/contract';
import { helperOf, twoWayLists } from '@linli/matching';
import { answer, type Answer } from './answers.ts';
import { needsIn } from './suggestions.ts';
import { candidateIn, momentOf } from './world.ts';

/** Answers of the two lists. */
export const twoWayAnswers: readonly Answer[] = [
  answer(readTwoWayLists, ({ world }) => {
    const people = [...world.volunteers].filter(([, { archive, identity }]) => identity && archive.status === 'registered');
    const helpers = people.map(([id, { archive }]) => helperOf(candidateIn(world, id), archive.profile, null, []));
    const kinds = new Map(people.map(([id, { archive }]) => [id, archive.profile.categories]));
    return { at: world.now, ...twoWayLists(needsIn(world), helpers, kinds, momentOf(world)), more: false };
  }),
];
