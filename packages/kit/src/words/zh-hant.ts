/** 各組件共用的詞句，繁體。 @module */
import type { Language, Skill, Training } from '@linli/core';
import type { SharedWords } from './zh-cn.ts';

const skills: Record<Skill, string> = {
  'hospital-escort': '陪診',
  'mediation': '矛盾調解',
  'phone-teaching': '手機教學',
  'first-aid': '應急救護',
  'photography': '攝影錄影',
  'hairdressing': '理髮',
  'appliance-repair': '家電維修',
  'tutoring': '課業輔導',
  'legal-advice': '法律諮詢',
  'counselling': '心理疏導',
  'sign-language': '手語',
  'translation': '外語翻譯',
  'gardening': '園藝',
  'driving': '駕駛',
  'calligraphy': '書法',
  'cooking': '烹飪',
};

const trainings: Record<Training, string> = {
  'elder-communication': '助老溝通',
  'mediation': '矛盾調解',
  'emergency-response': '應急處突',
  'information-technology': '資訊科技應用',
};

const languages: Record<Language, string> = {
  zh: '普通話',
  yue: '粵語',
  wuu: '吳語',
  nan: '閩南語',
  hak: '客家話',
  ug: '維吾爾語',
  bo: '藏語',
  mn: '蒙古語',
  kk: '哈薩克語',
  ko: '朝鮮語',
  za: '壯語',
  ii: '彝語',
  en: '英語',
  ru: '俄語',
  ja: '日語',
  ar: '阿拉伯語',
};

/** 繁體中文。 */
export const words: SharedWords = {
  categories: {
    'community': '社區服務',
    'environment': '生態環保',
    'health': '醫療衛生',
    'emergency': '應急平安',
    'elder-care': '助老助殘',
    'children': '關愛兒童',
    'events': '賽會服務',
    'legal': '法律諮詢',
    'education': '教育培訓',
    'arts': '文化藝術',
    'counselling': '心理諮詢',
    'publicity': '資訊宣傳',
    'network': '網路維護',
    'administration': '行政支援',
    'planning': '活動策劃',
    'hospitality': '禮儀接待',
    'translation': '外語翻譯',
    'photography': '攝影錄影',
  },
  skills,
  trainings,
  languages,
  wishes: {
    female: '請女志願者',
    male: '請男志願者',
    language: (name) => `最好會說${name}`,
  },
  statuses: {
    requested: '已點單',
    declined: '未受理',
    confirmed: '已製單',
    dispatched: '已派單',
    open: '待領單',
    serving: '服務中',
    served: '待評單',
    reviewed: '已評單',
    lapsed: '已過期',
    cancelled: '已取消',
  },
  steps: ['點單', '訂單', '派單', '領單', '服務', '評單'],
  today: '今天',
  tomorrow: '明天',
  aboutHours: (minutes) => `約 ${hours(minutes)}`,
  hours,
  flexible: '時間可商定',
  untilDay: (day) => `至 ${day}`,
  seatsLeft: (left) => (left > 0 ? `還差 ${left} 人` : '名額已滿'),
  seatsOf: (taken, seats) => `已有 ${taken} 人，共需 ${seats} 人`,
  loading: '正在載入',
  retry: '再試一次',
  cancel: '取消',
  madeUp: '示例資料，人物與事件均為虛構',
  problems: {
    'invalid': '有些內容不符合要求',
    'unauthenticated': '請先登入',
    'forbidden': '您沒有權限',
    'not-found': '沒有找到',
    'conflict': '剛剛有人改動，請再試一次',
    'too-large': '內容太長',
    'too-many': '操作太頻繁，請稍候',
    'fault': '出了點問題，請稍後再試',
    'unavailable': '服務暫時不可用，正在等待恢復',
    'offline': '網路不通，恢復後會自動繼續',
  },
  unreachable: (address) => `給網站管理員：${address} 沒有回應，請檢查 data-api、CORS 和頁面政策的 connect-src。`,
  notLinli: (detail) => `給網站管理員：這個地址上沒有 Linli 服務，請檢查 data-api。${detail}`,
};

function hours(minutes: number): string {
  if (minutes < 60) return `${minutes} 分鐘`;
  return `${Math.round(minutes / 6) / 10} 小時`;
}
