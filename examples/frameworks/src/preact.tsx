/** The view in Preact. @module */
/** @jsxImportSource preact */
import { render, type VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JsxElements as RollTags } from '@linli/honour-roll/jsx';
import type { TaskBoard } from '@linli/task-board';
import type { JsxElements as BoardTags } from '@linli/task-board/jsx';
import type { TestTag } from './test-tag.ts';
import { first, type Hear, type Mount, type State } from './view.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends BoardTags, RollTags {
      'test-element': TestTag;
    }
  }
}

/** The tags, from a state. */
export function View({ state, hear }: { readonly state: State; readonly hear: Hear }): VNode {
  const board = useRef<TaskBoard>(null);
  useLayoutEffect(() => {
    const element = board.current;
    element?.addEventListener('linli-registration-wanted', hear);
    return () => element?.removeEventListener('linli-registration-wanted', hear);
  }, [hear]);
  return (
    <>
      <test-element id="bare" />
      <test-element id="shadow">
        <p>{state.text}</p>
      </test-element>
      <linli-task-board id="filled">
        <p>{state.text}</p>
      </linli-task-board>
      {state.isShown && <linli-task-board id="toggled" />}
      <test-element
        id="values"
        bool={state.bool}
        items={state.items}
        thing={state.thing}
        camelCaseThing={state.thing}
        onlowercaseevent={hear}
        onkebab-event={hear}
        oncamelEvent={hear}
        onCAPSevent={hear}
        onPascalEvent={hear}
      />
      <linli-honour-roll id="number" shown={state.shown} />
      <linli-task-board id="board" ref={board} category={state.category} onlinli-order-claimed={hear} />
    </>
  );
}

/** Preact, in a container: it renders at once. */
export const mount: Mount = async (container, hear) => {
  const show = async (state: State): Promise<void> => render(<View state={state} hear={hear} />, container);
  await show(first);
  return { show };
};
