/** How a button looks that stays pressed: a filter of the board, a column of the desk. @module */
import { css } from 'lit';

export const pillStyles = css`
  .pill {
    font-weight: 400;
    font-size: var(--_small);
    color: var(--_ink-2);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: 999px;
    min-block-size: 36px;
    min-inline-size: 44px;
    padding: 4px 16px;
  }
  .pill[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_paper);
    border-color: var(--_ink);
  }
  :host([data-elder]) .pill {
    min-block-size: 48px;
  }
`;
