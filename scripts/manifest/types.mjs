/** Types for templates of frameworks: JSX elements for React and its family, global components for Vue. @module */
import { isField } from './editors.mjs';
import { widgetsOf } from './analyse.mjs';

/** A declaration file with `JsxElements`, which a project adds to its `JSX.IntrinsicElements`. */
export function jsxTypes(manifest, { name }) {
  const widgets = widgetsOf(manifest);
  return `/** Types of the tags of ${name} in JSX. Made from the class comments. @module */
${importsOf(widgets)}
/** What every tag takes, beside what is its own. */
interface Common {
  children?: unknown;
  class?: string | undefined;
  className?: string | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  key?: string | number | null | undefined;
  lang?: string | undefined;
  ref?: unknown;
  slot?: string | undefined;
  style?: unknown;
  [attribute: \`data-\${string}\` | \`aria-\${string}\`]: unknown;
}

/**
 * The tags, for \`JSX.IntrinsicElements\`.
 *
 * @example
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends JsxElements {}
 *   }
 * }
 */
export interface JsxElements {
${widgets.map(jsxElement).join('\n')}
}
`;
}

function jsxElement(widget) {
  const fields = widget.members
    .filter(isField)
    .map((field) => `    /** ${field.description} */\n    ${optional(field.name, `${widget.name}['${field.name}']`)}`);
  const events = (widget.events ?? []).map(
    (event) => `    /** ${event.description} */\n    ${optional(`'on${event.name}'`, `(event: ${event.type.text}) => void`)}`,
  );
  return `  /** ${widget.summary} */\n  '${widget.tagName}': Common & {\n${[...fields, ...events].join('\n')}\n  };`;
}

function optional(name, type) {
  return `${name}?: ${type.includes('=>') ? `(${type})` : type} | undefined;`;
}

/** A declaration file that tells Vue of the tags; importing it is enough. */
export function vueTypes(manifest, { name }) {
  const widgets = widgetsOf(manifest);
  return `/** Types of the tags of ${name} in Vue's templates: \`import '${name}/vue'\` once. Made from the class comments. @module */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${importsOf(widgets)}
type Tag<Element extends HTMLElement, Events, Fields extends keyof Element> = new () => Element & {
  $props: HTMLAttributes & Partial<Pick<Element, Fields>> & PublicProps;
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${widgets.map(vueComponent).join('\n')}
  }
}
`;
}

function vueComponent(widget) {
  const events = (widget.events ?? []).map((event) => `'${event.name}': ${event.type.text}`).join('; ');
  const fields = widget.members
    .filter(isField)
    .map((field) => `'${field.name}'`)
    .join(' | ');
  return `    /** ${widget.summary} */\n    '${widget.tagName}': Tag<${widget.name}, {${events && ` ${events} `}}, ${fields}>;`;
}

function importsOf(widgets) {
  const events = widgets.flatMap(({ events = [] }) => events.map(({ type }) => type.text));
  const names = [...new Set([...widgets.map(({ name }) => name), ...events])].sort();
  return `import type { ${names.join(', ')} } from './index.js';\n`;
}
