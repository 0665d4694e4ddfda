/** 两种表单共用的词句。 @module */
import type { EntryMeans } from '@linli/core';

/** What was expected in a field, from the code of the schema and what was typed. */
function issueText(code: string, typed: string): string {
  const count = [...typed].length;
  const atMost = /^at-most-(\d+)$/.exec(code)?.[1];
  const atLeast = /^at-least-(\d+)$/.exec(code)?.[1];
  if (typed === '' && (code === 'mobile' || code === 'resident-id')) return '请填写';
  if (code === 'mobile') return `手机号应为 11 位，现在是 ${count} 位`;
  if (code === 'resident-id') return count === 18 ? '身份证号校验位不对，请核对' : `身份证号应为 18 位，现在是 ${count} 位`;
  if (atMost) return `最多 ${atMost} 个${typed ? '字' : ''}，请减少`;
  if (atLeast && typed !== '') return `至少 ${atLeast} 个字`;
  if (code.startsWith('one of ')) return '请选择';
  const texts: Record<string, string> = {
    'day': '请选择日期',
    'instant': '请选择日期和时间',
    'whole-text': '含有无法保存的字符',
    'at-least-one': '请至少选一项',
    'too-young': '年龄未到，欢迎以后再来',
    'guardian-needed': '未成年人须填写监护人',
    'consent-needed': '须同意才能注册',
    'sensitive-consent-needed': '填写身份证号须单独同意',
    'birth-date-differs': '与身份证号中的出生日期不一致',
    'not-born-yet': '不能晚于今天',
    'ends-before-start': '结束须晚于开始',
    'already-over': '这个时间已经过去',
  };
  return texts[code] ?? '请填写';
}

const entryMeans: Record<EntryMeans, string> = { 'in-person': '当面', 'phone': '电话', 'paper': '纸质表' };

/** Every word that both forms share. */
export const zhCn = {
  issueText,
  issuesTitle: '还有几处需要修改',
  enteredVia: '对方怎么告诉您的',
  entryMeans,
};

/** The words that both forms share: every language has just these. */
export type FormWords = typeof zhCn;
