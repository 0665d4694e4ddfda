/** How the forms look. @module */
import { css } from 'lit';

export const formStyles = css`
  /* What is placed out of sight is placed by the form, and by nothing of the page around. */
  form {
    position: relative;
  }
  .field + .muted {
    margin-block-start: 6px;
  }
  .more {
    margin-block-start: 20px;
    padding-inline: 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_paper);
  }
  .more[open] {
    padding-block-end: 16px;
  }
  .more > summary {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: max(48px, var(--_target));
    padding-block: 8px;
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  .more > summary::-webkit-details-marker {
    display: none;
  }
  .more > summary .hint {
    margin: 0;
  }
  .more > summary::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: auto 4px;
    border: solid currentColor;
    border-width: 0 0.13em 0.13em 0;
    translate: 0 -0.12em;
    rotate: 45deg;
  }
  .more[open] > summary::after {
    translate: 0 0.12em;
    rotate: 225deg;
  }
  .more > summary + .field {
    margin-block-start: 4px;
  }
  /* What a pledge is takes a line of its own, and so do other long hints. */
  :is(#pledges, #availability, #publicName) > legend > .hint {
    display: block;
    margin: 0;
  }
  .week {
    inline-size: calc(100% + 8px);
    max-inline-size: 36em;
    margin: 8px -4px 0;
    border-spacing: 4px;
    table-layout: fixed;
    font-size: var(--_small);
    /* On pages without a doctype tables inherit neither. */
    color: inherit;
    line-height: inherit;
  }
  .week :is(td, th) {
    padding: 0;
    font-weight: 400;
    overflow-wrap: normal;
  }
  .week thead td {
    inline-size: 4em;
  }
  .week th[scope='row'] {
    text-align: start;
  }
  .week .choice {
    display: flex;
    justify-content: center;
    min-block-size: max(48px, var(--_target));
    padding: 0;
  }
  .week .choice:has(:checked)::before {
    margin: 0;
  }
  /* Room for three toggles in the narrowest of telephones. */
  @container (width < 400px) {
    .week {
      font-size: var(--_tiny);
    }
    .more,
    .profile {
      padding-inline: 10px;
    }
  }
  .profile {
    margin-block-start: 16px;
  }
  .profile > [role='status']:not(:empty) {
    margin-block-start: 8px;
  }
  .profile .plain {
    margin-block-start: 8px;
  }
  .profile dl {
    display: grid;
    gap: 12px;
    margin-block: 12px 16px;
  }
  .profile dt {
    font-size: var(--_small);
    color: var(--_ink-2);
  }
  :host([data-elder]) .profile dt {
    font-weight: 600;
  }
  .profile .chips {
    margin-block-start: 4px;
  }
  @container (width >= 520px) {
    .profile dl > div {
      display: grid;
      grid-template-columns: 9em 1fr;
      gap: 12px;
      align-items: baseline;
    }
  }
  .mine {
    margin-block: 24px 4px;
  }
  .own {
    margin-block-start: 10px;
    display: grid;
    gap: 8px;
    grid-template-columns: 1fr auto;
    align-items: center;
  }
  .own > :nth-child(n + 3) {
    grid-column: 1 / -1;
  }
`;
