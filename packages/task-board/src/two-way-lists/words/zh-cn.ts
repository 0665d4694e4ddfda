/** 双向清单的词句。 @module */

/** What to do about what is missing. */
export interface Advice {
  readonly unmet: string;
  readonly missing: string;
  readonly unasked: string;
}

/** Every word of the two lists. */
export const zhCn = {
  title: '双向清单',
  subtitle: '居民要的和邻里会的，放在一起看。只有数字，没有任何人的信息。',
  which: '看哪一张清单',
  needs: '居民所需',
  needsSum: (orders: number, seats: number): string => `${orders} 单，还差 ${seats} 人`,
  needsNone: '现在没有缺人的单子。',
  orders: (n: number): string => `${n} 单`,
  unmet: (n: number, all: number): string => (n === all ? '暂时无人能帮' : `其中 ${n} 单暂时无人能帮`),
  offers: '邻里所长',
  offersSum: '有多少邻居会，有多少名额在找',
  offersNone: '还没有志愿者填写特长。',
  groups: { skills: '特长', kinds: '愿意做的服务' },
  unit: (_n: number): string => '人',
  fewer: '不足 5 人',
  seats: (n: number): string => `${n} 个名额在找`,
  gaps: {
    nobody: { skills: '还没有人会', kinds: '还没有人愿意做' },
    few: '人手偏少',
    unasked: '还没有人点',
  },
  all: (n: number): string => `查看全部 ${n} 项`,
  advice: {
    staff: {
      unmet: '暂时无人能帮的：可以放宽条件、改期，或组织招募和培训。',
      missing: '没有人会、人手偏少的：可以招募，或组织培训。',
      unasked: '还没有人点的：可以告诉居民，邻里有人会。',
    },
    volunteer: {
      unmet: '参加培训，或在个人档案里添上特长，也许正好能帮上。',
      missing: '您也会？在个人档案里添上，就能看到合适的任务。',
      unasked: '您会的还没有人点？不妨告诉身边需要的人。',
    },
    others: {
      unmet: '您能帮忙？登记为志愿者，就能领任务。',
      missing: '您会其中一样？登记为志愿者，邻居正需要您。',
      unasked: '还没有人点的，邻里有人会：需要时可以点单。',
    },
  } satisfies Record<string, Advice> as Record<'staff' | 'volunteer' | 'others', Advice>,
  asOf: (day: string, time: string): string => `数字截至${day} ${time}。`,
  foot: '不足五人的不写明人数，以免认出是谁。',
  more: '单子较多，只算了最早的 500 单。',
  empty: '清单还是空的',
  emptyNext: '有居民点单、有志愿者填写特长后，会自动出现在这里。',
};

/** The words of the two lists: every language has just these. */
export type ListWords = typeof zhCn;
