/** Suggestions in English. @module */
import { metres } from '../../../distance.ts';
import type { SuggestionWords } from './zh-cn.ts';

const people = (n: number): string => (n === 1 ? '1 volunteer' : `${n} volunteers`);
const more = (n: number): string => (n === 1 ? '1 more' : `${n} more`);
const offers = (n: number): string => (n === 1 ? '1 offer' : `${n} offers`);

/** Suggestions in English. */
export const words: SuggestionWords = {
  next: 'These are offers only: a volunteer may decline at no cost.',
  day: 'Which day',
  anyDay: 'Any day',
  weights: 'What matters most',
  weightsNext: 'The higher, the more it counts; 0 leaves it out. Suggestions follow at once, and only here.',
  usual: 'Back to the usual',
  summary: (seats, n) => `${people(seats)} wanted, ${n} to ask.`,
  short: (seats) => (seats === 1 ? 'Nobody fits 1 more seat.' : `Nobody fits ${seats} more seats.`),
  best: 'There is no better way to share them out.',
  near: (percent) => `At most ${percent} from the best there can be.`,
  more: 'There are many orders: these are the 100 soonest.',
  working: 'Working it out again',
  score: (score) => `Fit ${score}`,
  mind: (what) => `Mind: ${what}`,
  nextBest: (names) => `Next: ${names}`,
  nobody: 'Nobody meets what this order asks for',
  nobodyNext: 'Ask for less, move it to another day, or train and find more people.',
  elsewhere: 'Everybody who fits has something else to do',
  elsewhereNext: 'Move it to another day, or look again when somebody declines.',
  remedies: {
    training: (n) => `${more(n)} could come after the training.`,
    skill: (n) => `${more(n)} could come if no skill were asked for.`,
    cover: (n) => `${more(n)} could come once insured.`,
    check: (n) => `${more(n)} could come once verified, or with a guardian’s consent.`,
    time: (n) => `${more(n)} could come at another time.`,
  },
  sendOne: 'Offer',
  sendAll: (n) => `Send ${offers(n)}`,
  sent: (n) => `${offers(n)} sent`,
  empty: 'No order is short of people',
  emptyNext: 'Suggestions stand here when an open order has free seats.',
  parts: {
    skill: 'Experience',
    distance: 'Lives near',
    time: 'Free then',
    familiarity: 'Known to the resident',
    share: 'Taking turns, and rest',
    growth: 'Growing volunteers',
    pledge: 'Pledged service',
    language: 'Language',
    preference: 'What the resident thought',
  },
  says: {
    skill: (value) => (value >= 700 ? 'much experience of this' : value > 0 ? 'has done this before' : 'first time at this'),
    distance: (value, reach) =>
      value === 500 ? '' : value === 0 ? 'lives far away' : `lives near, about ${metres(value, reach)} m`,
    time: (value) => (value === 500 ? '' : value >= 500 ? 'free at that time' : 'not a time they offered'),
    familiarity: (value) =>
      value >= 500 ? 'comes to this resident often' : value > 0 ? 'has been there before' : 'new to the resident',
    share: (value) => (value >= 800 ? 'has served little of late' : value < 400 ? 'has served much of late' : ''),
    growth: (value) => (value === 1_000 ? 'growing into it' : value <= 200 ? 'does much already' : ''),
    pledge: (value) => (value === 1_000 ? 'pledged this service' : ''),
    language: (value) => (value === 500 ? '' : value === 1_000 ? 'speaks their language' : 'does not speak their language'),
    preference: (value) => (value === 500 ? '' : value > 500 ? 'the resident was pleased' : 'the resident was not so pleased'),
  },
};
