/** The classic-script bundle for old portals: `<script src="…/linli.classic.js" data-api="…" data-community="…">`. @module */
import './index.ts';
import { connectFromTag, connectTo, identify } from './connect.ts';

export { connectTo, identify };

connectFromTag((document.currentScript as HTMLElement | null) ?? document.querySelector('script[data-api]'));
