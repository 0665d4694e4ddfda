/** 註冊和改檔案為什麼不成。 @module */
import { fact } from '../facts.ts';
import type { Refusals, VolunteerReason } from '../reasons.ts';

/** 繁體中文。 */
export const words: Refusals<VolunteerReason> = {
  'has-left': () => '您已退出志願服務，可聯絡社區恢復',
  'too-young': (f) => `須滿 ${fact(f['minimum'])} 周歲才能註冊，您現在 ${fact(f['age'])} 周歲`,
  'guardian-needed': (f) => `未滿 ${fact(f['aloneFrom'])} 周歲，須先有監護人同意`,
  'already-registered': () => '這個證件號或手機號碼已經註冊過',
  'consent-needed': () => '須同意志願服務登記才能註冊',
  'sensitive-consent-needed': () => '填寫身份證號須單獨同意',
  'birth-date-differs': () => '出生日期與身份證號不一致',
  'not-born-yet': () => '出生日期不能晚於今天',
  'service-consent-stays': () => '撤回登記同意請辦理退出',
};
