/** 双向清单: who fits what, assigned exactly, explained, and only ever offered. @module */
export { assign, type AssignTerms } from './assign.ts';
export { candidates, usualBreadth, type Breadth, type Finder, type Fits } from './candidates.ts';
export { explain, reasonsOf, unmet, whyNot, type Explanation, type Reason, type Remedy, type Shortfall } from './explain.ts';
export { needOf, type Helper, type Need, type ReadyHelper, type ReadyNeed, type Spot } from './lists.ts';
export type { Assignment, Offer } from './offers.ts';
export * from './own-fits.ts';
export { partNames, partsOf, scoreOf } from './parts.ts';
export type { Pairs, Slot, Taker } from './pairs.ts';
export { remediesOf, type Remedied } from './remedies.ts';
export * from './sheet.ts';
export * from './soon.ts';
export {
  ProblemFault,
  problemOf,
  solve,
  type Pair,
  type Problem,
  type Rows,
  type Solution,
  type Solved,
} from './solver/index.ts';
export * from './suggest.ts';
export * from './tally.ts';
export * from './two-way-lists.ts';
export { update, type FitChange } from './update.ts';
