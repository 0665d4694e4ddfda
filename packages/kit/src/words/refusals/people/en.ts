/** Why an identity was not corrected or erased, in English. @module */
import type { PersonReason, Refusals } from '../reasons.ts';
import { words as volunteers } from '../volunteers/en.ts';

/** English. */
export const words: Refusals<PersonReason> = {
  ...volunteers,
  'unchanged': () => 'This is what is on record already: there is nothing to change',
  'still-promised': () => 'You still have tasks to serve or requests under way: please give them back or cancel them first',
};
