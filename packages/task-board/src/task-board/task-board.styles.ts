/** How the board looks. @module */
import { css } from 'lit';

export const boardStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 16px 4px;
    align-items: center;
  }
  .bar select,
  .bar input {
    font: var(--_small) / 1.4 var(--_font);
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: 999px;
    min-block-size: 36px;
    padding: 4px 14px;
    max-inline-size: 100%;
  }
  /* As wide as the chosen option: so the browser need not measure twenty of them. */
  .bar select {
    field-sizing: content;
  }
  .bar input {
    flex: 1 1 9em;
    min-inline-size: 8em;
  }
  .row {
    padding-block-start: 12px;
  }
  .task {
    display: grid;
    grid-template-columns: 92px minmax(0, 1fr) clamp(132px, 25cqi, 164px);
    gap: 10px 18px;
    align-items: center;
  }
  .when {
    align-self: stretch;
    display: flex;
    flex-direction: column;
    justify-content: center;
    text-align: center;
    border-inline-end: 1px dashed var(--_line);
    padding-inline-end: 14px;
    font-size: var(--_tiny);
    color: var(--_ink-2);
    overflow-wrap: normal;
  }
  .when i {
    font-style: normal;
    font-weight: 600;
    color: var(--_accent);
  }
  .when b {
    font: 600 calc(var(--_text) * 1.75) / 1.15 var(--_num);
    color: var(--_ink);
    white-space: nowrap;
  }
  .when b.span {
    font-size: var(--_text);
    white-space: normal;
  }
  .what {
    display: grid;
    gap: 4px;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    font-size: var(--_small);
    color: var(--_ink-2);
  }
  .act {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    text-align: center;
  }
  .act button {
    white-space: nowrap;
  }
  .act .seats {
    flex-wrap: wrap;
    justify-content: center;
    white-space: normal;
  }
  .yours {
    color: var(--_good);
  }
  .mine {
    border-color: var(--_good);
    background: linear-gradient(90deg, var(--_good-wash), var(--_paper) 40%);
  }
  .mine:dir(rtl) {
    background: linear-gradient(270deg, var(--_good-wash), var(--_paper) 40%);
  }
  .task > .steps {
    grid-column: 2 / 4;
    margin-block-start: 6px;
  }
  .problem {
    grid-column: 1 / -1;
  }
  @container (width < 560px) {
    .task {
      grid-template-columns: 80px minmax(0, 1fr);
      padding: 14px;
      gap: 10px 12px;
    }
    .when {
      padding-inline-end: 10px;
    }
    .when b:not(.span) {
      font-size: calc(var(--_text) * 1.5);
    }
    .act,
    .task > .steps {
      grid-column: 1 / -1;
    }
    .act {
      flex-flow: row wrap;
      justify-content: space-between;
    }
    .act > button:not(.plain) {
      flex: 1 1 100%;
    }
  }
`;

/** How the board looks in elder mode: one task, large. */
export const elderStyles = css`
  .one {
    display: grid;
    gap: 8px;
  }
  .one h2 {
    font-size: 1.6em;
  }
  .one h3 {
    font-size: 1.4em;
    margin-block-start: 10px;
  }
  .one .big {
    font: 600 44px/1.2 var(--_num);
    text-wrap: balance;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 14px;
    margin-block-start: 12px;
  }
  .two button {
    min-block-size: 72px;
    font-size: 1.3em;
    border-radius: 16px;
  }
`;
