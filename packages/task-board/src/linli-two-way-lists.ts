/** Registers <linli-two-way-lists>. @module */
import { define } from '@linli/kit';
import { TwoWayLists } from './two-way-lists/two-way-lists.ts';

define('linli-two-way-lists', TwoWayLists);
