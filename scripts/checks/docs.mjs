/** Check: whatever a package exports has a doc comment. @module */
import { relative } from 'node:path';
import ts from 'typescript';
import { entriesOf, sourceProgram } from '../manifest/program.mjs';
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

asCheck(import.meta, () => {
  const entries = entriesOf();
  const { count, faults } = undocumented(sourceProgram(entries), entries);
  return {
    faults,
    figures: `${count} exports of ${entries.length} entries, ${faults.length} without a comment`,
  };
});
