/** The solver: exact assignment, reoptimised after a change. It knows takers, places and values, and nothing of the domain. @module */
export { assignmentProblemOf, AssignmentProblemError, type AssignmentProblem, type WeightedPair } from './assignment-problem.ts';
export { MinCostFlow } from './min-cost-flow.ts';
export { reoptimise, type ProblemChange, type SolvedProblem } from './reoptimise.ts';
export { provenSolution, solve, solveInSteps, type Solution } from './solve.ts';
export { appendRow, cloneRows, removeEntry, sparseRowsOf, transpose, valueAt, type SparseRows } from './sparse-rows.ts';
