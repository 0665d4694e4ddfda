/** The two lists in English. @module */
import type { ListWords } from './zh-cn.ts';

const orders = (n: number): string => (n === 1 ? '1 order' : `${n} orders`);

/** The two lists in English. */
export const words: ListWords = {
  title: 'Two-way lists',
  subtitle: 'What residents need beside what neighbours can do. Figures only; nothing of anybody.',
  which: 'Which list',
  needs: 'Needed by residents',
  needsSum: (n, seats) => `${orders(n)}, ${seats === 1 ? '1 person' : `${seats} people`} wanted`,
  needsNone: 'No order is short of people.',
  orders,
  unmet: (n, all) => (n === all ? 'Nobody can help yet' : `Nobody can help with ${n} of them yet`),
  offers: 'Offered by neighbours',
  offersSum: 'How many neighbours can, and how many seats need it',
  offersNone: 'No volunteer has told of a skill yet.',
  groups: { skills: 'Skills', kinds: 'Kinds of service' },
  unit: (n) => (n === 1 ? 'person' : 'people'),
  fewer: 'Fewer than 5',
  seats: (n) => (n === 1 ? '1 seat needs it' : `${n} seats need it`),
  gaps: {
    nobody: { skills: 'Nobody can do it yet', kinds: 'Nobody offers it yet' },
    few: 'Short of people',
    unasked: 'Nobody has asked yet',
  },
  all: (n) => `Show all ${n}`,
  advice: {
    staff: {
      unmet: 'Where nobody can help: ask for less, move it to another day, or train and find more people.',
      missing: 'Where people are missing: find them, or offer a training.',
      unasked: 'Where nobody has asked: tell residents that a neighbour can do it.',
    },
    volunteer: {
      unmet: 'Take a training, or add what you can do to your profile: it may be just what is missing.',
      missing: 'Can you do it too? Add it to your profile, and you will see what fits.',
      unasked: 'Nobody has asked for what you can do? Tell those around you who may need it.',
    },
    others: {
      unmet: 'Could you help? Register as a volunteer to take a task.',
      missing: 'Can you do one of these? Register as a volunteer: your neighbours need you.',
      unasked: 'Nobody has asked for these, and a neighbour can do them: ask when you need it.',
    },
  },
  asOf: (day, time) => `Updated: ${day}, ${time}.`,
  foot: 'Fewer than five people are not told apart, so that nobody is recognised.',
  more: 'There are many orders: the 500 soonest were counted.',
  empty: 'The lists are empty',
  emptyNext: 'What residents ask for and what volunteers can do will stand here.',
};
