/** 派单建议的词句。 @module */
import type { FitPart, Remedy } from '@linli/core';
import { metres } from '../../../distance.ts';

/** Says what a part of the fit means for somebody, from its value (0 to 1000); empty where there is nothing to say. */
export type Say = (value: number, reach: number) => string;

/** Every word of suggestions. */
export const zhCn = {
  next: '只是邀请：志愿者可以婉拒，不影响任何评价。',
  day: '哪一天',
  anyDay: '全部',
  weights: '调整侧重',
  weightsNext: '数字越大越看重，0 为不看。建议会马上重新计算，只在这里有效。',
  usual: '恢复默认',
  summary: (seats: number, offers: number): string => `缺 ${seats} 人，建议邀请 ${offers} 位。`,
  short: (seats: number): string => `另有 ${seats} 个名额没有合适的人。`,
  best: '没有更好的分法。',
  near: (percent: string): string => `与最好的分法相差不超过 ${percent}。`,
  more: '单子较多，先看最早的 100 单。',
  working: '正在重新计算',
  score: (score: number): string => `合适度 ${score}`,
  mind: (what: string): string => `留意：${what}`,
  nextBest: (names: string): string => `其次：${names}`,
  nobody: '没有人符合这一单的条件',
  nobodyNext: '可以放宽条件、改期，或请组织培训和招募。',
  elsewhere: '合适的人都另有安排',
  elsewhereNext: '可以改期，或等有人婉拒后再看。',
  /** 怎样能有更多人来，差人的单子才说。 */
  remedies: {
    training: (n) => `完成所需培训后，另有 ${n} 人可以来。`,
    skill: (n) => `不要求特长，另有 ${n} 人可以来。`,
    cover: (n) => `办好意外险后，另有 ${n} 人可以来。`,
    check: (n) => `实名认证或监护人同意后，另有 ${n} 人可以来。`,
    time: (n) => `换个时间，另有 ${n} 人可以来。`,
  } as Record<Remedy, (people: number) => string>,
  sendOne: '邀请',
  sendAll: (n: number): string => `发出 ${n} 个邀请`,
  sent: (n: number): string => `已发出 ${n} 个邀请`,
  empty: '没有缺人的单子',
  emptyNext: '发布招募的单子有空名额时，会在这里给出建议。',
  parts: {
    skill: '同类经验',
    distance: '离得近',
    time: '时间合适',
    familiarity: '居民熟悉',
    share: '轮换与休息',
    growth: '骨干成长',
    pledge: '承诺服务',
    language: '语言',
    preference: '居民评价',
  } satisfies Record<FitPart, string>,
  says: {
    skill: (value) => (value >= 700 ? '同类服务经验丰富' : value > 0 ? '做过同类服务' : '第一次做这类服务'),
    distance: (value, reach) => (value === 500 ? '' : value === 0 ? '住得较远' : `住得近，约 ${metres(value, reach)} 米`),
    time: (value) => (value === 500 ? '' : value >= 500 ? '正是其空闲时间' : '不在其空闲时间内'),
    familiarity: (value) => (value >= 500 ? '常来这位居民家' : value > 0 ? '来过这位居民家' : '与居民初次见面'),
    share: (value) => (value >= 800 ? '近来服务不多' : value < 400 ? '近来服务较多，宜休息' : ''),
    growth: (value) => (value === 1_000 ? '正在成长的骨干' : value <= 200 ? '已是骨干，可让新人来' : ''),
    pledge: (value) => (value === 1_000 ? '承诺过这类服务' : ''),
    language: (value) => (value === 500 ? '' : value === 1_000 ? '会说居民的语言' : '不会说居民的语言'),
    preference: (value) => (value === 500 ? '' : value > 500 ? '居民评价好' : '居民评价一般'),
  } satisfies Record<FitPart, Say> as Record<FitPart, Say>,
};

/** The words of suggestions: every language has just these. */
export type SuggestionWords = typeof zhCn;
