/** All of Linli in one script tag: registers every widget. @module */
import '@linli/honour-roll/all';
import '@linli/sign-up/all';
import '@linli/task-board/all';

export { connectTo, identify } from './connect.ts';
