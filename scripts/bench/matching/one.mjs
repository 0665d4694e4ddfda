/** One solver and one problem in a process of its own: `node one.mjs solver family size`. @module */
import { randomProblem } from './families.mjs';
import { contenders } from './contenders.mjs';

const [name, family, size] = process.argv.slice(2);
const given = randomProblem(family, Number(size));
globalThis.gc?.();
const answer = await contenders[name](given);
console.log(JSON.stringify({ ...answer, peak: process.resourceUsage().maxRSS / 1_024 }));
