/** Registers <linli-request-form>. @module */
import { define } from '@linli/kit';
import { RequestForm } from './request-form/request-form.ts';

define('linli-request-form', RequestForm);
