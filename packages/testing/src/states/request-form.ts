/** The states of the request form. @module */
import { listOrders, readCommunity, requestOrder } from '@linli/contract';
import { choose, fill, until, within } from '../look.ts';
import { respond } from '../mock/index.ts';
import { away, forever, refusing, type WidgetState } from './state.ts';

const wish = {
  ...{ what: '帮忙把旧沙发搬下楼', where: '7 号楼 3 单元', when: '2026-11-25T14:00' },
  ...{ name: '张桂英', mobile: '13800000000' },
};

async function send(element: Element, texts: Readonly<Record<string, string>>): Promise<void> {
  await until(() => within(element, 'form'));
  for (const [name, text] of Object.entries(texts)) fill(element, name, text);
  within(element, 'button.wide')?.click();
}

/** States of `<linli-request-form>`. */
export const requestFormStates = {
  loading: {
    shows: { 'zh-CN': '正在载入', 'en': 'Loading' },
    who: ({ resident }) => resident,
    instead: [respond(readCommunity, forever)],
    seen: '.skeleton',
  },
  empty: {
    shows: { 'zh-CN': '未登录：请先登录', 'en': 'Nobody is signed in' },
    who: ({ visitor }) => visitor,
    seen: '[part=empty]',
  },
  ready: {
    shows: { 'zh-CN': '空白表单，下面是自己点过的单', 'en': 'The form, and below it what was ordered before' },
    who: ({ resident }) => resident,
    seen: 'form',
  },
  wishes: {
    shows: {
      'zh-CN': '展开“希望谁来”：希望女志愿者上门，会说粤语',
      'en': 'Who should come, unfolded: a woman who speaks Cantonese',
    },
    who: ({ resident }) => resident,
    act: async (element) => {
      (await until(() => within(element, 'details > summary'))).click();
      choose(element, 'wishedSex', 'female');
      fill(element, 'wishedLanguage', 'yue');
    },
    seen: 'details[open]',
  },
  mend: {
    shows: {
      'zh-CN': '提交后才指出要改的地方，点一下就到那一项',
      'en': 'What has to be mended is said after sending, with a way to each field',
    },
    who: ({ resident }) => resident,
    act: (element) => send(element, {}),
    seen: '.summary',
  },
  refused: {
    shows: { 'zh-CN': '被拒：所选时间已经过去', 'en': 'Refused: the time is over' },
    who: ({ resident }) => resident,
    instead: [respond(requestOrder, refusing('already-over'))],
    act: (element) => send(element, wish),
    seen: '.error[role=alert]',
  },
  sent: {
    shows: { 'zh-CN': '点单成功', 'en': 'The request was accepted' },
    who: ({ resident }) => resident,
    act: (element) => send(element, wish),
    seen: '[part=empty]',
  },
  failed: {
    shows: { 'zh-CN': '读取失败，可以再试一次', 'en': 'Could not be read: another try' },
    who: ({ resident }) => resident,
    instead: [respond(readCommunity, away), respond(listOrders, away)],
    seen: '[part=failed]',
  },
} as const satisfies Record<string, WidgetState>;
