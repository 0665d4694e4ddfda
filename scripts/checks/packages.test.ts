/** The check of what npm would publish finds what it is for, and what a build seals can be trusted. @module */
import { describe, expect, it } from 'vitest';
import { embedTags, integrityOf, staticImports } from '../bundle/integrity.mjs';
import { published } from '../bundle/published.mjs';
import { inOrder } from '../release.mjs';
import { fileFaults, manifestFaults, mapFaults, unnamed } from './packages.mjs';

const whole = ['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.js.map', 'dist/index.d.ts'];
const isIndex = (source: string): boolean => source === 'index';

/** Reads from texts by path, as from a tarball. */
function reading(texts: Record<string, string>): { files: string[]; read: (path: string) => string } {
  return { files: Object.keys(texts), read: (path) => texts[path] ?? '' };
}

describe('what is packed', () => {
  it('is what has a source, what a build makes, and the three files beside it', () => {
    expect(fileFaults([...whole, 'dist/decorate.js', 'dist/vue.d.ts', 'dist/cdn/linli.js'], isIndex)).toEqual([]);
  });

  it('is no test, no source, nothing whose source is gone, and never without a licence', () => {
    const strange = ['src/index.ts', 'dist/index.test.js', 'dist/gone.js', 'dist/index.browser-test.d.ts'];
    expect(fileFaults([...whole.slice(1), ...strange], isIndex)).toEqual([
      ...strange.map((path) => `${path} should not be packed`),
      'LICENSE is not packed',
    ]);
  });

  it('has source maps that carry their sources', () => {
    const code = 'x;\n//# sourceMappingURL=a.js.map\n';
    const map = (sourcesContent: string[]): string => JSON.stringify({ sources: ['../src/a.ts'], sourcesContent });
    const faults = (texts: Record<string, string>): string[] => mapFaults(reading(texts).files, reading(texts).read) as string[];
    expect(faults({ 'dist/a.js': code, 'dist/a.js.map': map(['x;']), 'dist/b.js': 'y;' })).toEqual([]);
    expect(faults({ 'dist/a.js': code, 'dist/a.js.map': map([]) })).toEqual(['dist/a.js.map names sources that are not packed']);
    expect(faults({ 'dist/a.js': code })).toEqual(['dist/a.js names dist/a.js.map, which is not packed']);
  });

  it('imports only what its package.json names', () => {
    const { files, read } = reading({
      'dist/a.js':
        "import './b.js';\nimport { x } from 'lit/directives/guard.js';\nawait import('ky');\nexport const from = 'no';",
      'dist/a.d.ts': "export type { Y } from '@linli/core';\nimport fs from 'node:fs';",
    });
    const named = { name: '@linli/a', dependencies: { lit: '3' }, peerDependencies: { '@linli/core': '1' } };
    expect(unnamed(files, read, named)).toEqual(['imports ky, which package.json does not name']);
  });

  it('has a manifest without anything that is only here', () => {
    const ours = {
      sideEffects: ['./dist/all.js', './src/all.ts'],
      exports: { '.': { '@linli/source': './src/index.ts', 'types': './dist/index.d.ts' }, './package.json': './package.json' },
      devDependencies: { '@linli/testing': 'workspace:*' },
    };
    expect(manifestFaults(JSON.stringify(ours))).toHaveLength(4);
    expect(manifestFaults(JSON.stringify(published(ours)))).toEqual([]);
    expect(published(ours)).toEqual({
      sideEffects: ['./dist/all.js'],
      exports: { '.': { types: './dist/index.d.ts' }, './package.json': './package.json' },
    });
  });
});

describe('what a page trusts', () => {
  it('is the hash that browsers compute', () => {
    // The example of https://www.w3.org/TR/SRI/.
    expect(integrityOf("alert('Hello, world.');")).toBe(
      'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
    );
  });

  it('is also what the module imports before it runs, and nothing that it imports later', () => {
    expect(staticImports('import{a}from"./a.js";import"./b.js";import("./later.js")')).toEqual(['a.js', 'b.js']);
    const { module, classic } = embedTags('1.2.3', { 'linli.js': 'L', 'a.js': 'A', 'linli.classic.js': 'C' }, ['a.js']);
    expect(module[0]).toContain('href="{base}/1.2.3/a.js" integrity="A" crossorigin="anonymous"');
    expect(module[1]).toContain('src="{base}/1.2.3/linli.js" integrity="L" crossorigin="anonymous"');
    expect(classic).toHaveLength(1);
  });
});

describe('a release', () => {
  it('publishes each package after those that it needs', () => {
    const asked = [
      { name: 'board', needs: ['kit', 'core'] },
      { name: 'core', needs: [] },
      { name: 'kit', needs: ['core'] },
    ];
    expect(inOrder(asked).map((each: { name: string }) => each.name)).toEqual(['core', 'kit', 'board']);
    expect(() =>
      inOrder([
        { name: 'a', needs: ['b'] },
        { name: 'b', needs: ['a'] },
      ]),
    ).toThrow('They need each other: a, b');
  });
});
