/** A fence ```html live becomes an example that runs in the page and can be edited; `as=` says who looks. @module */

/** For markdown-it. */
export function liveFence(md) {
  const plain = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const { info, content } = tokens[index];
    const [language, kind, ...settings] = info.trim().split(/\s+/);
    if (language !== 'html' || kind !== 'live') return plain(tokens, index, ...rest);
    const as = settings.find((each) => each.startsWith('as='))?.slice('as='.length) ?? 'volunteer';
    return `<LiveExample html="${md.utils.escapeHtml(content.trim())}" as="${md.utils.escapeHtml(as)}" />\n`;
  };
}
