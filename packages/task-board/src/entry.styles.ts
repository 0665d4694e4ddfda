/** How an order looks as an entry: in the check-in, at the desk and among suggestions. @module */
import { css } from 'lit';

export const entryStyles = css`
  .entry {
    margin-block-start: 12px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .time {
    color: var(--_ink-2);
  }
  .time b {
    font: 600 calc(var(--_text) * 1.75) / 1.2 var(--_num);
    color: var(--_ink);
    margin-inline-start: 6px;
  }
  .entry button.plain {
    justify-self: start;
    padding-inline: 0;
  }
  .entry a {
    color: var(--_accent);
  }
  .two {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    margin-block-start: 12px;
  }
  :host([data-elder]) .entry button:not(.plain) {
    min-block-size: 72px;
    font-size: 1.3em;
  }
`;
