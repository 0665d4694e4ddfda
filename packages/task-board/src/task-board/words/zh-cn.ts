/** 任务看板的词句。 @module */
import type { FitPart } from '@linli/core';
import { metres } from '../../distance.ts';

/** Every word of the task board. */
export const zhCn = {
  title: '志愿任务',
  count: (open: number): string => `${open} 个任务`,
  fitsMe: '适合我',
  soon: '七天内',
  allCategories: '全部类别',
  category: '服务类别',
  search: '搜索任务或地点',
  filters: '筛选',
  empty: '现在没有待领取的任务',
  emptyNext: '新任务发布后会自动出现在这里。',
  nothingFits: '没有符合筛选的任务',
  nothingFitsNext: '放宽筛选条件再看看。',
  showAll: '显示全部',
  claim: '领取任务',
  wait: '候补',
  leaveWaitlist: '退出候补',
  waitingNumber: (n: number): string => `候补第 ${n} 位`,
  accept: '接受',
  decline: '这次不去',
  heldUntil: (time: string): string => `名额为您保留到 ${time}`,
  claimed: '已领取',
  serving: '服务中',
  withdraw: '退领',
  withdrawSure: '确定退领',
  withdrawLate: '离开始已不远，退领会被记为临时退出。',
  keep: '保留',
  registerFirst: '登记为志愿者后即可领取',
  needsTraining: (name: string): string => `需培训：${name}`,
  hazardous: '有一定危险',
  /** 为什么适合读者：值从 0 到 1000。 */
  why: {
    skill: (value) => (value >= 700 ? '您常做这类服务' : '您做过这类服务'),
    distance: (value, reach) => `离您家约 ${metres(value, reach)} 米`,
    time: (value) => (value === 1_000 ? '正是您有空的时间' : '多半在您有空的时间'),
    pledge: () => '是您承诺过的服务',
    language: () => '用得上您会说的语言',
  } as Partial<Record<FitPart, (value: number, reach: number) => string>>,
  elder: {
    hello: (name: string): string => (name ? `您好，${name}` : '您好'),
    oneThing: '您接下来有一件事：',
    oneOffer: '这件事您可以帮忙：',
    nothing: '今天没有事，好好休息。',
    next: '看下一件',
    read: '念给我听',
    arrived: '我到了',
    finished: '做完了',
    said: (title: string, day: string, time: string, place: string): string => `${day}${time}，${title}，地点在${place}。`,
  },
};

/** The words of the task board: every language has just these. */
export type BoardWords = typeof zhCn;
