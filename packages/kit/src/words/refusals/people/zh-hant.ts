/** 更正和刪除個人資料為什麼不成。 @module */
import type { PersonReason, Refusals } from '../reasons.ts';
import { words as volunteers } from '../volunteers/zh-hant.ts';

/** 繁體中文。 */
export const words: Refusals<PersonReason> = {
  ...volunteers,
  'unchanged': () => '和現在登記的一樣，沒有要改的',
  'still-promised': () => '您還有領取的任務或沒完成的點單，請先退領或取消，再來註銷',
};
