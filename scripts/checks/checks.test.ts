/** The checks find what they are for, and nothing else. @module */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { undocumented } from './docs.mjs';
import { functionsOf, limitsOf, median } from './limits.mjs';
import { missingPaths } from './paths.mjs';
import { differences, gzipBytes, loadedBytes } from './sizes.mjs';
import { textFaults } from './text.mjs';

const lines = (count: number): string => 'x;\n'.repeat(count);

describe('limits', () => {
  it('lets a file of 300 lines pass and names one of 301', () => {
    const long = { path: 'long.ts', text: lines(301) };
    const files = [
      { path: 'most.ts', text: lines(300) },
      { path: 'a.ts', text: 'x;' },
      { path: 'b.ts', text: 'y;' },
    ];
    expect(limitsOf(files).faults).toEqual([]);
    expect(limitsOf([...files, { path: 'c.ts', text: 'z;' }, long]).faults).toEqual(['long.ts: 301 lines, at most 300']);
  });

  it('measures a median above 150 lines for the house', () => {
    expect(median([1, 160, 170])).toBe(160);
    expect(limitsOf([{ path: 'a.ts', text: lines(151) }]).faults).toEqual(['The median file has 151 lines, at most 150']);
  });

  it('names a function of 41 lines, and takes a chapter of tests for none', () => {
    const body = (count: number): string => `{\n${lines(count - 2)}}`;
    const text = `function fit() ${body(40)}\nconst tall = () => ${body(41)};\ndescribe('many', () => ${body(60)});`;
    expect(functionsOf('a.ts', text).map((found: { name: string }) => found.name)).toEqual(['fit', 'tall']);
    expect(limitsOf([{ path: 'a.ts', text }]).faults).toEqual(['a.ts:41: tall has 41 lines, at most 40']);
  });
});

describe('docs', () => {
  it('names the exports without a comment, and takes the comment of the file for none', () => {
    const text =
      '/** A file. @module */\nexport const bare = 1;\n/** Said. */\nexport const said = 2;\nexport interface Mute { a: 1 }\n';
    const host = ts.createCompilerHost({});
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) =>
      name === '/entry.ts' ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) : read(name, ...rest);
    const { count, faults } = undocumented(ts.createProgram(['/entry.ts'], { noLib: true }, host), ['/entry.ts']);
    expect(count).toBe(3);
    expect(faults.map((fault: string) => fault.split(': ').at(-1))).toEqual([
      'bare has no doc comment',
      'Mute has no doc comment',
    ]);
  });
});

describe('sizes', () => {
  it('minds a difference either way, a new script and a vanished one', () => {
    expect(differences({ same: 1, more: 12, less: 8, fresh: 5 }, { same: 1, more: 10, less: 10, gone: 4 })).toEqual([
      'more: 12 B, committed 10 B (+2)',
      'less: 8 B, committed 10 B (−2)',
      'gone: committed with 4 B, but it is not built any more',
      'fresh: 5 B, not committed yet',
    ]);
  });

  it('counts what loads at once, each file once, and nothing that loads when needed', () => {
    const files: Record<string, string> = {
      'a.js': 'import"./b.js";import{c}from"./c.js";import("./later.js");',
      'b.js': 'import{c}from"./c.js";export{c};',
      'c.js': 'export const c=1;',
      'later.js': 'export const later=1;',
    };
    const sum = ['a.js', 'b.js', 'c.js'].reduce((bytes, name) => bytes + gzipBytes(files[name] ?? ''), 0);
    expect(loadedBytes('a.js', (name: string) => files[name] ?? '')).toBe(sum);
  });
});

describe('text', () => {
  it('finds a path of one machine, a registry and an unfinished word, each where it matters', () => {
    const machine = ['', 'work', 'main'].join('/');
    const unfinished = ['TO', 'DO'].join('');
    expect(textFaults('a.ts', `x;\nread('${machine}');\n// ${unfinished} later`)).toEqual([
      'a.ts:2: a path of one machine',
      'a.ts:3: an unfinished word',
    ]);
    expect(textFaults('pnpm-lock.yaml', 'tarball: https://registry.example/x.tgz')).toEqual([
      'pnpm-lock.yaml:1: the host of a registry',
    ]);
    expect(textFaults('a.ts', "fetch('https://example.org/work'); // the todo list")).toEqual([]);
  });
});

describe('paths in the documentation', () => {
  const isThere = (path: string): boolean => path === 'core/src/index.ts';

  it('a path that names a file that is not there is found, once', () => {
    const text = 'See `core/src/index.ts`, `core/src/gone.ts` and again `core/src/gone.ts`.';
    expect(missingPaths(text, isThere)).toEqual(['core/src/gone.ts']);
  });

  it('a media type, a built file and a name without a path are no paths', () => {
    expect(missingPaths('`application/json`, `packages/elements/dist/cdn/linli.js`, `gone.ts`', isThere)).toEqual([]);
  });
});
