/** Smaller tagged templates: no comments and no layout in css``, no indentation in html``. @module */

/** A piece of CSS without comments and without whitespace that means nothing; strings stay as they are. */
export function squeezeCss(text) {
  return text
    .replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[\s\S]*?\*\/|\s+/g, (found, string) => string ?? (found.startsWith('/*') ? '' : ' '))
    .replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')| ?([{};,]) ?/g, (_found, string, mark) => string ?? mark);
}

/** A piece of HTML without the indentation of its lines; line breaks stay, so that no two words grow together. */
export function unindentHtml(text) {
  return text.replace(/\n[ \t]+/g, '\n');
}

const squeezers = { css: squeezeCss, html: unindentHtml, svg: unindentHtml };

/** Rollup: squeezes the templates of every module that is bundled. */
export function templates() {
  return {
    name: 'templates',
    transform(code) {
      if (!/\b(css|html|svg)`/.test(code)) return null;
      const pieces = quasis(this.parse(code)).sort((a, b) => b.start - a.start);
      for (const { start, end, squeeze } of pieces) {
        code = code.slice(0, start) + squeeze(code.slice(start, end)) + code.slice(end);
      }
      return { code, map: null };
    },
  };
}

/** The static pieces of all css`` and html`` templates below a node of the syntax tree. */
function quasis(node) {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.values(node).flatMap(quasis);
  const squeeze = node.type === 'TaggedTemplateExpression' ? squeezers[node.tag.name] : undefined;
  return squeeze ? [...below, ...node.quasi.quasis.map(({ start, end }) => ({ start, end, squeeze }))] : below;
}
