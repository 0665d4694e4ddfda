/** Check: whatever a package exports has a doc comment. @module */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

/** The exports of some entry files: how many there are, and which have no comment, as `path:line: name`. */
export function undocumented(program, entries) {
  const checker = program.getTypeChecker();
  const seen = new Set();
  for (const entry of entries) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
    for (const symbol of module ? checker.getExportsOfModule(module) : []) {
      seen.add(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
    }
  }
  const ours = [...seen].filter(({ declarations }) =>
    declarations?.some((each) => !each.getSourceFile().fileName.includes('node_modules')),
  );
  const faults = ours.filter(({ declarations }) => !declarations.some(hasComment)).map(place);
  return { count: ours.length, faults };
}

/** A comment that speaks about the declaration itself; the one with `@module` speaks about the file. */
function hasComment(declaration) {
  if (ts.isSourceFile(declaration)) return true;
  return ts.getJSDocCommentsAndTags(declaration).some((comment) => {
    if (!ts.isJSDoc(comment)) return false;
    const tags = (comment.tags ?? []).map((tag) => tag.tagName.text);
    return !tags.includes('module') && (Boolean(comment.comment) || tags.includes('summary'));
  });
}

function place({ name, declarations }) {
  const [declaration] = declarations;
  const file = declaration.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${relative(root, file.fileName)}:${line + 1}: ${name} has no doc comment`;
}

/** The house as one program, as its tsconfig.json describes it. */
function house(entries) {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: entries }, ts.sys, root);
  return ts.createProgram(entries, options);
}

/** The sources of all that the packages export, as their package.json lists them. */
function entriesOf(manifest) {
  const { exports } = JSON.parse(readFileSync(join(root, manifest), 'utf8'));
  const sources = Object.values(exports).flatMap((target) => target['@linli/source'] ?? []);
  return sources.map((path) => join(root, dirname(manifest), path)).filter((path) => existsSync(path));
}

asCheck(import.meta, () => {
  const entries = globSync('packages/*/package.json', { cwd: root }).flatMap(entriesOf);
  const { count, faults } = undocumented(house(entries), entries);
  return {
    faults,
    figures: `${count} exports of ${entries.length} entries, ${faults.length} without a comment`,
  };
});
