/** The tables of a widget's page, from its manifest and its states, in one language. @module */
import { isField } from '../manifest/editors.mjs';

/** Headings in both languages; what stands in the cells comes from the comments, or from the words of the documentation. */
const heads = {
  'en': {
    properties: ['Properties', 'Property', 'Attribute', 'Type', 'Default', 'Meaning'],
    events: ['Events', 'Event', 'Class', 'When'],
    slots: ['Slots', 'Slot', 'Meaning'],
    parts: ['Parts', 'Part', 'Meaning'],
    states: ['States', 'State', 'What one sees'],
    standard: 'default',
  },
  'zh-CN': {
    properties: ['属性', '属性', 'HTML 特性', '类型', '默认值', '说明'],
    events: ['事件', '事件', '类', '何时发出'],
    slots: ['插槽', '插槽', '说明'],
    parts: ['可定制部位', '部位', '说明'],
    states: ['状态', '状态', '所见'],
    standard: '默认',
  },
};

/** What a widget's comments say, each with the key under which the words of the documentation have it in Chinese. */
export function sayings(widget) {
  const named = (list, items = []) => items.map(({ name, description }) => [`${list} ${name || 'default'}`, description]);
  const members = widget.members.filter(isField);
  return new Map([
    ...named('property', members),
    ...named('event', widget.events),
    ...named('slot', widget.slots),
    ...named('part', widget.cssParts),
    ...named('token', widget.cssProperties),
  ]);
}

/** The tables of one widget as Markdown. `say(key, description)` gives the words of the language. */
export function tables(widget, states, language, say) {
  const head = heads[language];
  const rows = {
    properties: widget.members
      .filter(isField)
      .map((field) => [
        code(field.name),
        field.attribute ? code(field.attribute) : '',
        code(field.type?.text ?? ''),
        code(field.default ?? ''),
        say(`property ${field.name}`, field.description),
      ]),
    events: (widget.events ?? []).map((event) => [
      code(event.name),
      code(event.type.text),
      say(`event ${event.name}`, event.description),
    ]),
    slots: (widget.slots ?? []).map((slot) => [
      slot.name ? code(slot.name) : head.standard,
      say(`slot ${slot.name || 'default'}`, slot.description),
    ]),
    parts: (widget.cssParts ?? []).map((part) => [code(part.name), say(`part ${part.name}`, part.description)]),
    states: Object.entries(states).map(([name, { shows }]) => [code(name), shows[language]]),
  };
  const filled = Object.entries(rows).filter(([, lines]) => lines.length > 0);
  return filled.map(([name, lines]) => `## ${head[name][0]}\n\n${table(head[name].slice(1), lines)}`).join('\n\n');
}

/** The table of tokens as Markdown. */
export function tokenTable(tokens, language, say) {
  const columns = language === 'en' ? ['Token', 'Default', 'Meaning'] : ['变量', '默认值', '用处'];
  const rows = tokens.map((token) => [code(token.name), code(token.default), say(`token ${token.name}`, token.description)]);
  return table(columns, rows);
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text) {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}
