/** Registers <linli-check-in>. @module */
import { define } from '@linli/kit';
import { CheckIn } from './check-in/check-in.ts';

define('linli-check-in', CheckIn);
