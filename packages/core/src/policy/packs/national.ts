/** The national default, in force since 志愿服务记录与证明出具办法 (民政部令第67号). @module */
import type { Policy } from '../policy.ts';

/**
 * Ages: 中国注册志愿者管理办法 (2013) art. 7; rescue by adults only: 突发事件应对法 art. 39.
 * Stars: 100/300/600/1000/1500 h, same measure art. 16. Record within 10 working days: 67号令 art. 11.
 * Rest, waiting times, the radius and what counts how much in suggestions are ours: no rule names a figure.
 */
export const national: Policy = {
  id: 'national-2021',
  from: '2021-02-01',
  sources: ['志愿服务条例（国务院令第685号）', '志愿服务记录与证明出具办法（民政部令第67号）', '中国注册志愿者管理办法（2013）'],
  ages: { minimum: 14, aloneFrom: 18, guardianPresentBelow: 14, hazardousFrom: 18 },
  stars: [6_000, 18_000, 36_000, 60_000, 90_000],
  points: { perHour: 1, minutesPerActivity: null },
  limits: {
    restBetween: 30,
    perDay: 480,
    lateWithdrawal: 120,
    checkInOpens: 30,
    checkInRadius: 300,
    offerWaits: 120,
    forcedCheckOut: 120,
    dispatchWaits: 1_440,
  },
  insurance: 'hazardous',
  honoured: ['checked-in', 'confirmed'],
  recordWithin: 10,
  objectionDays: 5,
  categoriesAtMost: 4,
  matching: {
    weights: { skill: 20, distance: 15, time: 20, familiarity: 10, share: 15, growth: 5, pledge: 5, language: 5, preference: 5 },
    perVolunteer: 2,
    reach: 3_000,
  },
};
