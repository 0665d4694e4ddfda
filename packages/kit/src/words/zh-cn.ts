/** 各组件共用的词句。 @module */
import type { Language, OrderStatus, ServiceCategory, Skill, Training } from '@linli/core';
import type { ProblemKind } from '@linli/contract';

const skills: Record<Skill, string> = {
  'hospital-escort': '陪诊',
  'mediation': '矛盾调解',
  'phone-teaching': '手机教学',
  'first-aid': '应急救护',
  'photography': '摄影摄像',
  'hairdressing': '理发',
  'appliance-repair': '家电维修',
  'tutoring': '课业辅导',
  'legal-advice': '法律咨询',
  'counselling': '心理疏导',
  'sign-language': '手语',
  'translation': '外语翻译',
  'gardening': '园艺',
  'driving': '驾驶',
  'calligraphy': '书法',
  'cooking': '烹饪',
};

const trainings: Record<Training, string> = {
  'elder-communication': '助老沟通',
  'mediation': '矛盾调解',
  'emergency-response': '应急处突',
  'information-technology': '信息技术应用',
};

/** Not from `Intl`: browsers differ, and their names are those of linguists. */
const languages: Record<Language, string> = {
  zh: '普通话',
  yue: '粤语',
  wuu: '吴语',
  nan: '闽南语',
  hak: '客家话',
  ug: '维吾尔语',
  bo: '藏语',
  mn: '蒙古语',
  kk: '哈萨克语',
  ko: '朝鲜语',
  za: '壮语',
  ii: '彝语',
  en: '英语',
  ru: '俄语',
  ja: '日语',
  ar: '阿拉伯语',
};

const categories: Record<ServiceCategory, string> = {
  'community': '社区服务',
  'environment': '生态环保',
  'health': '医疗卫生',
  'emergency': '应急平安',
  'elder-care': '助老助残',
  'children': '关爱儿童',
  'events': '赛会服务',
  'legal': '法律咨询',
  'education': '教育培训',
  'arts': '文化艺术',
  'counselling': '心理咨询',
  'publicity': '信息宣传',
  'network': '网络维护',
  'administration': '行政支持',
  'planning': '活动策划',
  'hospitality': '礼仪接待',
  'translation': '外语翻译',
  'photography': '摄影摄像',
};

const statuses: Record<OrderStatus, string> = {
  requested: '已点单',
  declined: '未受理',
  confirmed: '已制单',
  dispatched: '已派单',
  open: '待领单',
  serving: '服务中',
  served: '待评单',
  reviewed: '已评单',
  lapsed: '已过期',
  cancelled: '已取消',
};

/** A refusal says its reason instead, and a key that was used for something else is a fault of the program. */
const problems: Record<Exclude<ProblemKind, 'refused' | 'key-reused'>, string> = {
  'invalid': '有些内容不符合要求',
  'unauthenticated': '请先登录',
  'forbidden': '您没有权限',
  'not-found': '没有找到',
  'conflict': '刚刚有人改动，请再试一次',
  'too-large': '内容太长',
  'too-many': '操作太频繁，请稍候',
  'fault': '出了点问题，请稍后再试',
  'unavailable': '服务暂时不可用，正在等待恢复',
  'offline': '网络不通，恢复后会自动继续',
};

/** Every word that more than one widget says. */
export const zhCn = {
  categories,
  skills,
  trainings,
  languages,
  wishes: {
    female: '请女志愿者',
    male: '请男志愿者',
    language: (name: string): string => `最好会说${name}`,
  },
  statuses,
  steps: ['点单', '订单', '派单', '领单', '服务', '评单'],
  today: '今天',
  tomorrow: '明天',
  aboutHours: (minutes: number): string => `约 ${hours(minutes)}`,
  hours,
  flexible: '时间可商定',
  untilDay: (day: string): string => `至 ${day}`,
  seatsLeft: (left: number): string => (left > 0 ? `还差 ${left} 人` : '名额已满'),
  seatsOf: (taken: number, seats: number): string => `已有 ${taken} 人，共需 ${seats} 人`,
  loading: '正在载入',
  retry: '再试一次',
  cancel: '取消',
  madeUp: '示例数据，人物与事件均为虚构',
  problems,
  unreachable: (address: string): string => `给网站管理员：${address} 没有应答，请检查 data-api、CORS 和页面策略的 connect-src。`,
  notLinli: (detail: string): string => `给网站管理员：这个地址上没有 Linli 服务，请检查 data-api。${detail}`,
};

function hours(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`;
  return `${Math.round(minutes / 6) / 10} 小时`;
}

/** The shared words: every language has just these. */
export type SharedWords = typeof zhCn;
