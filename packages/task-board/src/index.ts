/** <linli-task-board>, <linli-dispatch-desk>, <linli-check-in>, <linli-two-way-lists>: classes, events, words. Importing registers nothing. @module */
export * from './task-board.ts';
export * from './board-events.ts';
export * from './board-list.ts';
export * from './board-action.ts';
export * from './check-in.ts';
export * from './dispatch-desk.ts';
export * from './two-way-lists.ts';
