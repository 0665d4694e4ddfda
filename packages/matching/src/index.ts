/** 双向清单: who fits what, assigned exactly, explained, and only ever offered. @module */
export * from './assignment/assign-async.ts';
export { assign, type AssignOptions } from './assignment/assign.ts';
export type { Assignment, AssignmentResult } from './assignment/offers.ts';
export { update, type AssignmentChange } from './assignment/update.ts';
export type { CandidateFinder, SearchLimits } from './candidates/candidate-finder.ts';
export type { CandidateModel } from './candidates/candidate-model.ts';
export { candidates, defaultSearchLimits } from './candidates/candidates.ts';
export type * from './model/match-model.ts';
export { openingOf, type MatchOpening, type PreparedMatchOpening } from './model/opening.ts';
export type { PlanarPosition } from './model/planar-position.ts';
export * from './model/service-history.ts';
export type { MatchVolunteer, PreparedMatchVolunteer } from './model/volunteer.ts';
export * from './results/assign-snapshot.ts';
export { explain, reasonsOf, unmetOrders, whyNot, type Explanation, type Obstacle, type Reason } from './results/explain.ts';
export * from './results/match-snapshot.ts';
export * from './results/recommendations.ts';
export { remediesOf } from './results/remedies.ts';
export * from './results/suggestions.ts';
export * from './results/two-way-lists.ts';
export { criteriaOf, criterionNames, scoreOf, type CriterionValues } from './scoring/criteria.ts';
export {
  assignmentProblemOf,
  AssignmentProblemError,
  solve,
  type AssignmentProblem,
  type Solution,
  type SolvedProblem,
  type SparseRows,
  type WeightedPair,
} from './solver/index.ts';
