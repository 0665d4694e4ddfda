/** 双向清单: who fits what, assigned exactly, explained, and only ever offered. @module */
export { assign, type AssignTerms } from './assignment/assign.ts';
export { candidates, usualBreadth, type Breadth, type Finder, type Fits } from './candidates/candidates.ts';
export { explain, reasonsOf, unmet, whyNot, type Explanation, type Reason, type Remedy, type Shortfall } from './results/explain.ts';
export { needOf, type Helper, type Need, type ReadyHelper, type ReadyNeed, type Spot } from './model/opening.ts';
export type { Assignment, Offer } from './assignment/offers.ts';
export * from './results/recommendations.ts';
export { partNames, partsOf, scoreOf } from './scoring/criteria.ts';
export type { Pairs, Slot, Taker } from './model/match-model.ts';
export { remediesOf, type Remedied } from './results/remedies.ts';
export * from './results/match-snapshot.ts';
export * from './assignment/assign-async.ts';
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
export * from './results/suggestions.ts';
export * from './model/service-history.ts';
export * from './results/two-way-lists.ts';
export { update, type FitChange } from './assignment/update.ts';
