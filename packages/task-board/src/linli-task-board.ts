/** Registers <linli-task-board>. @module */
import { define } from '@linli/kit';
import { TaskBoard } from './task-board/task-board.ts';

define('linli-task-board', TaskBoard);
