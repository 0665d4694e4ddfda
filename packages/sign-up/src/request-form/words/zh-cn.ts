/** 点单的词句。 @module */
import { zhCn as form } from '../../form/words/zh-cn.ts';

/** Every word of the request form. */
export const zhCn = {
  ...form,
  title: '我要点单',
  minutes: '约 1 分钟',
  what: '需要什么帮助',
  whatHint: '一句话说清楚',
  category: '类别',
  content: '具体情况',
  contentHint: '有什么要注意的、有没有风险',
  wishes: '希望谁来',
  wishesHint: '可不填',
  wishedSex: '希望谁上门',
  wishedSexHint: '只请这样的志愿者',
  wishedSexes: { 'female': '女志愿者', 'male': '男志愿者', '': '都可以' },
  wishedLanguage: '希望对方会说',
  wishedLanguageHint: '尽量找会说的志愿者',
  anyLanguage: '都可以',
  wishesSeen: '希望会写在任务上，登录的人在看板上看得到；可能要多等一等。',
  where: '地点',
  whereHint: '楼号或集合地点',
  when: '什么时候',
  length: '大约多久',
  lengths: { '60': '1 小时', '90': '1.5 小时', '120': '2 小时', '180': '3 小时' },
  name: '联系人',
  mobile: '联系电话',
  door: '门牌',
  privacy: '联系方式只给接单的志愿者和社区看。',
  enteredBy: '代办人姓名',
  enteredByHint: '替老人或邻居点单时请留下您的名字',
  send: '提交点单',
  sending: '正在提交',
  done: '点单成功',
  doneNext: '社区会尽快核实并答复您。',
  again: '再点一单',
  mine: '我的点单',
  signIn: '登录后可以点单',
  signInNext: '也可以打电话给社区，由工作人员代您点单。',
};

/** The words of the request form: every language has just these. */
export type RequestWords = typeof zhCn;
