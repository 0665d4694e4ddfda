/** Random openings and volunteers of a city from a seed, for the benches: orders of a week and people who may take them. @module */
import { join } from 'node:path';
import { chanceFrom } from '../../../packages/demo/src/sample/chance.ts';
import { root } from '../../toolchain.mjs';

/** A package as it was built. */
export const built = (name) => import(join(root, 'packages', name, 'dist/index.js'));
const { national, plainTerms, ServiceCategory, Skill } = await built('core');

/** When, where and by which rules they are matched. */
export const context = {
  now: '2026-11-23T02:00:00Z',
  policy: national,
  community: { id: 'city', timeZone: 'Asia/Shanghai' },
};

const { number, below, pick } = chanceFrom(20_261_124);
const position = () => ({ longitude: 117.2 + number() * 0.3, latitude: 39.1 + number() * 0.3 });
const commitment = {
  orderId: 'x',
  title: '四点半课堂',
  startsAt: '2026-11-25T02:00:00Z',
  endsAt: '2026-11-25T04:00:00Z',
  minutes: 120,
};

/** The nth volunteer. */
const volunteerOf = (n) => ({
  candidate: {
    volunteerId: `v${n}`,
    bornOn: `19${60 + (n % 40)}-05-01`,
    sex: pick(['female', 'male']),
    status: 'registered',
    verification: 'verified',
    guardianConsent: false,
    skills: below(3) ? [pick(Skill.options)] : [],
    trainings: [],
    insuredUntil: null,
    commitments: below(5) ? [] : [commitment],
  },
  availability: below(2) ? [{ day: 1 + below(7), part: pick(['morning', 'afternoon', 'evening']) }] : [],
  languages: [],
  pledges: [],
  place: position(),
  experience: { 'elder-care': below(7) },
  recentMinutes: below(900),
  lastServedOn: below(4) ? `2026-10-${10 + below(20)}` : null,
  recipients: below(10) ? {} : { [`p${below(5_000)}`]: { times: 2, rating: 4 } },
});

/** The nth opening. */
export const openingOf = (n) => {
  const startsAt = new Date(Date.parse('2026-11-24T00:00:00Z') + below(6) * 86_400_000 + below(48) * 900_000).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 5_400_000).toISOString();
  const task = {
    title: '陪诊',
    category: pick(ServiceCategory.options),
    content: '',
    place: { label: '楼', position: position() },
    startsAt,
    endsAt,
    timing: 'fixed',
  };
  return {
    order: {
      id: `o${String(n).padStart(6, '0')}`,
      communityId: 'city',
      status: 'open',
      taken: 0,
      waiting: 0,
      mine: null,
      requestedByMe: false,
      task,
      terms: { ...plainTerms(1 + below(3)), skills: below(3) ? [pick(Skill.options)] : [] },
    },
    requestedBy: `p${below(5_000)}`,
    excluded: [],
  };
};

/** So many openings and so many volunteers. */
export const cityOf = (openings, volunteers) => [
  Array.from({ length: openings }, (_, n) => openingOf(n)),
  Array.from({ length: volunteers }, (_, n) => volunteerOf(n)),
];

/** The milliseconds that work takes, and its result. */
export function timed(work) {
  const began = performance.now();
  const value = work();
  return [performance.now() - began, value];
}

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
