/** How the request form looks: the list of the reader's own requests. @module */
import { css } from 'lit';

export const requestStyles = css`
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
