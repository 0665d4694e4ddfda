/** Bundles in pure ASCII, so that a page in GBK cannot turn their Chinese into mojibake. @module */

/**
 * Writes every character beyond ASCII as an escape. Terser does so in strings and regular expressions but not in template
 * literals; an escape means the same in all three, as long as nobody asks a template for its raw text.
 */
export function toAscii(code) {
  return code.replace(/\\[\s\S]|[\u0080-\uffff]/g, (found) => {
    const unit = found.charCodeAt(found.length - 1);
    return unit < 0x80 ? found : `\\u${unit.toString(16).padStart(4, '0')}`;
  });
}

/** Rollup: every chunk in ASCII; the build fails should a byte above 0x7F be left. */
export function ascii() {
  return {
    name: 'ascii',
    renderChunk: (code) => ({ code: toAscii(code), map: null }),
    generateBundle(_options, bundle) {
      for (const { type, code, fileName } of Object.values(bundle)) {
        if (type === 'chunk' && /[^\0-\x7f]/.test(code)) this.error(`${fileName} holds characters beyond ASCII`);
      }
    },
  };
}
