/** 荣誉榜的词句。 @module */

/** Every word of the honour roll. */
export const zhCn = {
  title: '志愿者荣誉榜',
  periods: { month: '本月', quarter: '本季度', year: '今年', all: '累计' },
  period: '统计时段',
  hours: '小时',
  rank: (n: number): string => `第 ${n} 名`,
  stars: (n: number): string => `${n} 星志愿者`,
  me: '我',
  next: (hours: string, star: number): string => `再服务 ${hours}升至 ${star} 星`,
  empty: '这一时段还没有记录',
  emptyNext: '第一位签到服务的志愿者会出现在这里。',
  foot: (until: string): string => `只计核实过的时长；不愿上榜的志愿者不在其中。公示至 ${until}，可提出异议。`,
  all: (n: number): string => `查看前 ${n} 名`,
  total: (n: number): string => `共 ${n} 人上榜`,
};

/** The words of the honour roll: every language has just these. */
export type RollWords = typeof zhCn;
