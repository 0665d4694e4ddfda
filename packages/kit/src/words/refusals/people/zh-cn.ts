/** 更正和删除个人信息为什么不成。 @module */
import type { PersonReason, Refusals } from '../reasons.ts';
import { zhCn as volunteers } from '../volunteers/zh-cn.ts';

/** Every reason in words. */
export const zhCn: Refusals<PersonReason> = {
  ...volunteers,
  'unchanged': () => '和现在登记的一样，没有要改的',
  'still-promised': () => '您还有领取的任务或没完成的点单，请先退领或取消，再来注销',
};
