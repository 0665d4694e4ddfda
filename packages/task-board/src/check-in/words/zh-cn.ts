/** 签到签退和评单的词句。 @module */

/** Every word of the check-in. */
export const zhCn = {
  title: '签到',
  empty: '现在没有可以签到的任务',
  emptyNext: (minutes: number): string => `领取任务后，开始前 ${minutes} 分钟起可以在这里签到。`,
  code: '现场签到码',
  codeHint: '6 位数字，由组织者在现场出示',
  byCode: '签到',
  byPlace: '用位置签到',
  noPlace: '浏览器没有给出位置，请用签到码',
  checkOut: '签退',
  since: (time: string): string => `${time} 已签到`,
  soFar: (hours: string): string => `已服务 ${hours}`,
  opens: (time: string): string => `${time} 起可以签到`,
  done: (hours: string): string => `辛苦了！这次服务记录了 ${hours}。`,
  unconfirmed: '忘了签退，时长待组织者确认。',
  contact: '联系方式',
  signIn: '登录后在这里签到',
  signInNext: '签到和签退只对领取了任务的志愿者开放。',
  review: {
    title: '请您评单',
    rate: (n: number): string => `${n} 分`,
    comment: '想说的话（可不填）',
    send: '评单',
  },
  /** In elder mode. */
  arrived: '我到了',
  finished: '做完了',
};

/** The words of the check-in: every language has just these. */
export type CheckInWords = typeof zhCn;
