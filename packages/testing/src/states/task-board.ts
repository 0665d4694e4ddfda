/** The states of the task board. @module */
import { claimOrder, listOrders, readCommunity } from '@linli/contract';
import { plainTerms } from '@linli/core';
import { until, within } from '../look.ts';
import { respond } from '../mock/index.ts';
import { anOrderView } from '../samples/index.ts';
import { away, forever, refusing, type WidgetState } from './state.ts';

const demanding = anOrderView({
  terms: { seats: 1, skills: ['driving'], trainings: ['mediation'], hazardous: true, verifiedOnly: true, safeguards: '' },
});
const lastSeat = anOrderView({ terms: plainTerms(1) });

/** States of `<linli-task-board>`. */
export const taskBoardStates = {
  loading: {
    shows: { 'zh-CN': '正在载入，先占好位置，内容出来时页面不跳动', 'en': 'Loading: the room is held, so that nothing jumps' },
    who: ({ volunteer }) => volunteer,
    instead: [respond(readCommunity, forever)],
    seen: '.skeleton',
  },
  empty: {
    shows: { 'zh-CN': '眼下没有任务，并说明接下来可以做什么', 'en': 'No task at present, and what to do next' },
    who: ({ volunteer }) => volunteer,
    instead: [respond(listOrders, { orders: [], next: null })],
    seen: '[part=empty], .one',
  },
  ready: {
    shows: {
      'zh-CN': '志愿者看到的看板：已领的、可领的、可候补的',
      'en': 'What a volunteer sees: mine, free, and full with a waitlist',
    },
    who: ({ volunteer }) => volunteer,
    seen: '[part=card], .one',
  },
  recommended: {
    shows: {
      'zh-CN': '按下“适合我”：能领的，最合适的在前，各有一句为什么',
      'en': 'What fits me: only what may be claimed, the best first, each with one line why',
    },
    who: ({ volunteer }) => volunteer,
    act: async (element) => {
      await until(() => within(element, '[part=card], .one'));
      within<HTMLButtonElement>(element, '.pill')?.click();
    },
    seen: '.chip.good, .one',
  },
  visitor: {
    shows: {
      'zh-CN': '未登录的人也能看；点“领取任务”时请他先注册',
      'en': 'Visitors look too; whoever wants a task is asked to sign up',
    },
    who: ({ visitor }) => visitor,
    seen: '[part=card], .one',
  },
  refused: {
    shows: {
      'zh-CN': '条件不够：按钮不可用，旁边写明原因',
      'en': 'Not allowed: the button is off, and the reason stands beside it',
    },
    who: ({ volunteer }) => volunteer,
    instead: [respond(listOrders, { orders: [demanding], next: null })],
    seen: '.why, .one',
  },
  beaten: {
    shows: { 'zh-CN': '最后一个名额刚被别人领走', 'en': 'Somebody else has just taken the last seat' },
    who: ({ volunteer }) => volunteer,
    instead: [respond(listOrders, { orders: [lastSeat], next: null }), respond(claimOrder, refusing('full'))],
    act: async (element) => (await until(() => within<HTMLButtonElement>(element, '[part=action]'))).click(),
    seen: '.problem',
  },
  failed: {
    shows: { 'zh-CN': '读取失败：说清原因，可以再试一次', 'en': 'Could not be read: why, and another try' },
    who: ({ volunteer }) => volunteer,
    instead: [respond(readCommunity, away), respond(listOrders, away)],
    seen: '[part=failed]',
  },
} as const satisfies Record<string, WidgetState>;
