/** The solver: exact assignment, and again after a change. @module */
export { solveAgain, type Change, type Solved } from './change.ts';
export { BestFlow, type GroupedPair } from './flow.ts';
export { ProblemFault, problemOf, type Pair, type Problem } from './problem.ts';
export { copied, forget, rowsOf, transposed, withRow, worthAt, type Rows } from './rows.ts';
export { proven, solve, solving, type Solution } from './solve.ts';
