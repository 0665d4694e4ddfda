/** 东营市现代农业示范区: younger volunteers beside their guardians. @module */
import type { Policy } from '../policy.ts';
import { national } from './national.ts';

/** No floor to register; consent below 14, a guardian present below 10, none below 6 (东农管办〔2021〕9号). */
export const dongying: Policy = {
  ...national,
  id: 'dongying-2021',
  from: '2021-06-01',
  sources: [...national.sources, '东农管办〔2021〕9号'],
  ages: { minimum: 6, aloneFrom: 14, guardianPresentBelow: 10, hazardousFrom: 18 },
};
