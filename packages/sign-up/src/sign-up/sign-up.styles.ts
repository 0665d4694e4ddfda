/** How the sign-up looks: the week of boxes, and what a volunteer has said of themselves. @module */
import { css } from 'lit';

export const signUpStyles = css`
  /* Long hints take a line of their own. */
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
    /* In pages without a doctype tables inherit neither. */
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
  /* Room for three toggles on the narrowest telephones. */
  @container (width < 400px) {
    .week {
      font-size: var(--_tiny);
    }
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
`;
