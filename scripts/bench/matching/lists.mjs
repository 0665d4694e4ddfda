/**
 * Bench: two lists of a city. `npm run build && node --expose-gc scripts/bench/matching/lists.mjs [size]`: candidates, offers with
 * one order each, and what a change takes beside beginning anew, on one core. @module
 */
import { join } from 'node:path';
import { chanceFrom } from '../../../packages/server/src/sample/chance.ts';
import { root } from '../../toolchain.mjs';

const built = (name) => import(join(root, 'packages', name, 'dist/index.js'));
const { national, plainTerms, ServiceCategory, Skill } = await built('core');
const { assign, candidates, update } = await built('matching');

const [size = 50_000] = process.argv.slice(2).map(Number);
const at = { now: '2026-11-23T02:00:00Z', policy: national, community: { id: 'city', timeZone: 'Asia/Shanghai' } };

const { number, below, pick } = chanceFrom(20_261_124);
const position = () => ({ longitude: 117.2 + number() * 0.3, latitude: 39.1 + number() * 0.3 });
const promise = {
  orderId: 'x',
  title: '四点半课堂',
  startsAt: '2026-11-25T02:00:00Z',
  endsAt: '2026-11-25T04:00:00Z',
  minutes: 120,
};

const helperOf = (n) => ({
  candidate: {
    ...{ volunteerId: `v${n}`, bornOn: `19${60 + (n % 40)}-05-01`, sex: pick(['female', 'male']), status: 'registered' },
    ...{ verification: 'verified', guardianConsent: false, skills: below(3) ? [pick(Skill.options)] : [], trainings: [] },
    ...{ insuredUntil: null, commitments: below(5) ? [] : [promise] },
  },
  availability: below(2) ? [{ day: 1 + below(7), part: pick(['morning', 'afternoon', 'evening']) }] : [],
  ...{ languages: [], pledges: [], place: position(), experience: { 'elder-care': below(7) }, minutesLately: below(900) },
  lastServedOn: below(4) ? `2026-10-${10 + below(20)}` : null,
  recipients: below(10) ? {} : { [`p${below(5_000)}`]: { times: 2, rating: 4 } },
});

const needOf = (n) => {
  const startsAt = new Date(Date.parse('2026-11-24T00:00:00Z') + below(6) * 86_400_000 + below(48) * 900_000).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 5_400_000).toISOString();
  const task = {
    title: '陪诊',
    category: pick(ServiceCategory.options),
    content: '',
    place: { label: '楼', position: position() },
  };
  return {
    order: {
      ...{
        id: `o${String(n).padStart(6, '0')}`,
        communityId: 'city',
        status: 'open',
        taken: 0,
        waiting: 0,
        mine: null,
        requestedByMe: false,
      },
      ...{ task: { ...task, startsAt, endsAt, timing: 'fixed' } },
      terms: { ...plainTerms(1 + below(3)), skills: below(3) ? [pick(Skill.options)] : [] },
    },
    ...{ requestedBy: `p${below(5_000)}`, notAsked: [] },
  };
};

const [needs, helpers] = [Array.from({ length: size }, (_, n) => needOf(n)), Array.from({ length: size }, (_, n) => helperOf(n))];
const held = () => (globalThis.gc?.(), process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers) / 1e6;
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
function timed(work) {
  const began = performance.now();
  const value = work();
  return [performance.now() - began, value];
}

const before = held();
const runs = Array.from({ length: 3 }, () => timed(() => candidates(needs, helpers, at)));
const fits = runs.at(-1)[1];
runs.length = 0;
console.log(`${size} x ${size}: ${fits.rows.used} pairs, held ${(held() - before).toFixed(0)} MB`);
console.log(`candidates ${median([1, 2, 3].map(() => timed(() => candidates(needs, helpers, at))[0])).toFixed(0)} ms`);
const full = median([1, 2, 3, 4, 5].map(() => timed(() => assign(fits, { perVolunteer: 1 }).offers.length)[0]));
let now = assign(fits, { perVolunteer: 1 });
console.log(`one order each: ${full.toFixed(0)} ms, worth ${now.value}`);

/** What a kind of change takes, as a median of fifty, and whether all of it is worth what a new solution is. */
function changes(kind, changeOf) {
  const took = Array.from({ length: 50 }, (_, n) => {
    const change = changeOf(n);
    const [ms, next] = timed(() => update(now, change));
    now = next;
    return ms;
  });
  const anew = assign(now.fits, { perVolunteer: 1 }).value;
  const ms = median(took);
  console.log(
    `${kind}: ${ms.toFixed(2)} ms, ${((100 * ms) / full).toFixed(1)} % of it; worth ${now.value === anew ? 'the same' : `${now.value}, anew ${anew}`}`,
  );
}
const offers = assign(fits, { perVolunteer: 1 }).offers;
changes('a refusal', (n) => ({ kind: 'declined', ...offers[n * 7] }));
changes('a withdrawal', (n) => ({ kind: 'withdrawn', volunteerId: offers[n * 11 + 3].volunteerId }));
changes('a new order', (n) => ({ kind: 'added', need: needOf(size + n) }));
