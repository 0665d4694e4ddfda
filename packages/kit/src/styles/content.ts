/** Text, buttons, cards and chips: how the content of every widget looks. @module */
import { css } from 'lit';

export const contentStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [part='base'] {
    font: var(--_text) / 1.6 var(--_font);
    color: var(--_ink);
    background: var(--_wash);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    padding: 24px;
    overflow-wrap: anywhere;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  @container (width < 520px) {
    [part='base'] {
      padding: 16px;
    }
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
    letter-spacing: 0.02em;
  }
  /* Arabic letters join: space between them would tear words apart. */
  [dir='rtl'] * {
    letter-spacing: 0;
  }
  h2:has(> small) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: baseline;
  }
  h2 small {
    font-size: max(0.64em, var(--_small));
    font-weight: 400;
    color: var(--_ink-2);
    letter-spacing: 0;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.4;
  }
  button,
  .button {
    font: 600 1em/1.2 var(--_font);
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1.5px solid transparent;
    border-radius: var(--_radius-s);
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 8px 20px;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.quiet {
    background: transparent;
    color: var(--_accent);
    border-color: currentColor;
  }
  button.plain {
    background: transparent;
    color: var(--_ink-2);
    padding-inline: 12px;
    text-decoration: underline;
    text-underline-offset: 3px;
    font-weight: 400;
  }
  button[aria-disabled='true'],
  button:disabled {
    background: var(--_wash);
    color: var(--_ink-3);
    border-color: var(--_line);
    cursor: not-allowed;
  }
  button:hover:not(:disabled, [aria-disabled='true']) {
    filter: brightness(1.08);
  }
  /* The parts of a date take the focus from it: it is not :focus-visible itself. */
  :focus-visible,
  input[type^='date']:focus-within {
    outline: 3px solid color-mix(in srgb, var(--_accent) 70%, var(--_ink));
    outline-offset: 2px;
  }
  .card {
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 16px 18px;
  }
  .muted {
    color: var(--_ink-2);
    font-size: var(--_small);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip {
    font-size: var(--_tiny);
    line-height: 1.7;
    padding: 0 10px;
    border-radius: 6px;
    background: var(--_wash);
    color: var(--_ink-2);
  }
  .chip.good {
    background: var(--_good-wash);
    color: var(--_good);
  }
  .chip.warn {
    background: var(--_warn-wash);
    color: var(--_warn);
  }
  .why {
    color: var(--_warn);
    font-size: var(--_small);
    line-height: 1.4;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: filter 0.12s;
    }
  }
  @media (forced-colors: active) {
    button,
    .card,
    .chip {
      border: 1px solid ButtonText;
    }
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }
  }
`;
