/** How both forms look. @module */
import { css } from 'lit';

export const formStyles = css`
  /* The field for machines is positioned out of sight: by the form, not by whatever is around it. */
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
  @container (width < 400px) {
    .more {
      padding-inline: 10px;
    }
  }
`;
