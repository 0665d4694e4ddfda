/** The module bundle: `<script type="module" src="…/linli.js" data-api="…" data-community="…">`. @module */
import './index.ts';
import { DispatchDesk } from '@linli/task-board';
import { connectFromTag, connectTo, identify } from './connect.ts';

export { connectTo, identify };

DispatchDesk.worker = new URL('linli-worker.js', import.meta.url);

// A module has no currentScript: its tag is the one whose address is that of this file.
connectFromTag(
  [...document.querySelectorAll<HTMLScriptElement>('script[data-api]')].find((tag) => tag.src === import.meta.url) ??
    document.querySelector('script[data-api]'),
);
