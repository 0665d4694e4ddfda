/** How the desk looks. @module */
import { css } from 'lit';

export const deskStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 16px 4px;
  }
  details {
    margin-block-start: 10px;
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
    min-block-size: 28px;
  }
  .code b {
    font: 600 calc(var(--_text) * 1.75) / 1.2 var(--_num);
    letter-spacing: 0.2em;
    margin-inline-start: 8px;
  }
  .entry .seats {
    margin-inline-start: 10px;
  }
  details > .muted,
  h4 {
    margin-block-start: 10px;
  }
  .people li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    justify-content: space-between;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .people button {
    min-block-size: 36px;
    padding-block: 2px;
  }
  .people input:not([type='checkbox']) {
    inline-size: 10em;
  }
  .people .suggested {
    display: block;
  }
  .suggested .consent {
    margin: 0;
  }
  .reasons {
    display: block;
  }
  h2 + .pill {
    margin-block: 12px;
  }
  .weights {
    margin-block-end: 12px;
  }
  .weights > div {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    gap: 0 32px;
    margin-block: 8px;
  }
  .weight {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 12px;
    align-items: center;
    padding-block: 4px;
  }
  /* The figure beside the name, and the range below over the whole width, however large the text is. */
  .weight input {
    grid-area: 2 / 1 / 3 / -1;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 28px;
    padding: 0;
    accent-color: var(--_accent);
  }
  .weight output {
    font-family: var(--_num);
    text-align: end;
  }
  .found {
    margin-block: 12px 8px;
  }
  .entry > .quiet {
    min-block-size: 36px;
    justify-self: start;
    margin-block-start: 8px;
    padding-block: 2px;
  }
  :host([data-elder]) .entry > .quiet {
    min-block-size: 48px;
  }
`;
