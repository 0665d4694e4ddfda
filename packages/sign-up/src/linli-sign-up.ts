/** Registers <linli-sign-up>. @module */
import { define } from '@linli/kit';
import { SignUp } from './sign-up.ts';

define('linli-sign-up', SignUp);
