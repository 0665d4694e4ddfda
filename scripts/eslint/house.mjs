/** Own rules of the house for ESLint: components hold no words and no inline styles. @module */

const chinese = /\p{Script=Han}/u;

/** User-facing words stand in dictionaries, in every language or in none. */
export const noChinese = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { word: 'Words for people belong in words/, not in code.' },
  },
  create(context) {
    const check = (node, text) => {
      if (chinese.test(text)) context.report({ node, messageId: 'word' });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};

/** A strict Content-Security-Policy refuses the style attribute; the property `.style=` it lets through. */
export const noStyleAttribute = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { style: 'A strict CSP refuses style="…": use a class, or the property .style=.' },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (node.tag.name !== 'html' && node.tag.name !== 'svg') return;
      for (const quasi of node.quasi.quasis) {
        if (/[\s"']style\s*=/.test(quasi.value.raw)) context.report({ node: quasi, messageId: 'style' });
      }
    },
  }),
};
