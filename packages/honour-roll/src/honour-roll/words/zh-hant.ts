/** 榮譽榜的詞句，繁體。 @module */
import type { RollWords } from './zh-cn.ts';

/** 繁體中文。 */
export const words: RollWords = {
  title: '志願者榮譽榜',
  periods: { month: '本月', quarter: '本季度', year: '今年', all: '累計' },
  period: '統計時段',
  hours: '小時',
  rank: (n) => `第 ${n} 名`,
  stars: (n) => `${n} 星志願者`,
  me: '我',
  next: (hours, star) => `再服務 ${hours}升至 ${star} 星`,
  empty: '這一時段還沒有記錄',
  emptyNext: '第一位簽到服務的志願者會出現在這裡。',
  foot: (until) => `只計核實過的時數；不願上榜的志願者不在其中。公示至 ${until}，可提出異議。`,
  all: (n) => `查看前 ${n} 名`,
  total: (n) => `共 ${n} 人上榜`,
};
