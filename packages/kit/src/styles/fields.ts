/** How fields look. @module */
import { css } from 'lit';

/** Fields, choices, and the summary of issues. */
export const fieldStyles = css`
  .field {
    display: block;
    margin: 16px 0 0;
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .field > label:not(.consent),
  .field > legend {
    display: block;
    font-weight: 600;
    padding: 0;
  }
  .hint {
    /* A box of its own: otherwise its Arabic letters would join with those of the label. */
    display: inline-block;
    font-weight: 400;
    font-size: var(--_small);
    color: var(--_ink-2);
    margin-inline-start: 8px;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    font: var(--_text) / 1.4 var(--_font);
    color: var(--_ink);
    background: var(--_paper);
    inline-size: 100%;
    min-block-size: max(48px, var(--_target));
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-s);
    padding: 8px 14px;
    margin-block-start: 6px;
  }
  textarea {
    min-block-size: 96px;
    resize: vertical;
  }
  .bad input:not([type='radio'], [type='checkbox']),
  .bad select,
  .bad textarea {
    border-color: var(--_accent);
    background: var(--_accent-wash);
  }
  .error {
    color: var(--_accent);
    font-size: var(--_small);
    margin-block-start: 6px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
  .choice {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-s);
    background: var(--_paper);
    padding: 6px 14px;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_good);
    background: var(--_good-wash);
    color: var(--_good);
    font-weight: 600;
  }
  .choice:has(:checked)::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.75em;
    margin-inline-end: 0.5em;
    border: solid currentColor;
    border-width: 0 0.16em 0.16em 0;
    rotate: 45deg;
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .consent {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px;
    align-items: start;
    margin-block-start: 12px;
  }
  .consent input {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_good);
  }
  .pair {
    display: grid;
    gap: 0 12px;
    grid-template-columns: 1fr;
  }
  @container (width >= 520px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
  .wide {
    inline-size: 100%;
    min-block-size: max(52px, var(--_target));
    margin-block-start: 22px;
    font-size: 1.0625em;
  }
  .summary {
    margin-block-start: 12px;
    padding: 12px 16px;
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius-s);
    background: var(--_accent-wash);
  }
  .summary a {
    color: var(--_accent);
  }
`;
