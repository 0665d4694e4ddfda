/** Tells React's JSX of the tags of Linli. @module */
import type { JsxElements as RollTags } from '@linli/honour-roll/jsx';
import type { JsxElements as FormTags } from '@linli/sign-up/jsx';
import type { JsxElements as BoardTags } from '@linli/task-board/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends BoardTags, FormTags, RollTags {}
  }
}
