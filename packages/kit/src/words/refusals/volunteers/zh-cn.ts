/** 注册和改档案为什么不成。 @module */
import { fact } from '../facts.ts';
import type { Refusals, VolunteerReason } from '../reasons.ts';

/** Every reason in words. */
export const zhCn: Refusals<VolunteerReason> = {
  'has-left': () => '您已退出志愿服务，可联系社区恢复',
  'too-young': (f) => `须满 ${fact(f['minimum'])} 周岁才能注册，您现在 ${fact(f['age'])} 周岁`,
  'guardian-needed': (f) => `未满 ${fact(f['aloneFrom'])} 周岁，须先有监护人同意`,
  'already-registered': () => '这个证件号或手机号已经注册过',
  'consent-needed': () => '须同意志愿服务登记才能注册',
  'sensitive-consent-needed': () => '填写身份证号须单独同意',
  'birth-date-differs': () => '出生日期与身份证号不一致',
  'not-born-yet': () => '出生日期不能晚于今天',
  'service-consent-stays': () => '撤回登记同意请办理退出',
};
