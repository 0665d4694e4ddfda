/** The states of the dispatch desk. @module */
import { confirmOrder, listOrders, readCommunity } from '@linli/contract';
import { allWithin, has, until, within } from '../look.ts';
import { respond } from '../mock/index.ts';
import { away, forever, refusing, type WidgetState } from './state.ts';

/** The column of what is open, and its first card unfolded. */
async function unfold(element: Element): Promise<void> {
  (await until(() => allWithin(element, '.bar .pill')[3])).click();
  await until(() => has(element, '.bar .pill:nth-of-type(4)[aria-pressed=true]'));
  const roster = await until(() => within<HTMLDetailsElement>(element, 'article form > details'));
  roster.open = true;
}

/** The suggestions, with what matters most unfolded. */
async function suggest(element: Element): Promise<void> {
  (await until(() => within(element, 'h2 + .pill'))).click();
  (await until(() => within<HTMLDetailsElement>(element, '.weights'))).open = true;
}

/** States of `<linli-dispatch-desk>`. */
export const dispatchDeskStates = {
  loading: {
    shows: { 'zh-CN': '正在载入', 'en': 'Loading' },
    who: ({ coordinator }) => coordinator,
    instead: [respond(readCommunity, forever)],
    seen: '.skeleton',
  },
  empty: {
    shows: { 'zh-CN': '没有待办的单子', 'en': 'Nothing waits' },
    who: ({ coordinator }) => coordinator,
    instead: [respond(listOrders, { orders: [], next: null })],
    seen: '[part=empty]',
  },
  stranger: {
    shows: { 'zh-CN': '居民打开派单台：说明这里是谁用的', 'en': 'A resident is told for whom this is' },
    who: ({ resident }) => resident,
    seen: '[part=empty]',
  },
  ready: {
    shows: { 'zh-CN': '社区人员看到的点单：制单或不受理', 'en': 'Requests as the coordinator sees them: confirm or decline' },
    who: ({ coordinator }) => coordinator,
    seen: '[part=card]',
  },
  organiser: {
    shows: { 'zh-CN': '志愿组织看到派来的单：接单或退单', 'en': 'What was dispatched to an organisation: take up or turn down' },
    who: ({ organiser }) => organiser,
    seen: '[part=card]',
  },
  roster: {
    shows: { 'zh-CN': '展开一单：签到码、名单、可派的志愿者', 'en': 'One order unfolded: code, roster, and whom to ask' },
    who: ({ coordinator }) => coordinator,
    act: unfold,
    seen: '.code',
  },
  suggestions: {
    shows: { 'zh-CN': '派单建议：请谁合适，为什么', 'en': 'Suggestions: whom to ask, and why' },
    who: ({ coordinator }) => coordinator,
    act: suggest,
    seen: '.suggested',
  },
  refused: {
    shows: { 'zh-CN': '制单被拒：时间已过', 'en': 'A request that cannot be confirmed any more: its time is over' },
    who: ({ coordinator }) => coordinator,
    instead: [respond(confirmOrder, refusing('already-over'))],
    act: async (element) => (await until(() => within(element, 'article form .two button'))).click(),
    seen: '.why[role=alert]',
  },
  failed: {
    shows: { 'zh-CN': '读取失败，可以再试一次', 'en': 'Could not be read: another try' },
    who: ({ coordinator }) => coordinator,
    instead: [respond(readCommunity, away), respond(listOrders, away)],
    seen: '[part=failed]',
  },
} as const satisfies Record<string, WidgetState>;
