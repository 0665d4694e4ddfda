/** The words that both forms share, in English. @module */
import type { FormWords } from './zh-cn.ts';

/** What was expected in a field, from the code of the schema and what was typed. */
function issueText(code: string, typed: string): string {
  const count = [...typed].length;
  const atMost = /^at-most-(\d+)$/.exec(code)?.[1];
  const atLeast = /^at-least-(\d+)$/.exec(code)?.[1];
  if (typed === '' && (code === 'mobile' || code === 'resident-id')) return 'Please fill this in';
  if (code === 'mobile') return `A mobile number has 11 digits, or begins with +; this has ${count}`;
  if (code === 'resident-id')
    return count === 18 ? 'The check digit is not right' : `An ID number has 18 characters; this has ${count}`;
  if (atMost) return `${atMost} at most`;
  if (atLeast && typed !== '') return `At least ${atLeast} characters`;
  if (code.startsWith('one of ')) return 'Please choose';
  const texts: Record<string, string> = {
    'day': 'Choose a date',
    'instant': 'Choose a date and time',
    'whole-text': 'Contains characters that cannot be kept',
    'at-least-one': 'Choose at least one',
    'too-young': 'A little too young yet; welcome later',
    'guardian-needed': 'A minor needs a guardian here',
    'consent-needed': 'Registration needs this',
    'sensitive-consent-needed': 'An ID number needs this',
    'birth-date-differs': 'Differs from the ID number',
    'not-born-yet': 'Lies in the future',
    'ends-before-start': 'Has to be after the start',
    'already-over': 'That time has passed',
  };
  return texts[code] ?? 'Please fill this in';
}

/** English. */
export const words: FormWords = {
  issueText,
  issuesTitle: 'A few things need mending',
  enteredVia: 'How they told you',
  entryMeans: { 'in-person': 'In person', 'phone': 'By phone', 'paper': 'On paper' },
};
