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
  /* What a pledge is takes a line of its own. */
  #pledges > legend > .hint {
    display: block;
    margin: 0;
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
