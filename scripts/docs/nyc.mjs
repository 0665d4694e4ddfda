/**
 * The picture of the guide on matching: rows of NYC Service that know a place, volunteers from a seed, and who is offered what.
 * `npm run build && node scripts/docs/nyc.mjs` writes docs/public/nyc-fits.svg and says what came of it. @module
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chanceFrom } from '../../packages/demo/src/sample/chance.ts';
import { readRow } from '../../packages/demo/src/nyc/row.ts';
import { root } from '../toolchain.mjs';

const built = (name) => import(join(root, 'packages', name, 'dist/index.js'));
const { Skill, national, plainTerms } = await built('core');
const { assign, candidates, unmetOrders, whyNot } = await built('matching');
const { parse } = await import(createRequire(join(root, 'packages/server/package.json')).resolve('csv-parse/sync'));

/** The archive's present: most rows of the table are of this autumn. */
const context = { now: '2011-10-17T09:00:00-04:00', policy: national, community: { id: 'nyc', timeZone: 'America/New_York' } };

const table = parse(readFileSync(join(root, 'examples/data/nyc-service-opportunities.csv'), 'utf8'), {
  columns: true,
  relax_quotes: true,
});
const rows = table
  .map(readRow)
  .filter((row) => typeof row !== 'string' && row.task.place.position && row.task.endsAt > context.now);
const openings = rows.map(({ source, seats, task }) => ({
  order: {
    id: source,
    communityId: 'nyc',
    status: 'open',
    task,
    terms: plainTerms(Math.min(seats, 5)),
    taken: 0,
    waiting: 0,
    mine: null,
    requestedByMe: false,
  },
  requestedBy: source,
  excluded: [],
}));

const { number, below, pick } = chanceFrom(20_111_017);
const categories = ['community', 'education', 'environment', 'health', 'emergency'];
const volunteers = Array.from({ length: 250 }, (_, n) => {
  const { latitude, longitude } = pick(rows).task.place.position;
  return {
    candidate: {
      volunteerId: `v${n}`,
      bornOn: `${1950 + below(42)}-05-01`,
      sex: 'unstated',
      status: 'registered',
      verification: 'verified',
      guardianConsent: false,
      skills: [pick(Skill.options)],
      trainings: [],
      insuredUntil: null,
      commitments: [],
    },
    place: { latitude: latitude + (number() - 0.5) / 25, longitude: longitude + (number() - 0.5) / 20 },
    availability: [],
    languages: [],
    pledges: number() < 0.2 ? [pick(categories)] : [],
    recipients: {},
    experience: { [pick(categories)]: below(12) },
    recentMinutes: below(1_400),
    lastServedOn: number() < 0.3 ? null : `2011-0${1 + below(9)}-15`,
  };
});

const model = candidates(openings, volunteers, context);
const began = performance.now();
const assignment = assign(model);
const took = performance.now() - began;
const seats = openings.reduce((sum, { order }) => sum + order.terms.seats, 0);
console.log(
  `${table.length} rows, ${openings.length} open with a place and ${seats} seats, ${volunteers.length} volunteers, ${model.rows.used} pairs, ` +
    `${assignment.offers.length} offers worth ${assignment.value} (bound ${assignment.bound}), ${unmetOrders(model).length} orders that nobody may take, ${took.toFixed(0)} ms`,
);
const idle = volunteers.find(
  ({ candidate }) => !assignment.offers.some(({ volunteerId }) => volunteerId === candidate.volunteerId),
);
if (idle)
  console.log('not offered:', idle.candidate.volunteerId, whyNot(assignment, openings[0].order.id, idle.candidate.volunteerId));

const [width, height, edge] = [720, 720, 20];
const positions = [...rows.map(({ task }) => task.place.position), ...volunteers.map(({ place }) => place)];
const inside = positions.filter(
  ({ latitude, longitude }) => latitude > 40.48 && latitude < 40.93 && longitude > -74.26 && longitude < -73.68,
);
const [west, east] = [Math.min(...inside.map((each) => each.longitude)), Math.max(...inside.map((each) => each.longitude))];
const [south, north] = [Math.min(...inside.map((each) => each.latitude)), Math.max(...inside.map((each) => each.latitude))];
const x = ({ longitude }) => (edge + ((longitude - west) / (east - west)) * (width - 2 * edge)).toFixed(1);
const y = ({ latitude }) => (height - edge - ((latitude - south) / (north - south)) * (height - 2 * edge)).toFixed(1);
const positionOfOrder = new Map(rows.map(({ source, task }) => [source, task.place.position]));
const homeOf = new Map(volunteers.map(({ candidate, place }) => [candidate.volunteerId, place]));
const offersOf = Map.groupBy(assignment.offers, ({ orderId }) => orderId);

const lines = assignment.offers.map(({ orderId, volunteerId, score }) => {
  const [to, from] = [positionOfOrder.get(orderId), homeOf.get(volunteerId)];
  return `<line x1="${x(from)}" y1="${y(from)}" x2="${x(to)}" y2="${y(to)}" opacity="${(score / 1_000).toFixed(2)}"/>`;
});
const people = volunteers.map(({ place }) => `<circle class="who" cx="${x(place)}" cy="${y(place)}" r="2.5"/>`);
const orders = openings.map(({ order }) => {
  const isFull = (offersOf.get(order.id)?.length ?? 0) >= order.terms.seats;
  const position = order.task.place.position;
  return `<circle class="${isFull ? 'full' : 'free'}" cx="${x(position)}" cy="${y(position)}" r="${(3 + order.terms.seats).toFixed(0)}"/>`;
});
// Seen on light and on dark pages: a picture does not hear of the page's own switch.
const style =
  'line{stroke:#d9534f;stroke-width:1.4}.who{fill:#4a90c2}.full{fill:#d9534f}.free{fill:none;stroke:#d9534f;stroke-width:1.6}';
mkdirSync(join(root, 'docs/public'), { recursive: true });
writeFileSync(
  join(root, 'docs/public/nyc-fits.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${style}</style>${[...lines, ...people, ...orders].join('')}</svg>\n`,
);
