/** Registers <linli-dispatch-desk>. @module */
import { define } from '@linli/kit';
import { DispatchDesk } from './dispatch-desk/dispatch-desk.ts';

define('linli-dispatch-desk', DispatchDesk);
