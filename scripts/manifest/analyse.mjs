/** The custom elements manifest of a package, read from the class comments and the types of its sources. @module */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts as analyzerTs } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { root } from '../toolchain.mjs';
import { sourceProgram } from './program.mjs';

/** The packages that have widgets, in the order in which people meet them. */
export const widgetPackages = ['task-board', 'sign-up', 'honour-roll'];

/** What kit gives to every widget, as the analyzer read it: once for all packages. */
let kit;

/** Reads one package. `program` knows the types of its sources. */
export function analyse(name, program = sourceProgram()) {
  kit ??= raw('kit', []);
  const manifest = raw(name, [kit]);
  const tags = tagsOf(name);
  for (const module of manifest.modules) {
    for (const declaration of module.declarations) shape(declaration, tags, module.path, program);
    module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
    module.path = published(module.path, name);
    for (const { declaration } of module.exports)
      if (declaration?.module) declaration.module = published(declaration.module, name);
  }
  manifest.modules = manifest.modules.filter(({ declarations }) => declarations.some(isWidgetOrEvent));
  for (const module of manifest.modules) addDefinitions(module, name);
  return manifest;
}

/** The widgets of a manifest. */
export function widgetsOf({ modules }) {
  return modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);
}

function raw(name, thirdPartyCEMs) {
  const paths = globSync(`packages/${name}/src/**/*.ts`, { cwd: root });
  const modules = paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('test.ts'))
    .sort()
    .map((path) =>
      analyzerTs.createSourceFile(path, readFileSync(join(root, path), 'utf8'), analyzerTs.ScriptTarget.ES2022, true),
    );
  return create({ modules, plugins: litPlugin(), context: { dev: false, thirdPartyCEMs } });
}

/** Which class stands behind which tag: our registering files say it, one line each. */
function tagsOf(name) {
  const files = globSync(`packages/${name}/src/linli-*.ts`, { cwd: root });
  const found = files.map((file) => /define\('([^']+)', (\w+)\)/.exec(readFileSync(join(root, file), 'utf8')));
  return new Map(found.flatMap((match) => (match ? [[match[2], match[1]]] : [])));
}

/** Only what the page can use stays: no private members, types with their values written out. */
function shape(declaration, tags, path, program) {
  if (declaration.kind !== 'class') return;
  const tagName = tags.get(declaration.name);
  if (tagName !== undefined) Object.assign(declaration, { tagName, customElement: true });
  const isPublic = ({ name, privacy, static: isStatic }) => privacy === undefined && !isStatic && !name.startsWith('#');
  declaration.members = (declaration.members ?? []).filter(isPublic);
  // The analyser guesses names from arguments too; ours all begin alike.
  if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name?.startsWith('linli-'));
  const listed = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
  for (const item of listed.flatMap((list) => declaration[list] ?? [])) {
    if (item.inheritedFrom) item.inheritedFrom = { name: item.inheritedFrom.name, package: '@linli/kit' };
  }
  if (tagName === undefined) return;
  const types = fieldTypes(program, join(root, path), declaration.name);
  for (const item of [...declaration.members, ...(declaration.attributes ?? [])]) {
    const text = types.get(item.fieldName ?? item.name);
    if (text !== undefined) item.type = { text };
  }
}

/** The types of those fields of a class that take one of some words, with the words written out. */
function fieldTypes(program, path, className) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const symbol = file && checker.getExportsOfModule(checker.getSymbolAtLocation(file)).find(({ name }) => name === className);
  if (!symbol) return new Map();
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  return new Map(type.getProperties().flatMap((field) => wordsOf(field.name, checker.getTypeOfSymbol(field))));
}

function wordsOf(name, type) {
  if (!type.isUnion() || !type.types.every((each) => each.isStringLiteral())) return [];
  return [[name, type.types.map(({ value }) => `'${value}'`).join(' | ')]];
}

function published(path, name) {
  return path.replace(`packages/${name}/src/`, 'dist/').replace(/\.ts$/, '.js');
}

function isWidgetOrEvent({ tagName, name }) {
  return tagName !== undefined || name.endsWith('Event');
}

/** Which module registers a widget: that of its tag, not that of its class. */
function addDefinitions(module, name) {
  for (const { tagName, name: className } of widgetsOf({ modules: [module] })) {
    module.exports.push({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name: className, package: `@linli/${name}`, module: `dist/${tagName}.js` },
    });
  }
}
