/** 雙向清單的詞句。 @module */
import type { ListWords } from './zh-cn.ts';

/** The two lists in traditional characters. */
export const words: ListWords = {
  title: '雙向清單',
  subtitle: '居民要的和鄰里會的，放在一起看。只有數字，沒有任何人的資料。',
  which: '看哪一張清單',
  needs: '居民所需',
  needsSum: (orders, seats) => `${orders} 單，還差 ${seats} 人`,
  needsNone: '現在沒有缺人的單子。',
  orders: (n) => `${n} 單`,
  unmet: (n, all) => (n === all ? '暫時無人能幫' : `其中 ${n} 單暫時無人能幫`),
  offers: '鄰里所長',
  offersSum: '有多少鄰居會，有多少名額在找',
  offersNone: '還沒有志願者填寫特長。',
  groups: { skills: '特長', kinds: '願意做的服務' },
  unit: () => '人',
  fewer: '不足 5 人',
  seats: (n) => `${n} 個名額在找`,
  gaps: {
    nobody: { skills: '還沒有人會', kinds: '還沒有人願意做' },
    few: '人手偏少',
    unasked: '還沒有人點',
  },
  all: (n) => `查看全部 ${n} 項`,
  advice: {
    staff: {
      unmet: '暫時無人能幫的：可以放寬條件、改期，或組織招募和培訓。',
      missing: '沒有人會、人手偏少的：可以招募，或組織培訓。',
      unasked: '還沒有人點的：可以告訴居民，鄰里有人會。',
    },
    volunteer: {
      unmet: '參加培訓，或在個人檔案裡添上特長，也許正好能幫上。',
      missing: '您也會？在個人檔案裡添上，就能看到合適的任務。',
      unasked: '您會的還沒有人點？不妨告訴身邊需要的人。',
    },
    others: {
      unmet: '您能幫忙？登記為志願者，就能領任務。',
      missing: '您會其中一樣？登記為志願者，鄰居正需要您。',
      unasked: '還沒有人點的，鄰里有人會：需要時可以點單。',
    },
  },
  asOf: (day, time) => `數字截至${day} ${time}。`,
  foot: '不足五人的不寫明人數，以免認出是誰。',
  more: '單子較多，只算了最早的 500 單。',
  empty: '清單還是空的',
  emptyNext: '有居民點單、有志願者填寫特長後，會自動出現在這裡。',
};
