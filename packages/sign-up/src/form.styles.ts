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
