/** 註冊與點單的詞句，繁體。 @module */
import type { FormWords } from './zh-cn.ts';

/** What was expected in a field, by the code that the schemas give. */
function expected(code: string, typed: string): string {
  const count = [...typed].length;
  const atMost = /^at-most-(\d+)$/.exec(code)?.[1];
  const atLeast = /^at-least-(\d+)$/.exec(code)?.[1];
  if (typed === '' && (code === 'mobile' || code === 'resident-id')) return '請填寫';
  if (code === 'mobile') return `手機號碼應為 11 位，現在是 ${count} 位`;
  if (code === 'resident-id') return count === 18 ? '身份證號校驗位不對，請核對' : `身份證號應為 18 位，現在是 ${count} 位`;
  if (atMost) return `最多 ${atMost} 個${typed ? '字' : ''}，請減少`;
  if (atLeast && typed !== '') return `至少 ${atLeast} 個字`;
  const known: Record<string, string> = {
    'day': '請選擇日期',
    'instant': '請選擇日期和時間',
    'whole-text': '含有無法儲存的字元',
    'at-least-one': '請至少選一項',
    'too-young': '年齡未到，歡迎以後再來',
    'guardian-needed': '未成年人須填寫監護人',
    'consent-needed': '須同意才能註冊',
    'sensitive-consent-needed': '填寫身份證號須單獨同意',
    'birth-date-differs': '與身份證號中的出生日期不一致',
    'not-born-yet': '不能晚於今天',
    'ends-before-start': '結束須晚於開始',
    'already-over': '這個時間已經過去',
  };
  return known[code] ?? '請填寫';
}

/** 繁體中文。 */
export const words: FormWords = {
  expected,
  mend: '還有幾處需要修改',
  enteredVia: '對方怎麼告訴您的',
  entryMeans: { 'in-person': '當面', 'phone': '電話', 'paper': '紙本表' },
  signUp: {
    title: '志願者註冊',
    minutes: '約 2 分鐘',
    name: '姓名',
    nameHint: '與身份證一致',
    sex: '性別',
    sexes: { female: '女', male: '男', unstated: '不填' },
    bornOn: '出生日期',
    mobile: '手機號碼',
    residence: '居住地址',
    residenceHint: '樓號即可',
    residentId: '身份證號',
    residentIdHint: '可不填，參保或實名認證時需要',
    skills: '我擅長',
    skillsHint: '可多選',
    categories: '願意參加的服務',
    categoriesHint: '請選 1 至 4 項',
    languages: '會說的語言',
    languagesHint: '可多選',
    pledges: '承諾服務',
    pledgesHint: '今年願意堅持做的，最多 4 項。人人可以承諾，不問也不記是否黨員',
    more: '更多',
    moreHint: '可不填：會說的語言、承諾服務',
    guardian: '監護人',
    guardianHint: '未滿 18 周歲須有監護人同意',
    guardianName: '監護人姓名',
    guardianMobile: '監護人手機號碼',
    consents: '知情與同意',
    consent: {
      service: '同意登記為志願者，社區可在有任務時聯絡我（必選）',
      sensitive: '單獨同意：儲存我的身份證號，加密儲存，只用於實名認證和保險',
      position: '簽到時可比對我的位置，比對後不儲存',
      publication: '姓名可以出現在榮譽榜和感謝信上，隨時可以撤回',
    },
    consentsNext: '隨時可以撤回，立即生效',
    consentChanged: '已改好，現在起生效。',
    enteredBy: '代辦人姓名',
    enteredByHint: '替別人填寫時請留下您的名字',
    send: '提交註冊',
    sending: '正在提交',
    done: '註冊成功，歡迎您！',
    doneNext: '社區核實身份後會通知您。現在就可以去看看任務。',
    again: '再註冊一位',
    already: '您已經是志願者',
    alreadyNext: (hours) => `累計服務 ${hours}，感謝您。`,
  },
  request: {
    title: '我要點單',
    minutes: '約 1 分鐘',
    what: '需要什麼幫助',
    whatHint: '一句話說清楚',
    category: '類別',
    content: '具體情況',
    contentHint: '有什麼要注意的、有沒有風險',
    wishes: '希望誰來',
    wishesHint: '可不填',
    wishedSex: '希望誰上門',
    wishedSexHint: '只請這樣的志願者',
    wishedSexes: { 'female': '女志願者', 'male': '男志願者', '': '都可以' },
    wishedLanguage: '希望對方會說',
    wishedLanguageHint: '盡量找會說的志願者',
    anyLanguage: '都可以',
    wishesSeen: '希望會寫在任務上，登入的人在看板上看得到；可能要多等一等。',
    where: '地點',
    whereHint: '樓號或集合地點',
    when: '什麼時候',
    length: '大約多久',
    lengths: { '60': '1 小時', '90': '1.5 小時', '120': '2 小時', '180': '3 小時' },
    name: '聯絡人',
    mobile: '聯絡電話',
    door: '門牌',
    privacy: '聯絡方式只給接單的志願者和社區看。',
    enteredBy: '代辦人姓名',
    enteredByHint: '替老人或鄰居點單時請留下您的名字',
    send: '提交點單',
    sending: '正在提交',
    done: '點單成功',
    doneNext: '社區會盡快核實並答覆您。',
    again: '再點一單',
    mine: '我的點單',
    signIn: '登入後可以點單',
    signInNext: '也可以打電話給社區，由工作人員代您點單。',
  },
};
