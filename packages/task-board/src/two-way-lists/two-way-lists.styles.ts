/** How the two lists look: two columns, one above the other on a phone. @module */
import { css } from 'lit';

export const listStyles = css`
  h2 + .muted {
    margin-block-start: 4px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-block-start: 16px;
    align-items: start;
  }
  @container (width >= 640px) {
    .columns:has(> :nth-child(2)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 16px;
    }
  }
  h4 {
    margin-block-start: 18px;
    font-size: var(--_small);
    color: var(--_ink-2);
  }
  ul {
    margin-block-start: 4px;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: first baseline;
    gap: 6px 12px;
    padding-block: 8px 12px;
    border-block-start: 1px solid var(--_line);
  }
  li:first-child {
    border: 0;
  }
  li > :first-child > * {
    margin-inline-end: 6px;
  }
  li > :first-child > span {
    display: inline-block;
  }
  .figure {
    font-size: var(--_small);
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .figure b {
    font: 600 calc(var(--_text) * 1.375) / 1.2 var(--_num);
    font-variant-numeric: tabular-nums;
    color: var(--_ink);
  }
  .bar {
    --_tone: color-mix(in srgb, var(--_good) 75%, var(--_paper));
    grid-column: 1 / -1;
    display: flex;
    block-size: 6px;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_wash);
  }
  .needs .bar {
    --_tone: color-mix(in srgb, var(--_accent) 60%, var(--_paper));
  }
  .bar::before,
  .bar::after {
    content: '';
    background: var(--_tone);
    inline-size: calc(var(--_share) * (1 - var(--_open)) * 100%);
  }
  /* Hatched: seats that nobody can take yet. */
  .bar::after {
    inline-size: calc(var(--_share) * var(--_open) * 100%);
    background: repeating-linear-gradient(135deg, var(--_accent) 0 2px, #0000 2px 5px);
  }
  .card > .plain {
    margin-inline-start: -12px;
  }
  .advice {
    margin-block-start: 12px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_gold);
    font-size: var(--_small);
  }
  .foot {
    margin-block-start: 12px;
    font-size: var(--_tiny);
    color: var(--_ink-2);
  }
  .foot span {
    margin-inline-end: 0.35em;
  }
  .which {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    gap: 10px;
    margin-block-start: 16px;
  }
  .which button[aria-pressed='false'] {
    background: transparent;
    color: var(--_accent);
    border-color: currentColor;
  }
  :host([data-elder]) .figure b {
    font-size: 34px;
  }
  :host([data-elder]) .bar {
    block-size: 10px;
    border-radius: 5px;
  }
  @media (forced-colors: active) {
    .bar {
      --_tone: CanvasText;
      forced-color-adjust: none;
      background: Canvas;
      border: 1px solid CanvasText;
    }
    .needs .bar {
      --_tone: CanvasText;
      --_accent: CanvasText;
    }
  }
  @media print {
    .bar {
      border: 1px solid #000;
      print-color-adjust: exact;
    }
  }
`;
