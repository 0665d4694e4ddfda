/** How the parts of an order look. @module */
import { css } from 'lit';

/** Steps, seats and stars. */
export const partStyles = css`
  .steps {
    display: flex;
    font-size: var(--_tiny);
    color: var(--_ink-3);
  }
  .steps li {
    flex: 1;
    position: relative;
    padding-block-start: 18px;
    min-inline-size: 10px;
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
    font-size: var(--_tiny);
    color: var(--_ink-2);
    white-space: nowrap;
  }
  /* One element for all dots: a strip with the taken seats first, masked by circles. */
  .seats i {
    inline-size: calc(var(--_all) * 13px);
    block-size: 9px;
    background: linear-gradient(90deg, var(--_good) calc(var(--_taken) * 13px), var(--_free) 0);
    mask: radial-gradient(circle at 4.5px, #000 4px, #0000 4.5px) 0 / 13px;
    --_free: color-mix(in srgb, var(--_good) 28%, transparent);
    forced-color-adjust: none;
  }
  .seats i:dir(rtl) {
    transform: scaleX(-1);
  }
  .stars {
    color: var(--_gold);
    font-size: var(--_small);
    letter-spacing: 2px;
    white-space: nowrap;
  }
  /* Six English words do not fit on a phone: the dots stay, and the word of the current step. */
  @container (width < 520px) {
    .steps:lang(en, ar) li:not(.now) {
      font-size: 0;
    }
  }
  @media (forced-colors: active) {
    .steps li::before,
    .steps li::after {
      forced-color-adjust: none;
    }
  }
`;
