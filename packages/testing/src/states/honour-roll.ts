/** The states of the honour roll. @module */
import { ProblemError, readHonourRoll } from '@linli/contract';
import { respond } from '../mock/index.ts';
import { anHonourRoll } from '../samples/index.ts';
import { away, forever, type WidgetState } from './state.ts';

const signedOut = (): never => {
  throw new ProblemError('unauthenticated');
};

/** States of `<linli-honour-roll>`. */
export const honourRollStates = {
  loading: {
    shows: { 'zh-CN': '正在载入', 'en': 'Loading' },
    who: ({ visitor }) => visitor,
    instead: [respond(readHonourRoll, forever)],
    seen: '.skeleton',
  },
  empty: {
    shows: { 'zh-CN': '这一时段还没有记录', 'en': 'No record in this period yet' },
    who: ({ visitor }) => visitor,
    instead: [respond(readHonourRoll, anHonourRoll({ rows: [], total: 0 }))],
    seen: '[part=empty]',
  },
  ready: {
    shows: { 'zh-CN': '前三名在上，其余在下；时长相同名次相同', 'en': 'Three above, the others below; equal hours share a rank' },
    who: ({ visitor }) => visitor,
    seen: '.podium',
  },
  mine: {
    shows: {
      'zh-CN': '榜上有自己：标出来，并写明离下一星还差多少',
      'en': 'The own row is marked, with what is missing to the next star',
    },
    who: ({ volunteer }) => volunteer,
    instead: [respond(readHonourRoll, anHonourRoll())],
    seen: '.me',
  },
  refused: {
    shows: { 'zh-CN': '登录已失效：请先登录', 'en': 'The token does not hold any more: sign in first' },
    who: ({ visitor }) => visitor,
    instead: [respond(readHonourRoll, signedOut)],
    seen: '[part=failed]',
  },
  failed: {
    shows: { 'zh-CN': '读取失败，可以再试一次', 'en': 'Could not be read: another try' },
    who: ({ visitor }) => visitor,
    instead: [respond(readHonourRoll, away)],
    seen: '[part=failed]',
  },
} as const satisfies Record<string, WidgetState>;
