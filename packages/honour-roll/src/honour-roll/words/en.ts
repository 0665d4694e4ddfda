/** The words of the honour roll, in English. @module */
import type { RollWords } from './zh-cn.ts';

/** English. */
export const words: RollWords = {
  title: 'Honour roll',
  periods: { month: 'This month', quarter: 'This quarter', year: 'This year', all: 'All time' },
  period: 'Period',
  hours: 'h',
  rank: (n) => `Rank ${n}`,
  stars: (n) => (n === 1 ? 'one-star volunteer' : `${n}-star volunteer`),
  me: 'Me',
  next: (hours, star) => `${hours} more to ${star === 1 ? 'the first star' : `${star} stars`}`,
  empty: 'Nothing recorded in this period',
  emptyNext: 'The first volunteer to serve will appear here.',
  foot: (until) => `Only verified hours count; volunteers who prefer not to be named are not shown. Objections until ${until}.`,
  all: (n) => `Show the first ${n}`,
  total: (n) => (n === 1 ? '1 person' : `${n} people`),
};
