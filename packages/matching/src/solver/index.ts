/** The solver: exact assignment, and again after a change. @module */
export { solveAgain, type Change, type Solved } from './reoptimise.ts';
export { BestFlow, type GroupedPair } from './min-cost-flow.ts';
export { ProblemFault, problemOf, type Pair, type Problem } from './assignment-problem.ts';
export { copied, forget, rowsOf, transposed, withRow, worthAt, type Rows } from './sparse-rows.ts';
export { proven, solve, solving, type Solution } from './solve.ts';
