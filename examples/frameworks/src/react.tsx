/** The view in React 19. @module */
import { useEffect, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { JsxElements as RollTags } from '@linli/honour-roll/jsx';
import type { TaskBoard } from '@linli/task-board';
import type { JsxElements as BoardTags } from '@linli/task-board/jsx';
import type { TestTag } from './test-tag.ts';
import { first, type Hear, type Mount, type State } from './view.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends BoardTags, RollTags {
      'test-element': TestTag;
    }
  }
}

/** The tags, from a state. */
export function View({ state, hear }: { readonly state: State; readonly hear: Hear }): ReactNode {
  const board = useRef<TaskBoard>(null);
  useEffect(() => {
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

/** React, in a container. */
export const mount: Mount = async (container, hear) => {
  const root = createRoot(container);
  const show = async (state: State): Promise<void> => {
    flushSync(() => root.render(<View state={state} hear={hear} />));
  };
  await show(first);
  return { show };
};
