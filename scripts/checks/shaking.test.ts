/** The check of what a bundler keeps sees a widget that brings another, and nothing where there is none. @module */
import { expect, test } from 'vitest';
import { modulesIn, strangers } from './shaking.mjs';

const widgets = [
  { tag: 'linli-board', module: 'board/board.js' },
  { tag: 'linli-desk', module: 'board/desk.js' },
];

/** A chunk with so many bytes of some modules of the package. */
function chunk(
  code: string,
  bytes: Record<string, number>,
): { code: string; modules: Record<string, { renderedLength: number }> } {
  const modules = Object.entries(bytes).map(([name, renderedLength]) => [
    `/house/packages/board/dist/${name}.js`,
    { renderedLength },
  ]);
  return { code, modules: Object.fromEntries(modules) as Record<string, { renderedLength: number }> };
}

test('modules count only with what is left of them, and only ours', () => {
  const foreign = { code: '', modules: { '/house/node_modules/lit/index.js': { renderedLength: 9 } } };
  expect(modulesIn([chunk('', { board: 7, gone: 0 }), foreign])).toEqual([{ path: 'board/board.js', bytes: 7 }]);
});

test('a widget may bring its own code and say its own tag, and neither of another', () => {
  const own = chunk("define('linli-board', Board)", { board: 7, desk: 0 });
  expect(strangers(widgets[0], widgets, [own])).toEqual([]);
  const both = chunk(`define("linli-board", Board); define("linli-desk", Desk)`, { board: 7, desk: 5 });
  expect(strangers(widgets[0], widgets, [both])).toEqual([
    'linli-board brings the code of board/desk.js',
    'linli-board names linli-desk',
  ]);
});
