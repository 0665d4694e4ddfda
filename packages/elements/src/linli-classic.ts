/** The classic-script bundle for old portals: `<script src="…/linli.classic.js" data-api="…" data-community="…">`. @module */
import './index.ts';
import { DispatchDesk } from '@linli/task-board';
import { connectFromTag, connectTo, identify } from './connect.ts';

export { connectTo, identify };

const tag = document.currentScript as HTMLScriptElement | null;
if (tag?.src) DispatchDesk.worker = new URL('linli-worker.js', tag.src);

connectFromTag(tag ?? document.querySelector('script[data-api]'));
