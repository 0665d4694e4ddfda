/** The words that the widgets share, in English. @module */
import type { SharedWords } from './zh-cn.ts';

const figure = (value: string | number | undefined): string => String(value ?? '');

const skills: Record<string, string> = {
  'hospital-escort': 'hospital escort', 'mediation': 'mediation', 'phone-teaching': 'teaching phones', 'first-aid': 'first aid',
  'photography': 'photography', 'hairdressing': 'hairdressing', 'appliance-repair': 'appliance repair', 'tutoring': 'tutoring',
  'legal-advice': 'legal advice', 'counselling': 'counselling', 'sign-language': 'sign language', 'translation': 'translation',
  'gardening': 'gardening', 'driving': 'driving', 'calligraphy': 'calligraphy', 'cooking': 'cooking',
}; // prettier-ignore

const trainings: Record<string, string> = {
  'elder-communication': 'talking with elders', 'mediation': 'mediation', 'emergency-response': 'emergency response',
  'information-technology': 'information technology',
}; // prettier-ignore

function hours(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.round(minutes / 6) / 10} h`;
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** English. */
export const words: SharedWords = {
  categories: {
    'community': 'Community', 'environment': 'Environment', 'health': 'Health', 'emergency': 'Emergency',
    'elder-care': 'Elder and disability care', 'children': 'Children', 'events': 'Events', 'legal': 'Legal advice',
    'education': 'Education', 'arts': 'Arts', 'counselling': 'Counselling', 'publicity': 'Publicity', 'network': 'IT and network',
    'administration': 'Administration', 'planning': 'Planning', 'hospitality': 'Hospitality', 'translation': 'Translation',
    'photography': 'Photography',
  }, // prettier-ignore
  skills,
  trainings,
  statuses: {
    requested: 'requested', declined: 'declined', confirmed: 'work order', dispatched: 'dispatched', open: 'open', serving: 'in service',
    served: 'awaiting review', reviewed: 'reviewed', lapsed: 'lapsed', cancelled: 'cancelled',
  }, // prettier-ignore
  steps: ['Request', 'Work order', 'Dispatch', 'Claim', 'Service', 'Review'],
  today: 'Today',
  tomorrow: 'Tomorrow',
  aboutHours: (minutes) => `about ${hours(minutes)}`,
  hours,
  flexible: 'times by agreement',
  untilDay: (day) => `until ${day}`,
  walk: (minutes) => `${minutes} min on foot`,
  seatsLeft: (left) => (left > 0 ? `${people(left)} wanted` : 'no seats left'),
  seatsOf: (taken, seats) => `${taken} of ${people(seats)} found`,
  loading: 'Loading',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  madeUp: 'Sample data: people and events are made up',
  archive: (day) => `An archive; its time stands at ${day}`,
  refusals: {
    'has-left': () => 'You have left; the community can take you back',
    'too-young': (f) => `One must be ${figure(f['minimum'])} for this; you will be ${figure(f['age'])} that day`,
    'guardian-needed': (f) => `Under ${figure(f['from'] ?? f['aloneFrom'])}, a guardian has to agree first`,
    'guardian-present-needed': () => 'A guardian has to come along; please ask the community',
    'adults-only': (f) => `There is some danger: from ${figure(f['minimum'])} years of age`,
    'insurance-needed': () => 'Accident insurance is needed first; please ask the community',
    'missing-training': (f) => `Complete the training “${trainings[figure(f['training'])] ?? figure(f['training'])}” first`,
    'missing-skill': (f) => `Asks for “${skills[figure(f['skill'])] ?? figure(f['skill'])}”; you can add it to your profile`,
    'verification-needed': () => 'Have your identity verified first',
    'own-request': () => 'You asked for this yourself',
    'clash': (f) => `Clashes with “${figure(f['title'])}”, which you have claimed`,
    'too-little-rest': (f) => `Too close to “${figure(f['title'])}”: ${figure(f['minutes'])} minutes of rest are needed`,
    'too-much-in-a-day': (f) => `No more than ${hours(Number(f['atMost']))} in a day; take care of yourself`,
    'not-open': () => 'Cannot be claimed now',
    'too-late': () => 'Too late to join',
    'already-yours': () => 'It is yours already',
    'full': () => 'No seats left; you can wait for one',
    'already-waiting': () => 'You are on the waitlist',
    'seats-left': () => 'There are seats left; claim one',
    'not-yours': () => 'You have not claimed this',
    'not-waiting': () => 'You are not on the waitlist',
    'not-offered': () => 'No seat is held for you',
    'already-serving': () => 'The service has begun',
    'already-asked': () => 'This volunteer was asked already',
    'already-checked-in': () => 'You are checked in',
    'too-early': () => 'It is not time yet',
    'over': () => 'The service is over',
    'elsewhere': () => 'You are still checked in elsewhere',
    'wrong-code': () => 'Not the right code: look for the 6 digits shown on site',
    'too-far': (f) => `You are ${figure(f['metres'])} m away; be within ${figure(f['radius'])} m`,
    'place-unknown': () => 'This place has no position; use the code',
    'position-consent-needed': () => 'You have not agreed to the use of your position; use the code',
    'proof-needed': () => 'Enter the code shown on site',
    'not-checked-in': () => 'Not checked in yet',
    'nothing-to-confirm': () => 'Nothing is waiting to be confirmed',
    'more-than-served': (f) => `${hours(Number(f['atMost']))} at most`,
    'not-claimed': () => 'Nobody holds this seat',
    'not-requested': () => 'This request was dealt with already',
    'not-confirmed': () => 'This order has gone out already',
    'not-dispatched': () => 'This order was not offered to your organisation',
    'turned-down-before': () => 'This organisation has turned it down',
    'already-closed': () => 'This order is closed',
    'ends-before-start': () => 'The end has to be after the start',
    'already-over': () => 'That time has passed',
    'not-served': () => 'It can be reviewed once it is served',
    'already-reviewed': () => 'It was reviewed already',
    'already-registered': () => 'This ID or mobile number is registered already',
    'consent-needed': () => 'Registration needs your consent',
    'sensitive-consent-needed': () => 'An ID number needs a consent of its own',
    'birth-date-differs': () => 'The birth date differs from the ID number',
    'not-born-yet': () => 'The birth date lies in the future',
    'service-consent-stays': () => 'To withdraw this consent, leave the service',
  },
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
  notLinli: (detail) => `For the site’s owner: there is no Linli server at this address; please check data-api. ${detail}`,
  notConnected: 'For the site’s owner: not connected yet; the script tag needs data-api and data-community.',
};
