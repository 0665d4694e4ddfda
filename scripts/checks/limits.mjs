/** Check: files of 150 lines in the median and 300 at most, functions of 40 lines at most. @module */
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

const most = { median: 150, file: 300, function: 40 };
const sources = [
  'packages/*/{src,test}/**/*.ts',
  'examples/**/*.{ts,js,mjs}',
  'scripts/**/*.{ts,mjs}',
  'docs/.vitepress/{*,theme/*,words/*}.mjs',
  '*.config.*',
  '.*.cjs',
];

/** Lines of a text; the break at its end begins no new one. */
export function linesOf(text) {
  return text.trimEnd().split('\n').length;
}

/** The value in the middle of a list, the upper one of two; 0 for an empty list. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Every function of a file with its name, first line (from 1) and length in lines. */
export function functionsOf(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const lineAt = (position) => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body && !isChapter(node)) {
      const first = lineAt(node.getStart());
      found.push({ name: nameOf(node), line: first + 1, lines: lineAt(node.end) - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The callback of `describe` is a chapter of tests, no function. */
function isChapter({ parent }) {
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());
}

function nameOf({ name, parent }) {
  return (
    name?.getText() ??
    (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) ? parent.name.getText() : 'a function')
  );
}

/** What is too long in some files, as sentences, and the figures. */
export function limitsOf(files) {
  const lengths = files.map(({ text }) => linesOf(text));
  const functions = files.flatMap(({ path, text }) => functionsOf(path, text).map((each) => ({ ...each, path })));
  const middle = median(lengths);
  const faults = files.flatMap(({ path, text }) => {
    const lines = linesOf(text);
    return lines > most.file ? [`${path}: ${lines} lines, at most ${most.file}`] : [];
  });
  if (middle > most.median) faults.push(`The median file has ${middle} lines, at most ${most.median}`);
  for (const { path, line, name, lines } of functions) {
    if (lines > most.function) faults.push(`${path}:${line}: ${name} has ${lines} lines, at most ${most.function}`);
  }
  const longest = Math.max(0, ...lengths);
  const figures = `${files.length} files: median ${middle} lines, longest ${longest}; ${functions.length} functions: median ${median(functions.map(({ lines }) => lines))} lines`;
  return { faults, figures };
}

asCheck(import.meta, () => {
  const paths = globSync(sources, {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  });
  return limitsOf(paths.map((path) => ({ path: relative('.', path), text: readFileSync(`${root}/${path}`, 'utf8') })));
});
