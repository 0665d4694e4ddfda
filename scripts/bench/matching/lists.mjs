/**
 * Bench: two lists of a city. `npm run build && node --expose-gc scripts/bench/matching/lists.mjs [size]`: candidates, offers with
 * one order each, and what a change takes beside beginning anew, on one core. @module
 */
import { at, built, listsOf, median, needOf, timed } from './city.mjs';

const { assign, candidates, update } = await built('matching');
const [size = 50_000] = process.argv.slice(2).map(Number);

const [needs, helpers] = listsOf(size, size);
const held = () => (globalThis.gc?.(), process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers) / 1e6;

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
