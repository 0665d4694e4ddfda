/** Check: every word of every dictionary is read by some code, and stands in every language. @module */
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { sourceProgram } from '../manifest/program.mjs';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

/** The languages beside zh-CN, as their files are called. */
const others = ['zh-hant', 'en', 'ar'];

const isDictionary = (path) => /[\\/]words[\\/](.+[\\/])?zh-cn\.ts$/.test(path);
/** What refusals say is read by the reason that a server gives; their type says which reasons there are. */
const isRefusals = (path) => /[\\/]refusals[\\/]/.test(path);

/** The words in a file's constant of this name: the path of each, by the declaration of its key. */
export function wordsOf(file, name) {
  const constants = new Map();
  for (const statement of file.statements.filter(ts.isVariableStatement)) {
    for (const declaration of statement.declarationList.declarations) constants.set(declaration.name.text, declaration);
  }
  const literalOf = (constant) => objectLiteral(constants.get(constant)?.initializer);
  const words = new Map();
  const visit = (literal, prefix) => {
    for (const property of literal?.properties ?? []) {
      // What is spread in stands in a dictionary of its own.
      if (!property.name) continue;
      const key = property.name.text;
      words.set(property, `${prefix}${key}`);
      visit(
        ts.isShorthandPropertyAssignment(property) ? literalOf(key) : objectLiteral(property.initializer),
        `${prefix}${key}.`,
      );
    }
  };
  visit(literalOf(name), '');
  return words;
}

/** The object literal that an expression is, also where a type is said of it. */
function objectLiteral(expression) {
  if (!expression) return undefined;
  if (ts.isObjectLiteralExpression(expression)) return expression;
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression) ? objectLiteral(expression.expression) : undefined;
}

/** What one language lacks of zh-CN, and what it has beyond, as sentences. */
export function languageFaults(zhCn, words, path) {
  const [wanted, present] = [new Set(zhCn.values()), new Set(words.values())];
  return [
    ...[...wanted].filter((each) => !present.has(each)).map((each) => `${path}: lacks ${each}`),
    ...[...present].filter((each) => !wanted.has(each)).map((each) => `${path}: has ${each}, which zh-cn.ts has not`),
  ];
}

/** Adds to `read` the declaration of every property that the code of a file reads. */
function addReads(file, checker, read) {
  const add = (symbol) => symbol?.declarations?.forEach((declaration) => read.add(declaration));
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name));
    if (ts.isElementAccessExpression(node)) {
      const type = checker.getTypeAtLocation(node.expression);
      textsOf(node.argumentExpression, checker).forEach((name) => add(type.getProperty(name)));
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      add(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).text));
    }
    // A function that takes any table, such as Object.entries, may read all of it.
    if (ts.isCallExpression(node)) {
      for (const argument of node.arguments.filter((each) => isTable(checker.getContextualType(each)))) {
        checker.getTypeAtLocation(argument).getProperties().forEach(add);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function isTable(type) {
  return type?.isUnion() ? type.types.some(isTable) : type?.getStringIndexType() !== undefined;
}

/** Every text that an expression may be, by its type. */
function textsOf(expression, checker) {
  if (ts.isTemplateExpression(expression)) {
    return expression.templateSpans.reduce(
      (texts, { expression: part, literal }) =>
        texts.flatMap((text) => textsOf(part, checker).map((each) => `${text}${each}${literal.text}`)),
      [expression.head.text],
    );
  }
  const type = checker.getTypeAtLocation(expression);
  return (type.isUnion() ? type.types : [type]).flatMap((each) => (each.isLiteral() ? [String(each.value)] : []));
}

/** Whether a key stands in a table whose type says which codes it needs: such a table is read by code. */
function isCode(key, checker) {
  for (let literal = key.parent; ts.isObjectLiteralExpression(literal); literal = literal.parent.parent) {
    if (checker.getContextualType(literal)) return true;
    if (!ts.isPropertyAssignment(literal.parent)) return false;
  }
  return false;
}

/** What is wrong with the dictionaries of a program, and how many words they have. */
export function wordFaults(program) {
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('node_modules'));
  const read = new Set();
  for (const file of files) addReads(file, checker, read);
  const faults = [];
  let count = 0;
  for (const file of files.filter(({ fileName }) => isDictionary(fileName))) {
    const words = wordsOf(file, 'zhCn');
    const place = relative(root, file.fileName);
    count += words.size;
    for (const language of others) {
      const translated = program.getSourceFile(join(dirname(file.fileName), `${language}.ts`));
      if (!translated) faults.push(`${dirname(place)}: has no ${language}.ts`);
      else faults.push(...languageFaults(words, wordsOf(translated, 'words'), join(dirname(place), `${language}.ts`)));
    }
    if (isRefusals(file.fileName)) continue;
    for (const [key, path] of words) {
      if (!read.has(key) && !isCode(key, checker)) faults.push(`${place}: nobody reads ${path}`);
    }
  }
  return { faults, count };
}

asCheck(import.meta, () => {
  const { faults, count } = wordFaults(sourceProgram());
  return { faults, figures: `${count} words, each in ${others.length + 1} languages` };
});
