/** How the honour roll looks: a red board, dignified. @module */
import { css } from 'lit';

export const rollStyles = css`
  [part='base'] {
    padding: 0;
    overflow: hidden;
    background: var(--_paper);
  }
  header {
    background: var(--_board, var(--_accent));
    color: var(--_on-accent);
    padding: 26px 20px 60px;
    text-align: center;
  }
  header h2 {
    font-size: 1.75em;
    letter-spacing: 0.22em;
    text-indent: 0.22em;
  }
  header h2:lang(en) {
    letter-spacing: 0.04em;
    text-indent: 0;
  }
  header p {
    margin-block-start: 6px;
    font-size: var(--_small);
  }
  .periods {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 6px;
    margin-block-start: 12px;
  }
  .periods button {
    min-block-size: 36px;
    padding: 2px 14px;
    font-size: var(--_small);
    font-weight: 400;
    background: transparent;
    color: inherit;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: 999px;
  }
  .periods button[aria-pressed='true'] {
    background: var(--_on-accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .periods button:focus-visible {
    outline-color: currentColor;
  }
  .podium {
    display: grid;
    grid-template-columns: 1fr 1.15fr 1fr;
    gap: 12px;
    padding-inline: 20px;
    margin-block-start: -40px;
    align-items: end;
    position: relative;
  }
  .podium li {
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    text-align: center;
    padding: 14px 8px 12px;
    min-inline-size: 0;
  }
  .podium .p1 {
    order: 2;
    padding-block: 22px 18px;
    border-color: var(--_gold);
  }
  .podium .p2 {
    order: 1;
  }
  .podium .p3 {
    order: 3;
  }
  .podium b {
    display: block;
    font-size: 1.1875em;
    line-height: 1.3;
    word-break: keep-all;
  }
  .rank {
    display: inline-grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    border-radius: 50%;
    background: var(--_wash);
    font: 600 15px var(--_num);
    margin-block-end: 6px;
  }
  .p1 .rank {
    background: var(--_gold-ink);
    color: var(--_paper);
  }
  .h {
    font: 600 calc(var(--_text) * 1.625) / 1.2 var(--_num);
    color: var(--_accent);
    white-space: nowrap;
  }
  .h small {
    font: 400 var(--_tiny) var(--_font);
    color: var(--_ink-2);
  }
  .rows {
    padding: 14px 20px 8px;
  }
  .rows li {
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr) auto minmax(72px, auto);
    gap: 12px;
    align-items: center;
    padding-block: 11px;
    border-block-start: 1px solid var(--_line);
  }
  .rows li:first-child {
    border: 0;
  }
  .rows .n {
    font: 600 1em var(--_num);
    color: var(--_ink-3);
    text-align: center;
  }
  .rows .h {
    font-size: 1.125em;
    color: var(--_ink);
    text-align: end;
  }
  .rows .muted {
    word-break: keep-all;
  }
  .rows .me {
    background: var(--_good-wash);
    margin-inline: -20px;
    padding-inline: 20px;
  }
  .podium .me {
    background: var(--_good-wash);
    border-color: var(--_good);
  }
  .moved {
    animation: moved 1.2s ease-out;
  }
  @keyframes moved {
    from {
      background: color-mix(in srgb, var(--_gold) 40%, transparent);
    }
  }
  .more {
    display: block;
    margin-inline: auto;
  }
  .foot {
    font-size: var(--_tiny);
    color: var(--_ink-2);
    padding: 10px 20px 18px;
  }
  .skeleton {
    margin: 32px 20px 20px;
  }
  .notice {
    margin: 20px;
  }
  header:has(+ .notice) {
    padding-block-end: 26px;
  }
  /* What the page wrote inside the tag, below a problem. */
  [part='base'] > slot {
    display: block;
    padding: 0 20px;
  }
  @container (width < 480px) {
    .podium {
      gap: 8px;
      padding-inline: 12px;
    }
    .podium li {
      padding-inline: 4px;
    }
    .podium .h {
      font-size: calc(var(--_text) * 1.375);
      white-space: normal;
    }
    .rows li {
      grid-template-columns: 28px minmax(0, 1fr) auto;
    }
    .rows .stars {
      grid-column: 2;
      grid-row: 2;
    }
    .rows li > span:empty {
      display: none;
    }
    .rows .h {
      grid-column: 3;
      grid-row: 1;
    }
  }
  :host([data-elder]) .podium {
    grid-template-columns: 1fr;
  }
  :host([data-elder]) .podium li {
    order: 0;
  }
  :host([data-elder]) .periods button {
    min-block-size: 48px;
  }
  :host([data-elder]) .h {
    font-size: 30px;
  }
  @media (prefers-reduced-motion: reduce) {
    .moved {
      animation: none;
    }
  }
  @media print {
    header {
      color: #000;
      background: #fff;
      border-block-end: 3px double #000;
      padding-block-end: 16px;
    }
    .podium {
      margin-block-start: 12px;
    }
    .periods {
      display: none;
    }
  }
`;
