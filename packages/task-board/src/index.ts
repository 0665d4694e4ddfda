/** <linli-task-board>, <linli-dispatch-desk>, <linli-check-in>, <linli-two-way-lists>: classes, events, rules of the list. Importing registers nothing. @module */
export * from './events.ts';
export * from './task-board/task-board.ts';
export * from './task-board/list.ts';
export * from './task-board/action.ts';
export * from './dispatch-desk/dispatch-desk.ts';
export * from './check-in/check-in.ts';
export * from './two-way-lists/two-way-lists.ts';
