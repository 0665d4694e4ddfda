/** 更正時數為什麼不成。 @module */
import { words as shared } from '../../zh-hant.ts';
import type { RecordReason, Refusals } from '../reasons.ts';

/** 繁體中文。 */
export const words: Refusals<RecordReason> = {
  'unchanged': () => '和現在記錄的時數一樣，沒有要改的',
  'more-than-served': (f) => `最多可記 ${shared.hours(Number(f['atMost']))}`,
};
