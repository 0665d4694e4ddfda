/**
 * Bench: openings and volunteers of a city. `npm run build && node --expose-gc scripts/bench/matching/lists.mjs [size]`: candidates,
 * offers with one order each, and what an update takes compared with a new assignment, on one core. @module
 */
import { built, cityOf, context, median, openingOf, timed } from './city.mjs';

const { assign, candidates, update } = await built('matching');
const [size = 50_000] = process.argv.slice(2).map(Number);

const [openings, volunteers] = cityOf(size, size);
const heldMb = () => (globalThis.gc?.(), process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers) / 1e6;

const before = heldMb();
const runs = Array.from({ length: 3 }, () => timed(() => candidates(openings, volunteers, context)));
const model = runs.at(-1)[1];
runs.length = 0;
console.log(`${size} x ${size}: ${model.rows.used} pairs, held ${(heldMb() - before).toFixed(0)} MB`);
console.log(`candidates ${median([1, 2, 3].map(() => timed(() => candidates(openings, volunteers, context))[0])).toFixed(0)} ms`);
const full = median([1, 2, 3, 4, 5].map(() => timed(() => assign(model, { perVolunteer: 1 }).offers.length)[0]));
let current = assign(model, { perVolunteer: 1 });
console.log(`one order each: ${full.toFixed(0)} ms, value ${current.value}`);

/** The median time of fifty updates of a kind, and whether the value is that of a new assignment. */
function changes(kind, changeOf) {
  const took = Array.from({ length: 50 }, (_, n) => {
    const change = changeOf(n);
    const [ms, next] = timed(() => update(current, change));
    current = next;
    return ms;
  });
  const anew = assign(current.model, { perVolunteer: 1 }).value;
  const ms = median(took);
  const worth = current.value === anew ? 'the same' : `${current.value}, anew ${anew}`;
  console.log(`${kind}: ${ms.toFixed(2)} ms, ${((100 * ms) / full).toFixed(1)} % of it; value ${worth}`);
}
const { offers } = assign(model, { perVolunteer: 1 });
changes('a refusal', (n) => ({ kind: 'declined', ...offers[n * 7] }));
changes('a withdrawal', (n) => ({ kind: 'withdrawn', volunteerId: offers[n * 11 + 3].volunteerId }));
changes('a new order', (n) => ({ kind: 'added', opening: openingOf(size + n) }));
