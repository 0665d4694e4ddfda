/** The words that the widgets share, in English. @module */
import type { Language, Skill, Training } from '@linli/core';
import type { SharedWords } from './zh-cn.ts';

const skills: Record<Skill, string> = {
  'hospital-escort': 'Hospital escort',
  'mediation': 'Mediation',
  'phone-teaching': 'Teaching phones',
  'first-aid': 'First aid',
  'photography': 'Photography',
  'hairdressing': 'Hairdressing',
  'appliance-repair': 'Appliance repair',
  'tutoring': 'Tutoring',
  'legal-advice': 'Legal advice',
  'counselling': 'Counselling',
  'sign-language': 'Sign language',
  'translation': 'Translation',
  'gardening': 'Gardening',
  'driving': 'Driving',
  'calligraphy': 'Calligraphy',
  'cooking': 'Cooking',
};

const trainings: Record<Training, string> = {
  'elder-communication': 'Talking with elders',
  'mediation': 'Mediation',
  'emergency-response': 'Emergency response',
  'information-technology': 'Information technology',
};

const languages: Record<Language, string> = {
  zh: 'Mandarin',
  yue: 'Cantonese',
  wuu: 'Wu',
  nan: 'Min Nan (Hokkien)',
  hak: 'Hakka',
  ug: 'Uyghur',
  bo: 'Tibetan',
  mn: 'Mongolian',
  kk: 'Kazakh',
  ko: 'Korean',
  za: 'Zhuang',
  ii: 'Yi',
  en: 'English',
  ru: 'Russian',
  ja: 'Japanese',
  ar: 'Arabic',
};

function hours(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.round(minutes / 6) / 10} h`;
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** English. */
export const words: SharedWords = {
  categories: {
    'community': 'Community',
    'environment': 'Environment',
    'health': 'Health',
    'emergency': 'Emergency',
    'elder-care': 'Elder and disability care',
    'children': 'Children',
    'events': 'Events',
    'legal': 'Legal advice',
    'education': 'Education',
    'arts': 'Arts',
    'counselling': 'Counselling',
    'publicity': 'Publicity',
    'network': 'IT and network',
    'administration': 'Administration',
    'planning': 'Planning',
    'hospitality': 'Hospitality',
    'translation': 'Translation',
    'photography': 'Photography',
  },
  skills,
  trainings,
  languages,
  wishes: {
    female: 'A woman, please',
    male: 'A man, please',
    language: (name) => `Best in ${name}`,
  },
  statuses: {
    requested: 'Requested',
    declined: 'Declined',
    confirmed: 'Work order',
    dispatched: 'Dispatched',
    open: 'Open',
    serving: 'In service',
    served: 'Awaiting review',
    reviewed: 'Reviewed',
    lapsed: 'Lapsed',
    cancelled: 'Cancelled',
  },
  steps: ['Request', 'Work order', 'Dispatch', 'Claim', 'Service', 'Review'],
  today: 'Today',
  tomorrow: 'Tomorrow',
  aboutHours: (minutes) => `about ${hours(minutes)}`,
  hours,
  flexible: 'Times by agreement',
  untilDay: (day) => `until ${day}`,
  seatsLeft: (left) => (left > 0 ? `${people(left)} wanted` : 'No seats left'),
  seatsOf: (taken, seats) => `${taken} of ${people(seats)} found`,
  loading: 'Loading',
  retry: 'Try again',
  cancel: 'Cancel',
  madeUp: 'Sample data: people and events are made up',
  problems: {
    'invalid': 'Some of it is not as it has to be',
    'unauthenticated': 'Please sign in first',
    'forbidden': 'You may not do this',
    'not-found': 'Not found',
    'conflict': 'Somebody has just changed it; please try again',
    'too-large': 'That is too long',
    'too-many': 'Too many tries; please wait a little',
    'fault': 'Something went wrong; please try again later',
    'unavailable': 'The service is not available just now; waiting for it',
    'offline': 'No connection; it goes on by itself once there is one',
  },
  unreachable: (address) =>
    `For the site’s owner: ${address} did not answer; please check data-api, CORS and connect-src of the page’s policy.`,
  notLinli: (detail) => `For the site’s owner: there is no Linli server at this address; please check data-api. ${detail}`,
};
