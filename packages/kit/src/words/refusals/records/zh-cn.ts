/** 更正时长为什么不成。 @module */
import { zhCn as shared } from '../../zh-cn.ts';
import type { RecordReason, Refusals } from '../reasons.ts';

/** Every reason in words. */
export const zhCn: Refusals<RecordReason> = {
  'unchanged': () => '和现在记录的时长一样，没有要改的',
  'more-than-served': (f) => `最多可记 ${shared.hours(Number(f['atMost']))}`,
};
