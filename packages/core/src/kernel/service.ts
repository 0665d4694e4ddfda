/** The code tables that several rooms share: kinds of service, skills, trainings, evidence. @module */
import * as z from 'zod/mini';

/** 服务类别: the 18 kinds of service of the national forms; a person, team or project names at most 4. */
export const ServiceCategory = z.enum([
  'community',
  'environment',
  'health',
  'emergency',
  'elder-care',
  'children',
  'events',
  'legal',
  'education',
  'arts',
  'counselling',
  'publicity',
  'network',
  'administration',
  'planning',
  'hospitality',
  'translation',
  'photography',
]);
export type ServiceCategory = z.infer<typeof ServiceCategory>;

/** 专业技能 / 个人特长: what a volunteer can give and a task may ask. */
export const Skill = z.enum([
  'hospital-escort',
  'mediation',
  'phone-teaching',
  'first-aid',
  'photography',
  'hairdressing',
  'appliance-repair',
  'tutoring',
  'legal-advice',
  'counselling',
  'sign-language',
  'translation',
  'gardening',
  'driving',
  'calligraphy',
  'cooking',
]);
export type Skill = z.infer<typeof Skill>;

/** 语言: what somebody speaks, or wishes to be spoken to in; BCP 47. Signing is a skill. */
export const Language = z.enum([
  'zh',
  'yue',
  'wuu',
  'nan',
  'hak',
  'ug',
  'bo',
  'mn',
  'kk',
  'ko',
  'za',
  'ii',
  'en',
  'ru',
  'ja',
  'ar',
]);
export type Language = z.infer<typeof Language>;

/** 培训: courses that a task may ask before service (条例 art. 16). */
export const Training = z.enum(['elder-communication', 'mediation', 'emergency-response', 'information-technology']);
export type Training = z.infer<typeof Training>;

/**
 * How well an hour is known. `checked-in`: by code or place at both ends; `confirmed`: the organisation
 * stands for it; `retroactive` (补录): entered afterwards with proof; `unconfirmed`: counts for nothing yet.
 */
export const Evidence = z.enum(['checked-in', 'confirmed', 'retroactive', 'unconfirmed']);
export type Evidence = z.infer<typeof Evidence>;

/** 代办方式: how somebody told the helper who entered it for them. */
export const EntryMeans = z.enum(['in-person', 'phone', 'paper']);
export type EntryMeans = z.infer<typeof EntryMeans>;
