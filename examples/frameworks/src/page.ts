/** The page of the test: mounts the framework that its address names, and meets one demand when asked. @module */
import '@linli/honour-roll/all';
import '@linli/task-board/all';
import { demands } from './demands.ts';
import './test-element.ts';
import type { Mount } from './view.ts';

const frameworks: Readonly<Record<string, () => Promise<{ mount: Mount }>>> = {
  react: () => import('./react.tsx'),
  vue: () => import('./vue.ts'),
  preact: () => import('./preact.tsx'),
};

/** Mounts a framework anew and asks one thing of it; throws what is not as it should be. */
async function meet(framework: string, demand: string): Promise<void> {
  let events: Event[] = [];
  const heard = (): readonly Event[] => {
    const all = events;
    events = [];
    return all;
  };
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const { mount } = (await frameworks[framework]?.()) ?? {};
  const stage = await mount?.(container, (event) => events.push(event));
  if (!stage) throw new Error(`There is no framework ${framework}.`);
  await demands[demand]?.({ ...stage, heard });
}

Object.assign(window, { meet });
