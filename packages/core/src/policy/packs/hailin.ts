/** 海林: one hour one point, at most two hours of one activity. @module */
import type { Policy } from '../policy.ts';
import { national } from './national.ts';

/** 1 h = 1 point, at most 2 h counted per activity; redeeming lowers points, hours stay (海林积分办法). */
export const hailin: Policy = {
  ...national,
  id: 'hailin-2020',
  from: '2020-01-01',
  sources: [...national.sources, '海林市志愿服务积分兑换办法'],
  points: { perHour: 1, minutesPerActivity: 120 },
};
