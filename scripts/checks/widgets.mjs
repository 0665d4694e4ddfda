/** Check: what the class comments say of a widget is what its code does: properties, events, parts, tokens, states. @module */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { analyse, widgetPackages, widgetsOf } from '../manifest/analyse.mjs';
import { sourceProgram } from '../manifest/program.mjs';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

/** States that no widget goes without. */
const neededStates = ['loading', 'empty', 'ready', 'refused', 'failed'];

/** What is only on one side of two lists, as sentences. */
export function unlike(where, { said, done }, noun, comment) {
  const [saidOnly, doneOnly] = [said.filter((each) => !done.includes(each)), done.filter((each) => !said.includes(each))];
  return [
    ...saidOnly.map((each) => `${where}: ${comment} names the ${noun} ${each}, which is not in the code`),
    ...doneOnly.map((each) => `${where}: the ${noun} ${each} does not stand under ${comment}`),
  ];
}

/** The names of parts that templates in a piece of code set as a fixed word. */
export function partsIn(code) {
  return [...code.matchAll(/\spart="([^"$]+)"/g)].flatMap((match) => match[1].split(' '));
}

/** The event classes of which a piece of code makes one. */
export function eventsIn(code) {
  return [...code.matchAll(/\bnew (\w+Event)\(/g)].map((match) => match[1]);
}

/** The tokens that styles read, each with what stands where the page sets none: the first such, which is that of the light theme. */
export function tokensIn(css) {
  const tokens = new Map();
  for (const match of css.matchAll(/var\(\s*(--linli-[\w-]+)\s*,\s*/g)) {
    if (!tokens.has(match[1])) tokens.set(match[1], upToBracket(css.slice(match.index + match[0].length)));
  }
  return tokens;
}

/** The text before the bracket that closes a call already open. */
function upToBracket(text) {
  let depth = 1;
  let end = 0;
  for (; end < text.length && depth > 0; end++) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
  return text
    .slice(0, end - 1)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The code of a widget: its file, and those of its package that it imports. */
function codeOf(path, seen = new Set()) {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  const inPackage = [...text.matchAll(/from '(\.{1,2}\/[^']+\.ts)'/g)].map((match) => join(dirname(path), match[1]));
  return [text, ...inPackage.filter((each) => !each.includes('words')).flatMap((each) => codeOf(each, seen))];
}

/** Functions of kit with a part in them, by name. */
function kitParts() {
  const files = globSync('packages/kit/src/parts/*.ts', { cwd: root }).map((path) => join(root, path));
  const sources = files.map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  const functions = sources.flatMap(({ statements }) => statements.filter(ts.isFunctionDeclaration));
  return new Map(functions.map((each) => [each.name.text, partsIn(each.getText())]));
}

/** What every widget inherits. */
const base = readFileSync(join(root, 'packages/kit/src/base/widget.ts'), 'utf8');

function widgetFaults(widget, path, ofKit) {
  const texts = [...codeOf(path), base];
  const code = texts.join('\n');
  const used = [...ofKit].filter(([name]) => new RegExp(`\\b${name}\\(`).test(code)).flatMap(([, parts]) => parts);
  const parts = { said: names(widget.cssParts), done: unique([...partsIn(code), ...used]) };
  const events = { said: (widget.events ?? []).map(({ type }) => type?.text ?? ''), done: unique(eventsIn(texts[0])) };
  const mute = widget.members.filter(({ kind, description }) => kind === 'field' && !description);
  return [
    ...mute.map(({ name }) => `${widget.tagName}: the property ${name} has no description`),
    ...unlike(widget.tagName, events, 'event', '@fires'),
    ...unlike(widget.tagName, parts, 'part', '@csspart'),
    ...(widget.summary ? [] : [`${widget.tagName}: no @summary`]),
  ];
}

/** The one table of tokens is the comment of the base class: names and defaults. */
function tokenFaults(widget) {
  const files = globSync('packages/*/src/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('test.ts'));
  const order = ['packages/kit/src/styles/host.ts', ...files];
  const read = tokensIn(
    order.map((path) => readFileSync(join(root, path), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '')).join('\n'),
  );
  const said = new Map(widget.cssProperties.map((each) => [each.name, each.default]));
  const differing = [...read].filter(([name, value]) => said.has(name) && said.get(name) !== value);
  return [
    ...unlike('kit/src/base/element.ts', { said: [...said.keys()], done: [...read.keys()] }, 'token', '@cssprop'),
    ...differing.map(
      ([name, value]) => `kit/src/base/element.ts: ${name} is ${value} by default, @cssprop says ${said.get(name)}`,
    ),
  ];
}

/** The names of the states of each widget, by tag, as the types of the data tell them. */
function statesOf(program) {
  const path = join(root, 'packages/testing/src/states/index.ts');
  if (!existsSync(path)) return new Map();
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)));
  const named = (symbol) => checker.getTypeOfSymbol(symbol).getProperties();
  const found = exported.find(({ name }) => name === 'widgetStates');
  return new Map(found ? named(found).map((tag) => [tag.name, named(tag).map(({ name }) => name)]) : []);
}

function stateFaults(tags, states) {
  return tags.flatMap((tag) => {
    const missing = neededStates.filter((name) => !states.get(tag)?.includes(name));
    return missing.length > 0 ? [`${tag}: testing/src/states shows it in no state ${missing.join(', ')}`] : [];
  });
}

const names = (items = []) => items.map(({ name }) => name);
const unique = (items) => [...new Set(items)];

asCheck(import.meta, () => {
  const program = sourceProgram();
  const ofKit = kitParts();
  const found = widgetPackages.flatMap((name) =>
    analyse(name, program).modules.flatMap((module) =>
      widgetsOf({ modules: [module] }).map((widget) => ({
        widget,
        path: join(root, 'packages', name, module.path.replace('dist/', 'src/').replace(/\.js$/, '.ts')),
      })),
    ),
  );
  const states = statesOf(program);
  const tags = found.map(({ widget }) => widget.tagName);
  const faults = [
    ...found.flatMap(({ widget, path }) => widgetFaults(widget, path, ofKit)),
    ...tokenFaults(found[0].widget),
    ...stateFaults(tags, states),
  ];
  const shown = [...states.values()].reduce((sum, each) => sum + each.length, 0);
  return { faults, figures: `${tags.length} widgets, ${found[0].widget.cssProperties.length} tokens, ${shown} states` };
});
