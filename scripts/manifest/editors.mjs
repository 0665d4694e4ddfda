/** What editors read of a package's widgets: custom data for VS Code, web-types for JetBrains. @module */
import { widgetsOf } from './analyse.mjs';

/** The words that an attribute takes, where its type lists them. */
export function valuesOf(attribute) {
  return [...(attribute.type?.text ?? '').matchAll(/'([^']*)'/g)].map((match) => match[1]).filter((value) => value !== '');
}

/** HTML custom data, version 1.1: tags with their attributes, for completion in VS Code and others. */
export function vscodeData(manifest) {
  return {
    version: 1.1,
    tags: widgetsOf(manifest).map((widget) => ({
      name: widget.tagName,
      description: { kind: 'markdown', value: describe(widget) },
      attributes: (widget.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        values: valuesOf(attribute).map((name) => ({ name })),
      })),
    })),
  };
}

/** Everything that can be said of a widget in one hover: events, parts and slots have no place of their own in VS Code. */
function describe(widget) {
  const lists = { 'Events': widget.events, 'CSS parts': widget.cssParts, 'Slots': widget.slots };
  const said = Object.entries(lists).flatMap(([title, items = []]) =>
    items.length === 0
      ? []
      : [`**${title}**`, items.map((item) => `- \`${item.name || 'default'}\`: ${item.description}`).join('\n')],
  );
  return [widget.summary, ...said].join('\n\n');
}

/** Web-types: the same for WebStorm and its family, with events, properties and CSS. */
export function webTypes(manifest, { name, version }) {
  const item = ({ name: itemName, description }) => ({ name: itemName, description });
  return {
    '$schema': 'https://json.schemastore.org/web-types',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    'contributions': {
      html: {
        elements: widgetsOf(manifest).map((widget) => ({
          name: widget.tagName,
          description: widget.summary,
          attributes: (widget.attributes ?? []).map((attribute) => ({ ...item(attribute), value: valueOf(attribute) })),
          slots: (widget.slots ?? []).map(item),
          js: {
            properties: widget.members.filter(isField).map((member) => ({ ...item(member), type: member.type?.text })),
            events: (widget.events ?? []).map((event) => ({ ...item(event), type: event.type?.text })),
          },
          css: {
            parts: (widget.cssParts ?? []).map(item),
            properties: (widget.cssProperties ?? []).map(item),
          },
        })),
      },
    },
  };
}

/** Whether a member is a property that a page may set. */
export function isField({ kind, readonly }) {
  return kind === 'field' && !readonly;
}

function valueOf({ type, default: standard }) {
  return { kind: 'plain', type: type?.text, required: false, default: standard };
}
