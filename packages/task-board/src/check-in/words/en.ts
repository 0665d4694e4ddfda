/** The words of the check-in, in English. @module */
import type { CheckInWords } from './zh-cn.ts';

/** English. */
export const words: CheckInWords = {
  title: 'Check-in',
  empty: 'Nothing to check in to just now',
  emptyNext: (minutes) => `Claim a task; from ${minutes} minutes before its start you can check in here.`,
  code: 'Code shown on site',
  codeHint: '6 digits, shown by the organiser',
  byCode: 'Check in',
  byPlace: 'Check in by position',
  noPlace: 'The browser gave no position; use the code',
  checkOut: 'Check out',
  since: (time) => `Checked in at ${time}`,
  soFar: (hours) => `${hours} so far`,
  opens: (time) => `Check-in opens at ${time}`,
  done: (hours) => `Thank you! ${hours} of service recorded.`,
  unconfirmed: 'Check-out was forgotten; the organiser has to confirm the time.',
  contact: 'Contact',
  signIn: 'Sign in to check in here',
  signInNext: 'Check-in is for volunteers who have claimed a task.',
  review: {
    title: 'Please review',
    rate: (n) => (n === 1 ? '1 point' : `${n} points`),
    comment: 'Anything to add (optional)',
    send: 'Send the review',
  },
  arrived: 'I am there',
  finished: 'It is done',
};
