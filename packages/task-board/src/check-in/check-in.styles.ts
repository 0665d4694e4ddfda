/** How the check-in looks. @module */
import { css } from 'lit';

export const checkInStyles = css`
  .proof input {
    letter-spacing: 0.3em;
    font-size: 1.25em;
  }
  .thanks {
    margin-block-start: 12px;
    padding: 14px 18px;
    border-radius: var(--_radius);
    background: var(--_good-wash);
    color: var(--_good);
    font-weight: 600;
  }
`;
