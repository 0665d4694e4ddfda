/** HTML samples: their widgets, attributes and values are those of the manifest. @module */
import { valuesOf } from '../manifest/editors.mjs';
import { placeOf } from './fences.mjs';

/** What may stand on any element of a sample, beside what begins with aria- or data- of the page's own. */
const anywhere = ['class', 'dir', 'hidden', 'id', 'lang', 'part', 'slot'];
/** What the page says around widgets, and the values that are known. */
const surroundings = {
  'data-linli-mode': ['elder', 'plain'],
  'data-linli-theme': ['civic', 'neighbourhood'],
  'data-linli-scheme': ['dark', 'auto'],
};
const onScript = ['data-api', 'data-community', 'data-token'];

/** Tags of a piece of HTML, in order, with their attributes. Comments are left out. */
function tagsOf(code) {
  const text = code.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...text.matchAll(/<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/gi)].map((match) => ({
    name: match[2],
    closes: match[1] === '/',
    line: text.slice(0, match.index).split('\n').length,
    attributes: [...match[3].matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g)].map((each) => [
      each[1],
      each[2] ?? each[3] ?? '',
    ]),
  }));
}

/** What is wrong with an HTML sample, as sentences. `widgets` are those of all manifests. */
export function htmlFaults(fence, widgets) {
  const known = new Map(widgets.map((widget) => [widget.tagName, widget]));
  const tags = tagsOf(fence.code);
  const faults = [];
  const say = (tag, what) => faults.push(`${placeOf(fence, tag.line)}: <${tag.name}> ${what}`);
  for (const tag of tags.filter(({ closes }) => !closes)) {
    const isOurs = tag.name.startsWith('linli-');
    if (isOurs && !known.has(tag.name)) say(tag, 'is no widget');
    if (isOurs && count(tags, tag.name, true) < count(tags, tag.name, false)) say(tag, 'is not closed');
    for (const [name, value] of tag.attributes) {
      const fault = attributeFault(tag, name, value, known.get(tag.name));
      if (fault) say(tag, fault);
    }
  }
  return faults;
}

function attributeFault(tag, name, value, widget) {
  if (name.startsWith('data-linli-')) {
    const values = surroundings[name];
    if (!values) return `has ${name}, which nobody reads`;
    return values.includes(value) ? undefined : `has ${name}="${value}", and only ${values.join(', ')} is known`;
  }
  if (tag.name === 'script' && name.startsWith('data-'))
    return onScript.includes(name) ? undefined : `has ${name}, which nobody reads`;
  if (!widget || anywhere.includes(name) || /^(aria|data)-/.test(name)) return undefined;
  const attribute = widget.attributes.find((each) => each.name === name);
  if (!attribute) return `has no attribute ${name}`;
  const values = valuesOf(attribute);
  return values.length === 0 || value === '' || values.includes(value)
    ? undefined
    : `has ${name}="${value}", which it does not know`;
}

function count(tags, name, closes) {
  return tags.filter((tag) => tag.name === name && tag.closes === closes).length;
}
