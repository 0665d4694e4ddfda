/** The words of the forms, in English. @module */
import type { FormWords } from './zh-cn.ts';

function expected(code: string, typed: string): string {
  const count = [...typed].length;
  const atMost = /^at-most-(\d+)$/.exec(code)?.[1];
  const atLeast = /^at-least-(\d+)$/.exec(code)?.[1];
  if (typed === '' && (code === 'mobile' || code === 'resident-id')) return 'Please fill this in';
  if (code === 'mobile') return `A mobile number has 11 digits, or begins with +; this has ${count}`;
  if (code === 'resident-id')
    return count === 18 ? 'The check digit is not right' : `An ID number has 18 characters; this has ${count}`;
  if (atMost) return `${atMost} at most`;
  if (atLeast && typed !== '') return `At least ${atLeast} characters`;
  const known: Record<string, string> = {
    'day': 'Choose a date',
    'instant': 'Choose a date and time',
    'whole-text': 'Contains characters that cannot be kept',
    'at-least-one': 'Choose at least one',
    'too-young': 'A little too young yet; welcome later',
    'guardian-needed': 'A minor needs a guardian here',
    'consent-needed': 'Registration needs this',
    'sensitive-consent-needed': 'An ID number needs this',
    'birth-date-differs': 'Differs from the ID number',
    'not-born-yet': 'Lies in the future',
    'ends-before-start': 'Has to be after the start',
    'already-over': 'That time has passed',
  };
  return known[code] ?? 'Please fill this in';
}

/** English. */
export const words: FormWords = {
  expected,
  mend: 'A few things need mending',
  enteredVia: 'How they told you',
  entryMeans: { 'in-person': 'In person', 'phone': 'By phone', 'paper': 'On paper' },
  signUp: {
    title: 'Become a volunteer',
    minutes: 'about 2 minutes',
    name: 'Name',
    nameHint: 'as on your ID',
    sex: 'Sex',
    sexes: { female: 'Female', male: 'Male', unstated: 'Not stated' },
    bornOn: 'Date of birth',
    mobile: 'Mobile number',
    residence: 'Where you live',
    residenceHint: 'the building is enough',
    residentId: 'Resident ID number',
    residentIdHint: 'optional; needed for insurance and verification',
    skills: 'What I am good at',
    skillsHint: 'any number',
    categories: 'What I would like to do',
    categoriesHint: 'choose 1 to 4',
    languages: 'Languages I speak',
    languagesHint: 'any number',
    pledges: 'What I pledge to do this year',
    pledgesHint: '4 at most; anybody may pledge, and Party membership is neither asked nor kept',
    more: 'More',
    moreHint: 'optional: languages, pledges',
    guardian: 'Guardian',
    guardianHint: 'under 18, a guardian has to agree',
    guardianName: 'Guardian’s name',
    guardianMobile: 'Guardian’s mobile number',
    consents: 'What I agree to',
    consent: {
      service: 'To be registered as a volunteer and called on (needed)',
      sensitive: 'Separately: that my ID number is kept, encrypted, for verification and insurance only',
      position: 'That my position is compared at check-in, and not kept',
      publication: 'That my name may stand on the honour roll and in letters; I can withdraw this at any time',
    },
    consentsNext: 'can be withdrawn at any time, at once',
    consentChanged: 'Changed. It holds from now on.',
    enteredBy: 'Name of the helper',
    enteredByHint: 'if you fill this in for somebody else',
    send: 'Register',
    sending: 'Sending',
    done: 'Registered. Welcome!',
    doneNext: 'The community will verify your identity. You can look at the tasks now.',
    again: 'Register another',
    already: 'You are a volunteer already',
    alreadyNext: (hours) => `${hours} of service so far. Thank you.`,
  },
  request: {
    title: 'Ask for help',
    minutes: 'about 1 minute',
    what: 'What is needed',
    whatHint: 'in one sentence',
    category: 'Kind',
    content: 'More about it',
    contentHint: 'anything to mind, any risk',
    wishes: 'Who should come',
    wishesHint: 'optional',
    wishedSex: 'Who may come to the door',
    wishedSexHint: 'only they are called on',
    wishedSexes: { 'female': 'A woman', 'male': 'A man', '': 'Anybody' },
    wishedLanguage: 'Language they should speak',
    wishedLanguageHint: 'we look for somebody who does',
    anyLanguage: 'Any',
    wishesSeen: 'Wishes stand on the task, where whoever is signed in can read them; it may take a little longer.',
    where: 'Where',
    whereHint: 'building or meeting place',
    when: 'When',
    length: 'For how long',
    lengths: { '60': '1 hour', '90': '1.5 hours', '120': '2 hours', '180': '3 hours' },
    name: 'Contact',
    mobile: 'Telephone',
    door: 'Door',
    privacy: 'Only the volunteer who comes and the community see how to reach you.',
    enteredBy: 'Name of the helper',
    enteredByHint: 'if you ask for an elder or a neighbour',
    send: 'Send the request',
    sending: 'Sending',
    done: 'Request sent',
    doneNext: 'The community will verify it and answer soon.',
    again: 'Ask for something else',
    mine: 'My requests',
    signIn: 'Sign in to ask for help',
    signInNext: 'Or ring the community, and the staff will ask for you.',
  },
};
