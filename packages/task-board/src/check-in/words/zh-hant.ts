/** 簽到簽退和評單的詞句。 @module */
import type { CheckInWords } from './zh-cn.ts';

/** 繁體中文。 */
export const words: CheckInWords = {
  title: '簽到',
  empty: '現在沒有可以簽到的任務',
  emptyNext: (minutes) => `領取任務後，開始前 ${minutes} 分鐘起可以在這裡簽到。`,
  code: '現場簽到碼',
  codeHint: '6 位數字，由組織者在現場出示',
  byCode: '簽到',
  byPlace: '用位置簽到',
  noPlace: '瀏覽器沒有給出位置，請用簽到碼',
  checkOut: '簽退',
  since: (time) => `${time} 已簽到`,
  soFar: (hours) => `已服務 ${hours}`,
  opens: (time) => `${time} 起可以簽到`,
  done: (hours) => `辛苦了！這次服務記錄了 ${hours}。`,
  unconfirmed: '忘了簽退，時數待組織者確認。',
  contact: '聯絡方式',
  signIn: '登入後在這裡簽到',
  signInNext: '簽到和簽退只對領取了任務的志願者開放。',
  review: {
    title: '請您評單',
    rate: (n) => `${n} 分`,
    comment: '想說的話（可不填）',
    send: '評單',
  },
  arrived: '我到了',
  finished: '做完了',
};
