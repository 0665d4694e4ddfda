/** What codes are called in tables: the labels of the national forms, which other systems write too. @module */
import type {
  Availability,
  ConsentPurpose,
  EntryMeans,
  Evidence,
  Guardian,
  GridLine,
  Identity,
  Language,
  OrganisationKind,
  Profile,
  ServiceCategory,
  Skill,
  Training,
  Verification,
} from '@linli/core';

/** Codes and their labels. */
export type Labels<Code extends string> = Readonly<Record<Code, string>>;

/** GB/T 2261.1. */
export const sexes: Labels<Identity['sex']> = { male: '男', female: '女', unstated: '未说明' };

/** 服务类别. */
export const categories: Labels<ServiceCategory> = {
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

/** 个人特长. */
export const skills: Labels<Skill> = {
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

/** 培训. */
export const trainings: Labels<Training> = {
  'elder-communication': '助老沟通',
  'mediation': '矛盾调解',
  'emergency-response': '应急处突',
  'information-technology': '信息技术应用',
};

/** 实名认证. */
export const verifications: Labels<Verification> = {
  'unverified': '未认证',
  'in-review': '审核中',
  'verified': '已认证',
  'failed': '认证失败',
};

/** 同意的用途. */
export const consents: Labels<ConsentPurpose> = {
  service: '注册与服务',
  sensitive: '敏感信息',
  position: '签到位置',
  publication: '公开姓名',
};

/** 光荣榜上的姓名. */
export const publicNames: Labels<Profile['publicName']> = { full: '全名', masked: '隐去中间' };

/** 监护人关系. */
export const relations: Labels<Guardian['relation']> = { parent: '父母', grandparent: '祖父母', other: '其他' };

/** 代录方式. */
export const entryMeans: Labels<EntryMeans> = { 'in-person': '当面', 'phone': '电话', 'paper': '纸质' };

/** 记录方式. */
export const evidences: Labels<Evidence> = {
  'checked-in': '签到',
  'confirmed': '组织确认',
  'retroactive': '补录',
  'unconfirmed': '未确认',
};

/** 组织类型. */
export const organisationKinds: Labels<OrganisationKind> = {
  'residents-committee': '社区居民委员会',
  'party-organisation': '社区党组织',
  'mass-organisation': '群团组织',
  'volunteer-organisation': '志愿服务组织',
  'volunteer-team': '志愿服务队伍',
  'social-organisation': '社会组织',
  'enterprise': '企业',
  'property-company': '物业',
  'partner-unit': '共建单位',
};

/** 党工青妇. */
export const gridLines: Labels<GridLine> = { party: '党建', union: '工会', youth: '共青团', women: '妇联' };

/** 服务时间, the day: 1 is Monday, 8 a holiday. */
export const days: Labels<'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'> = {
  ...{ 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日', 8: '节假日' },
};

/** 服务时间, the part of the day. */
export const parts: Labels<Availability['part']> = { morning: '上午', afternoon: '下午', evening: '晚上' };

/** 语言. */
export const languages: Labels<Language> = {
  ...{
    zh: '普通话',
    yue: '粤语',
    wuu: '吴语',
    nan: '闽南语',
    hak: '客家话',
    ug: '维吾尔语',
    bo: '藏语',
    mn: '蒙古语',
    kk: '哈萨克语',
  },
  ...{ ko: '朝鲜语', za: '壮语', ii: '彝语', en: '英语', ru: '俄语', ja: '日语', ar: '阿拉伯语' },
};
