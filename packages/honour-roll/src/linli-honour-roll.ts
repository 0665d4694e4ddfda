/** Registers <linli-honour-roll>. @module */
import { define } from '@linli/kit';
import { HonourRoll } from './honour-roll/honour-roll.ts';

define('linli-honour-roll', HonourRoll);
