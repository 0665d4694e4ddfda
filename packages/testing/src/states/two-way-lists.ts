/** The states of the two lists. @module */
import { ProblemError, readTwoWayLists } from '@linli/contract';
import { respond } from '../mock/index.ts';
import { someTwoWayLists } from '../samples/index.ts';
import { away, forever, type WidgetState } from './state.ts';

const signedOut = (): never => {
  throw new ProblemError('unauthenticated');
};
const lively = respond(readTwoWayLists, someTwoWayLists());

/** States of `<linli-two-way-lists>`. */
export const twoWayListsStates = {
  loading: {
    shows: { 'zh-CN': '正在载入', 'en': 'Loading' },
    who: ({ visitor }) => visitor,
    instead: [respond(readTwoWayLists, forever)],
    seen: '.skeleton',
  },
  empty: {
    shows: { 'zh-CN': '没有单子，也没有人填写特长', 'en': 'No order, and nobody has told of a skill' },
    who: ({ visitor }) => visitor,
    instead: [respond(readTwoWayLists, someTwoWayLists({ needs: [], skills: [], kinds: [] }))],
    seen: '[part=empty]',
  },
  ready: {
    shows: {
      'zh-CN': '左边是居民所需，右边是邻里所长；缺什么用文字标出',
      'en': 'Needs on the left, offers on the right; what is missing is said in words',
    },
    who: ({ visitor }) => visitor,
    instead: [lively],
    seen: '[part=gap]',
  },
  coordinator: {
    shows: { 'zh-CN': '社区的人看：缺口旁写着可以做什么', 'en': 'The community’s desk is told what to do about a gap' },
    who: ({ coordinator }) => coordinator,
    instead: [lively],
    seen: '.advice',
  },
  volunteer: {
    shows: { 'zh-CN': '志愿者看：怎样正好帮上', 'en': 'A volunteer is told how to be just what is missing' },
    who: ({ volunteer }) => volunteer,
    instead: [lively],
    seen: '.advice',
  },
  oneSided: {
    shows: { 'zh-CN': '单子较多，只算最早的；还没有人填写特长', 'en': 'Many orders, and nobody who has told of a skill' },
    who: ({ visitor }) => visitor,
    instead: [respond(readTwoWayLists, someTwoWayLists({ skills: [], kinds: [], more: true }))],
    seen: '[part=gap]',
  },
  refused: {
    shows: { 'zh-CN': '登录已失效：请先登录', 'en': 'The token does not hold any more: sign in first' },
    who: ({ visitor }) => visitor,
    instead: [respond(readTwoWayLists, signedOut)],
    seen: '[part=failed]',
  },
  failed: {
    shows: { 'zh-CN': '读取失败，可以再试一次', 'en': 'Could not be read: another try' },
    who: ({ visitor }) => visitor,
    instead: [respond(readTwoWayLists, away)],
    seen: '[part=failed]',
  },
} as const satisfies Record<string, WidgetState>;
