/** 各组件共用的词句。 @module */
import type { Facts } from '@linli/core';

const figure = (value: string | number | undefined): string => String(value ?? '');

const skills: Record<string, string> = {
  'hospital-escort': '陪诊', 'mediation': '矛盾调解', 'phone-teaching': '手机教学', 'first-aid': '应急救护',
  'photography': '摄影摄像', 'hairdressing': '理发', 'appliance-repair': '家电维修', 'tutoring': '课业辅导',
  'legal-advice': '法律咨询', 'counselling': '心理疏导', 'sign-language': '手语', 'translation': '外语翻译',
  'gardening': '园艺', 'driving': '驾驶', 'calligraphy': '书法', 'cooking': '烹饪',
}; // prettier-ignore

const trainings: Record<string, string> = {
  'elder-communication': '助老沟通', 'mediation': '矛盾调解', 'emergency-response': '应急处突',
  'information-technology': '信息技术应用',
}; // prettier-ignore

/** Every word that more than one widget says. */
export const zhCn = {
  categories: {
    'community': '社区服务', 'environment': '生态环保', 'health': '医疗卫生', 'emergency': '应急平安',
    'elder-care': '助老助残', 'children': '关爱儿童', 'events': '赛会服务', 'legal': '法律咨询', 'education': '教育培训',
    'arts': '文化艺术', 'counselling': '心理咨询', 'publicity': '信息宣传', 'network': '网络维护',
    'administration': '行政支持', 'planning': '活动策划', 'hospitality': '礼仪接待', 'translation': '外语翻译',
    'photography': '摄影摄像',
  } as Record<string, string>, // prettier-ignore
  skills,
  trainings,
  statuses: {
    requested: '已点单', declined: '未受理', confirmed: '已制单', dispatched: '已派单', open: '待领单', serving: '服务中',
    served: '待评单', reviewed: '已评单', lapsed: '已过期', cancelled: '已取消',
  } as Record<string, string>, // prettier-ignore
  steps: ['点单', '订单', '派单', '领单', '服务', '评单'],
  today: '今天',
  tomorrow: '明天',
  aboutHours: (minutes: number): string => `约 ${hours(minutes)}`,
  hours,
  flexible: '时间可商定',
  untilDay: (day: string): string => `至 ${day}`,
  walk: (minutes: number): string => `步行 ${minutes} 分钟`,
  seatsLeft: (left: number): string => (left > 0 ? `还差 ${left} 人` : '名额已满'),
  seatsOf: (taken: number, seats: number): string => `已有 ${taken} 人，共需 ${seats} 人`,
  loading: '正在载入',
  retry: '再试一次',
  close: '关闭',
  cancel: '取消',
  madeUp: '示例数据，人物与事件均为虚构',
  archive: (day: string): string => `历史档案，时间停在 ${day}`,
  refusals: {
    'has-left': () => '您已退出志愿服务，可联系社区恢复',
    'too-young': (f) => `这项服务须满 ${figure(f['minimum'])} 周岁，您服务当天 ${figure(f['age'])} 周岁`,
    'guardian-needed': (f) => `未满 ${figure(f['from'] ?? f['aloneFrom'])} 周岁，须先有监护人同意`,
    'guardian-present-needed': () => '须由监护人陪同，请联系社区登记',
    'adults-only': (f) => `有一定危险，须满 ${figure(f['minimum'])} 周岁`,
    'insurance-needed': () => '须先有人身意外保险，请联系社区办理',
    'missing-training': (f) => `先完成“${trainings[figure(f['training'])] ?? figure(f['training'])}”培训即可领取`,
    'missing-skill': (f) => `需要“${skills[figure(f['skill'])] ?? figure(f['skill'])}”特长，可在个人档案中添加`,
    'verification-needed': () => '先完成实名认证即可领取',
    'own-request': () => '这是您自己点的单',
    'clash': (f) => `与您已领取的“${figure(f['title'])}”时间冲突`,
    'too-little-rest': (f) => `离“${figure(f['title'])}”太近，两次服务之间须休息 ${figure(f['minutes'])} 分钟`,
    'too-much-in-a-day': (f) => `一天服务不超过 ${hours(Number(f['atMost']))}，请注意休息`,
    'not-open': () => '现在不能领取',
    'too-late': () => '已过报名时间',
    'already-yours': () => '您已领取',
    'full': () => '名额已满，可以候补',
    'already-waiting': () => '您已在候补名单中',
    'seats-left': () => '还有名额，可直接领取',
    'not-yours': () => '您没有领取这项任务',
    'not-waiting': () => '您不在候补名单中',
    'not-offered': () => '没有为您保留的名额',
    'already-serving': () => '服务已经开始',
    'already-asked': () => '已经邀请过这位志愿者',
    'already-checked-in': () => '您已签到',
    'too-early': () => '还没到时间',
    'over': () => '服务已经结束',
    'elsewhere': () => '您在另一项任务中还未签退',
    'wrong-code': () => '签到码不对，请看现场出示的 6 位数字',
    'too-far': (f) => `您离服务地点 ${figure(f['metres'])} 米，须在 ${figure(f['radius'])} 米以内`,
    'place-unknown': () => '这个地点没有坐标，请用签到码',
    'position-consent-needed': () => '您没有同意使用位置，请用签到码',
    'proof-needed': () => '请输入现场的签到码',
    'not-checked-in': () => '还没有签到',
    'nothing-to-confirm': () => '没有待确认的时长',
    'more-than-served': (f) => `最多可记 ${hours(Number(f['atMost']))}`,
    'not-claimed': () => '没有人领取这个名额',
    'not-requested': () => '这一单已经处理过',
    'not-confirmed': () => '这一单已经派出',
    'not-dispatched': () => '这一单没有派给您的组织',
    'turned-down-before': () => '这个组织已经退过此单',
    'already-closed': () => '这一单已经结束',
    'ends-before-start': () => '结束时间须晚于开始时间',
    'already-over': () => '这个时间已经过去',
    'not-served': () => '服务完成后才能评单',
    'already-reviewed': () => '已经评过',
    'already-registered': () => '这个证件号或手机号已经注册过',
    'consent-needed': () => '须同意志愿服务登记才能注册',
    'sensitive-consent-needed': () => '填写身份证号须单独同意',
    'birth-date-differs': () => '出生日期与身份证号不一致',
    'not-born-yet': () => '出生日期不能晚于今天',
    'service-consent-stays': () => '撤回登记同意请办理退出',
  } as Record<string, (facts: Facts) => string>,
  problems: {
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
  } as Record<string, string>,
  notLinli: (detail: string): string => `给网站管理员：这个地址上没有 Linli 服务，请检查 data-api。${detail}`,
  notConnected: '给网站管理员：组件还没有连接，请在脚本标签上写明 data-api 和 data-community。',
};

function hours(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`;
  return `${Math.round(minutes / 6) / 10} 小时`;
}

/** The form of the shared dictionary: every language has just these words. */
export type SharedWords = typeof zhCn;
