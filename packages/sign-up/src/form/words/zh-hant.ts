/** 兩種表單共用的詞句。 @module */
import type { FormWords } from './zh-cn.ts';

/** What was expected in a field, from the code of the schema and what was typed. */
function issueText(code: string, typed: string): string {
  const count = [...typed].length;
  const atMost = /^at-most-(\d+)$/.exec(code)?.[1];
  const atLeast = /^at-least-(\d+)$/.exec(code)?.[1];
  if (typed === '' && (code === 'mobile' || code === 'resident-id')) return '請填寫';
  if (code === 'mobile') return `手機號碼應為 11 位，現在是 ${count} 位`;
  if (code === 'resident-id') return count === 18 ? '身份證號校驗位不對，請核對' : `身份證號應為 18 位，現在是 ${count} 位`;
  if (atMost) return `最多 ${atMost} 個${typed ? '字' : ''}，請減少`;
  if (atLeast && typed !== '') return `至少 ${atLeast} 個字`;
  if (code.startsWith('one of ')) return '請選擇';
  const texts: Record<string, string> = {
    'day': '請選擇日期',
    'instant': '請選擇日期和時間',
    'whole-text': '含有無法儲存的字元',
    'at-least-one': '請至少選一項',
    'too-young': '年齡未到，歡迎以後再來',
    'guardian-needed': '未成年人須填寫監護人',
    'consent-needed': '須同意才能註冊',
    'sensitive-consent-needed': '填寫身份證號須單獨同意',
    'birth-date-differs': '與身份證號中的出生日期不一致',
    'not-born-yet': '不能晚於今天',
    'ends-before-start': '結束須晚於開始',
    'already-over': '這個時間已經過去',
  };
  return texts[code] ?? '請填寫';
}

/** 繁體中文。 */
export const words: FormWords = {
  issueText,
  issuesTitle: '還有幾處需要修改',
  enteredVia: '對方怎麼告訴您的',
  entryMeans: { 'in-person': '當面', 'phone': '電話', 'paper': '紙本表' },
};
