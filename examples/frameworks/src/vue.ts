/** Vue 3, in a container. @module */
import { createApp, h, nextTick, shallowRef, type EmitFn, type HTMLAttributes } from 'vue';
import '@linli/honour-roll/vue';
import '@linli/task-board/vue';
import type { EventName, TestElement } from './test-element.ts';
import type { Fields } from './test-tag.ts';
import { first, type Hear, type Mount } from './view.ts';
import View from './view.vue';

declare module 'vue' {
  interface GlobalComponents {
    'test-element': new () => {
      $props: HTMLAttributes & Partial<Pick<TestElement, Fields>>;
      $emit: EmitFn<Record<EventName, Hear>>;
    };
  }
}

/** Vue, in a container. */
export const mount: Mount = async (container, hear) => {
  const current = shallowRef(first);
  createApp({ render: () => h(View, { state: current.value, hear }) }).mount(container);
  await nextTick();
  return {
    show: async (state) => {
      current.value = state;
      await nextTick();
    },
  };
};
