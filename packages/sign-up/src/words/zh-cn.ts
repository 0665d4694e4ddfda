/** 注册与点单的词句。 @module */

/** What was expected in a field, by the code that the schemas give. */
function expected(code: string, typed: string): string {
  const count = [...typed].length;
  const atMost = /^at-most-(\d+)$/.exec(code)?.[1];
  const atLeast = /^at-least-(\d+)$/.exec(code)?.[1];
  if (typed === '' && (code === 'mobile' || code === 'resident-id')) return '请填写';
  if (code === 'mobile') return `手机号应为 11 位，现在是 ${count} 位`;
  if (code === 'resident-id') return count === 18 ? '身份证号校验位不对，请核对' : `身份证号应为 18 位，现在是 ${count} 位`;
  if (atMost) return `最多 ${atMost} 个${typed ? '字' : ''}，请减少`;
  if (atLeast && typed !== '') return `至少 ${atLeast} 个字`;
  const known: Record<string, string> = {
    'day': '请选择日期',
    'instant': '请选择日期和时间',
    'whole-text': '含有无法保存的字符',
    'at-least-one': '请至少选一项',
    'too-young': '年龄未到，欢迎以后再来',
    'guardian-needed': '未成年人须填写监护人',
    'consent-needed': '须同意才能注册',
    'sensitive-consent-needed': '填写身份证号须单独同意',
    'birth-date-differs': '与身份证号中的出生日期不一致',
    'not-born-yet': '不能晚于今天',
    'ends-before-start': '结束须晚于开始',
    'already-over': '这个时间已经过去',
  };
  return known[code] ?? '请填写';
}

/** Every word of the forms. */
export const zhCn = {
  expected,
  mend: '还有几处需要修改',
  enteredVia: '对方怎么告诉您的',
  entryMeans: { 'in-person': '当面', 'phone': '电话', 'paper': '纸质表' } as Record<string, string>,
  signUp: {
    title: '志愿者注册',
    minutes: '约 2 分钟',
    name: '姓名',
    nameHint: '与身份证一致',
    sex: '性别',
    sexes: { female: '女', male: '男', unstated: '不填' } as Record<string, string>,
    bornOn: '出生日期',
    mobile: '手机号',
    residence: '居住地址',
    residenceHint: '楼号即可',
    residentId: '身份证号',
    residentIdHint: '可不填，参保或实名认证时需要',
    skills: '我擅长',
    skillsHint: '可多选',
    categories: '愿意参加的服务',
    categoriesHint: '请选 1 至 4 项',
    languages: '会说的语言',
    languagesHint: '可多选',
    pledges: '承诺服务',
    pledgesHint: '今年愿意坚持做的，最多 4 项。人人可以承诺，不问也不记是否党员',
    more: '更多',
    moreHint: '可不填：会说的语言、承诺服务',
    guardian: '监护人',
    guardianHint: '未满 18 周岁须有监护人同意',
    guardianName: '监护人姓名',
    guardianMobile: '监护人手机号',
    consents: '知情与同意',
    consent: {
      service: '同意登记为志愿者，社区可在有任务时联系我（必选）',
      sensitive: '单独同意：保存我的身份证号，加密保存，只用于实名认证和保险',
      position: '签到时可比对我的位置，比对后不保存',
      publication: '姓名可以出现在荣誉榜和感谢信上，随时可以撤回',
    } as Record<string, string>,
    consentsNext: '随时可以撤回，立即生效',
    consentChanged: '已改好，现在起生效。',
    enteredBy: '代办人姓名',
    enteredByHint: '替别人填写时请留下您的名字',
    send: '提交注册',
    sending: '正在提交',
    done: '注册成功，欢迎您！',
    doneNext: '社区核实身份后会通知您。现在就可以去看看任务。',
    again: '再注册一位',
    already: '您已经是志愿者',
    alreadyNext: (hours: string): string => `累计服务 ${hours}，感谢您。`,
  },
  request: {
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
    wishedSexes: { 'female': '女志愿者', 'male': '男志愿者', '': '都可以' } as Record<string, string>,
    wishedLanguage: '希望对方会说',
    wishedLanguageHint: '尽量找会说的志愿者',
    anyLanguage: '都可以',
    wishesSeen: '希望会写在任务上，登录的人在看板上看得到；可能要多等一等。',
    where: '地点',
    whereHint: '楼号或集合地点',
    when: '什么时候',
    length: '大约多久',
    lengths: { '60': '1 小时', '90': '1.5 小时', '120': '2 小时', '180': '3 小时' } as Record<string, string>,
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
  },
};

/** The form of this dictionary. */
export type FormWords = typeof zhCn;
