/** What the people of the made-up community ask for. All of it is invented. @module */
import type { Language, ServiceCategory, Skill } from '@linli/core';

/** One kind of errand: what is asked, how long it takes, and what it needs. */
export interface Errand {
  readonly title: string;
  readonly category: ServiceCategory;
  readonly content: string;
  readonly minutes: number;
  readonly seats: number;
  readonly skills?: readonly Skill[];
  /** What the resident speaks best. */
  readonly language?: Language;
  /** A common place, or `home`: at the door of the one who asks. */
  readonly at: string;
  /** Whole hours of the day at which it may begin. */
  readonly hours: readonly number[];
}

const day = [9, 10, 14, 15];
const evening = [18, 19];

/** 群众点单 of 朝阳里. */
// prettier-ignore
export const errands: readonly Errand[] = [
  { title: '陪张奶奶去医院复查', category: 'elder-care', content: '行动不便，需推轮椅，帮忙挂号取药。', minutes: 120, seats: 1, skills: ['hospital-escort'], at: 'home', hours: [8, 9, 13] },
  { title: '教刘大爷用手机视频', category: 'elder-care', content: '想和外地的孙女视频，不会操作。', minutes: 60, seats: 1, skills: ['phone-teaching'], at: 'home', hours: day },
  { title: '楼道小广告清理与环保宣传', category: 'environment', content: '分三组清理 1 至 12 号楼楼道，提供手套和铲刀。', minutes: 180, seats: 8, at: '北门信息栏', hours: [9] },
  { title: '智能手机小课堂：教老人视频通话', category: 'education', content: '一位老人配一位志愿者，手把手教。', minutes: 90, seats: 5, skills: ['phone-teaching'], at: '党群服务中心 201', hours: [14, 19] },
  { title: '上门为卧床老人理发', category: 'elder-care', content: '老人卧床半年，需自带工具。', minutes: 60, seats: 1, skills: ['hairdressing'], at: 'home', hours: day },
  { title: '修理漏水的水龙头', category: 'community', content: '厨房龙头滴水，老人自己拧不动。', minutes: 60, seats: 1, skills: ['appliance-repair'], at: 'home', hours: day },
  { title: '四点半课堂：看护小学生写作业', category: 'children', content: '放学后到家长下班前，在社区图书室看护。', minutes: 120, seats: 3, skills: ['tutoring'], at: '社区图书室', hours: [16] },
  { title: '反诈宣传进楼门', category: 'publicity', content: '逐户发放反诈明白纸，重点讲给独居老人听。', minutes: 120, seats: 6, at: '党群服务中心', hours: [9, 15] },
  { title: '独居老人每周探访', category: 'elder-care', content: '陪聊天，看看水电煤气是否安全。', minutes: 60, seats: 2, language: 'wuu', at: 'home', hours: day },
  { title: '帮忙搬下旧沙发', category: 'community', content: '五楼无电梯，旧沙发搬到大件垃圾点。', minutes: 60, seats: 3, at: 'home', hours: [10, 15] },
  { title: '垃圾分类桶边值守', category: 'environment', content: '早晚高峰时引导居民分类投放。', minutes: 120, seats: 4, at: '3 号投放点', hours: [7, 18] },
  { title: '社区义诊秩序维护', category: 'health', content: '协助登记、量血压排队引导。', minutes: 180, seats: 6, at: '中心广场', hours: [9] },
  { title: '为高龄老人送生日面', category: 'elder-care', content: '本月过生日的 80 岁以上老人，做好后送上门。', minutes: 120, seats: 4, skills: ['cooking'], at: '社区食堂', hours: [10] },
  { title: '邻里纠纷调解：楼上漏水', category: 'legal', content: '两家协商修缮费用，请熟悉调解的志愿者帮忙。', minutes: 90, seats: 2, skills: ['mediation'], at: '党群服务中心 105', hours: evening },
  { title: '免费法律咨询日', category: 'legal', content: '解答遗嘱、赡养、租房方面的问题。', minutes: 180, seats: 2, skills: ['legal-advice'], at: '党群服务中心大厅', hours: [14] },
  { title: '冬衣捐赠分拣', category: 'community', content: '清点、分类、打包，准备送往山区。', minutes: 150, seats: 6, at: '社区仓库', hours: [9, 14] },
  { title: '楼门口小花园浇水修剪', category: 'environment', content: '入冬前修剪月季，覆盖保温。', minutes: 120, seats: 3, skills: ['gardening'], at: '7 号楼前花园', hours: [9, 15] },
  { title: '书法班助教', category: 'arts', content: '铺纸研墨，帮新学员握笔。', minutes: 90, seats: 2, skills: ['calligraphy'], at: '老年活动室', hours: [14] },
  { title: '重阳节合影拍摄', category: 'photography', content: '为老人和家人拍合影，现场打印。', minutes: 150, seats: 2, skills: ['photography'], at: '中心广场', hours: [9] },
  { title: '陪读：帮新搬来的小朋友补语文', category: 'children', content: '三年级，随父母从外地来，跟不上课。', minutes: 90, seats: 1, language: 'yue', skills: ['tutoring'], at: 'home', hours: evening },
  { title: '应急演练疏散引导', category: 'emergency', content: '消防演练时在各楼门引导居民下楼。', minutes: 90, seats: 8, skills: ['first-aid'], at: '中心广场', hours: [15] },
  { title: '消夏晚会音响搬运与检票', category: 'events', content: '傍晚布置场地，散场后收拾。', minutes: 180, seats: 6, at: '中心广场', hours: [17] },
  { title: '代买代送：腿脚不便，买菜', category: 'elder-care', content: '清单写好了，超市在西门外。', minutes: 60, seats: 1, at: 'home', hours: [8, 9, 16] },
  { title: '帮聋人邻居办理业务', category: 'elder-care', content: '去银行和社保窗口，需要会手语的同伴。', minutes: 120, seats: 1, skills: ['sign-language'], at: 'home', hours: [9, 14] },
  { title: '英语角带读', category: 'education', content: '周末带孩子们读绘本。', minutes: 90, seats: 2, skills: ['translation'], at: '社区图书室', hours: [10] },
  { title: '老旧电线排查登记', category: 'emergency', content: '随电工逐户登记，讲解用电安全。', minutes: 150, seats: 4, at: '9 号楼门厅', hours: [9] },
  { title: '丧偶老人心理陪伴', category: 'counselling', content: '老伴走了两个月，饭吃得少，想有人说说话。', minutes: 60, seats: 1, skills: ['counselling'], at: 'home', hours: day },
  { title: '社区食堂周末帮厨', category: 'community', content: '择菜、打饭、收盘子。', minutes: 180, seats: 4, at: '社区食堂', hours: [9, 16] },
  { title: '图书漂流整理上架', category: 'arts', content: '贴标签，按类上架。', minutes: 120, seats: 3, at: '社区图书室', hours: [10, 14] },
  { title: '接送透析患者往返', category: 'health', content: '每周二四六，家属上班走不开。', minutes: 150, seats: 1, skills: ['driving'], at: 'home', hours: [7, 12] },
  { title: '帮独居老人贴窗户保温膜', category: 'elder-care', content: '北窗漏风，量好尺寸后贴膜，材料已备。', minutes: 90, seats: 2, at: 'home', hours: [10, 14] },
  { title: '手机支付防骗一对一', category: 'elder-care', content: '教老人关掉免密支付，认一认诈骗短信。', minutes: 60, seats: 1, skills: ['phone-teaching'], at: 'home', hours: day },
  { title: '新生儿家庭邻里送餐', category: 'community', content: '妈妈坐月子，家里一时没人做饭，送一周午饭里的一天。', minutes: 60, seats: 1, skills: ['cooking'], at: 'home', hours: [11] },
  { title: '流浪猫绝育诱捕协助', category: 'environment', content: '与动物医院一起放笼、登记、送回。', minutes: 150, seats: 3, at: '南门绿地', hours: evening },
  { title: '共享单车摆放整理', category: 'environment', content: '早高峰后把占盲道的车挪开摆齐。', minutes: 60, seats: 3, at: '西门', hours: [9] },
  { title: '雨后地下车库排水巡查', category: 'emergency', content: '两人一组巡查集水井，发现积水报物业。', minutes: 90, seats: 4, at: '地下车库入口', hours: [8, 19] },
  { title: '社区合唱团谱架搬运', category: 'arts', content: '排练前摆椅子和谱架，结束后归位。', minutes: 120, seats: 3, at: '老年活动室', hours: [14] },
  { title: '老照片翻拍与修复', category: 'photography', content: '帮老人把旧相册翻拍成电子版，存进手机。', minutes: 120, seats: 2, skills: ['photography'], at: '党群服务中心 201', hours: [9, 14] },
  { title: '医保报销材料代整理', category: 'health', content: '按清单把票据分好类，填好表，陪去窗口。', minutes: 90, seats: 1, at: 'home', hours: day },
  { title: '社区运动会检录计时', category: 'events', content: '负责一条跑道的检录和计时，提供哨子秒表。', minutes: 180, seats: 5, at: '社区操场', hours: [8] },
  { title: '宪法宣传周展板讲解', category: 'publicity', content: '站在展板旁，用大白话给居民讲一讲。', minutes: 120, seats: 2, at: '中心广场', hours: [9, 15] },
  { title: '暑期儿童安全课带班', category: 'children', content: '防溺水、交通和用电三堂小课，每班十五个孩子。', minutes: 90, seats: 3, at: '社区图书室', hours: [9, 14] },
];

/** Words that people leave with a review. */
export const thanks = [
  '非常耐心，谢谢！',
  '来得很准时。',
  '老人很高兴，盼着再来。',
  '帮了大忙。',
  '',
  '做得很细致。',
  '孩子说下次还要这位老师。',
];
