/** How loading, empty and failed look. @module */
import { css } from 'lit';

export const stateStyles = css`
  .skeleton {
    display: grid;
    gap: 12px;
    margin-block-start: 12px;
  }
  .skeleton i {
    display: block;
    block-size: 84px;
    border-radius: var(--_radius);
    background: var(--_line);
    opacity: 0.5;
  }
  .notice {
    display: grid;
    gap: 10px;
    justify-items: start;
    margin-block-start: 12px;
    padding: 20px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .notice.failed {
    border: 1px solid var(--_warn);
    background: var(--_warn-wash);
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.25;
      }
    }
  }
`;
