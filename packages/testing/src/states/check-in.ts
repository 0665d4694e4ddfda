/** The states of check-in and check-out. @module */
import { checkInVolunteer, listOrders, readCommunity } from '@linli/contract';
import { until, within } from '../look.ts';
import { respond } from '../mock/index.ts';
import { anOrderView, hoursFromNow, aTask } from '../samples/index.ts';
import { away, forever, type WidgetState } from './state.ts';
import type { LivelyNeighbourhood } from './lively.ts';

const later = anOrderView({
  task: aTask({ startsAt: hoursFromNow(4), endsAt: hoursFromNow(6) }),
  mine: { standing: 'claimed' },
  taken: 1,
});
const done = anOrderView({ id: 'order-9', status: 'served', requestedByMe: true, taken: 1 });

/** Checks 陈小明 in to the task that begins soon, and lets an hour and a half pass. */
async function begun({ street, volunteer }: LivelyNeighbourhood): Promise<void> {
  const api = street.api(volunteer);
  const { orders } = await api.send(listOrders, { communityId: street.communityId, list: 'mine' });
  const soon = orders.find(({ mine }) => mine?.standing === 'claimed');
  const seat = { communityId: street.communityId, orderId: soon?.id ?? '', volunteerId: volunteer.personId ?? '' };
  await api.send(checkInVolunteer, { ...seat, code: '1234' });
  street.pass(90);
}

/** Types a code and sends it. */
async function typeCode(element: Element, code: string): Promise<void> {
  const field = await until(() => within<HTMLInputElement>(element, 'form input[inputmode=numeric]'));
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.form?.requestSubmit();
}

/** States of `<linli-check-in>`. */
export const checkInStates = {
  loading: {
    shows: { 'zh-CN': '正在载入', 'en': 'Loading' },
    who: ({ volunteer }) => volunteer,
    instead: [respond(readCommunity, forever)],
    seen: '.skeleton',
  },
  empty: {
    shows: { 'zh-CN': '近一天内没有要签到的任务', 'en': 'Nothing to check in to within a day' },
    who: ({ volunteer }) => volunteer,
    instead: [respond(listOrders, { orders: [], next: null })],
    seen: '[part=empty]',
  },
  visitor: {
    shows: { 'zh-CN': '未登录：请先登录', 'en': 'Nobody is signed in' },
    who: ({ visitor }) => visitor,
    seen: '[part=empty]',
  },
  ready: {
    shows: { 'zh-CN': '到了时间：输入现场的签到码', 'en': 'It is time: the code shown on site is asked for' },
    who: ({ volunteer }) => volunteer,
    seen: 'form.proof',
  },
  early: {
    shows: { 'zh-CN': '还没到签到时间，写明几点开始', 'en': 'Too early, and from when on' },
    who: ({ volunteer }) => volunteer,
    instead: [respond(listOrders, { orders: [later], next: null })],
    seen: '.why',
  },
  refused: {
    shows: { 'zh-CN': '签到码不对', 'en': 'The code is wrong' },
    who: ({ volunteer }) => volunteer,
    act: (element) => typeCode(element, '000000'),
    seen: '.why[role=alert]',
  },
  serving: {
    shows: { 'zh-CN': '服务中：已服务多久，可以签退', 'en': 'Serving: since when, how long, and check-out' },
    who: ({ volunteer }) => volunteer,
    before: begun,
    seen: 'button.wide',
  },
  thanked: {
    shows: { 'zh-CN': '签退后：记下时长并致谢', 'en': 'Checked out: the time is recorded, with thanks' },
    who: ({ volunteer }) => volunteer,
    before: begun,
    act: async (element) => (await until(() => within(element, 'button.wide'))).click(),
    seen: '.thanks',
  },
  review: {
    shows: { 'zh-CN': '居民评单', 'en': 'A resident reviews what was done' },
    who: ({ resident }) => resident,
    instead: [respond(listOrders, { orders: [done], next: null })],
    seen: 'fieldset',
  },
  failed: {
    shows: { 'zh-CN': '读取失败，可以再试一次', 'en': 'Could not be read: another try' },
    who: ({ volunteer }) => volunteer,
    instead: [respond(readCommunity, away), respond(listOrders, away)],
    seen: '[part=failed]',
  },
} as const satisfies Record<string, WidgetState>;
