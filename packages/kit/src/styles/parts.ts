/** How the shared parts look. @module */
import { css } from 'lit';

/** The line of the four orders, seats and stars. */
export const partStyles = css`
  .steps {
    display: flex;
    font-size: 0.8125em;
    color: var(--_ink-3);
  }
  .steps li {
    flex: 1;
    position: relative;
    padding-block-start: 18px;
    white-space: nowrap;
  }
  .steps li::before {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 0;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_line);
  }
  .steps li::after {
    content: '';
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 14px 4px;
    block-size: 2px;
    background: var(--_line);
  }
  .steps li:last-child {
    flex: 0 0 auto;
  }
  .steps li:last-child::after {
    display: none;
  }
  .steps .done::before,
  .steps .done::after {
    background: var(--_good);
  }
  .steps .now {
    color: var(--_ink);
    font-weight: 600;
  }
  .steps .now::before {
    background: var(--_paper);
    border: 3px solid var(--_good);
    inset-block-start: 2px;
    inset-inline-start: -2px;
    inline-size: 14px;
    block-size: 14px;
  }
  .seats {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: 0.8125em;
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .seats i {
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    border: 1.5px solid var(--_good);
  }
  .seats i.on {
    background: var(--_good);
  }
  .stars {
    color: var(--_gold);
    font-size: var(--_small);
    letter-spacing: 2px;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .steps li::before,
    .seats i {
      forced-color-adjust: none;
    }
  }
`;
