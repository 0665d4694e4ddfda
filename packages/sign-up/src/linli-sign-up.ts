/** Registers <linli-sign-up>. @module */
import { define } from '@linli/kit';
import { SignUp } from './sign-up/sign-up.ts';

define('linli-sign-up', SignUp);
