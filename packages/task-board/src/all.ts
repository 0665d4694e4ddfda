/** Registers every widget of this package. @module */
import './linli-task-board.ts';
import './linli-dispatch-desk.ts';
import './linli-check-in.ts';
import './linli-two-way-lists.ts';
