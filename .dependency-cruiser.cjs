/** The arrows of the house: which package may import which, the order of the rooms inside each, and no circles. @module */

const { packages, rooms } = require('./scripts/house.mjs');

/** A package imports what it depends on, of lower layers. */
const allowedFor = ({ layer, dependencies }) =>
  packages.filter((each) => each.layer < layer && dependencies.includes(each.name)).map(({ name }) => name);

const tests = '[.](test|browser-test|story[.]test)[.]ts$|^packages/[^/]+/test/';

const arrows = packages
  .map((each) => [each.name, allowedFor(each)])
  .map(([name, allowed]) => ({
    name: `arrows-of-${name}`,
    comment: `${name} imports of our packages only: ${allowed.join(', ') || 'none'}`,
    severity: 'error',
    from: { path: `^packages/${name}/src/`, pathNot: tests },
    to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
  }));

const order = rooms.slice(0, -1).map((room, index) => ({
  name: `room-${room}`,
  comment: `${room} knows nothing of the rooms after it`,
  severity: 'error',
  // Across packages too: a room's handlers and SQL know no later room of core either.
  from: { path: `^packages/[^/]+/src/(rooms/)?${room}([.]ts$|/)`, pathNot: tests },
  to: { path: `^packages/[^/]+/src/(rooms/)?(${rooms.slice(index + 1).join('|')})([.]ts$|/)` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    ...order,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'shared'].map((name) => ({
      name: 'no-drawers',
      comment: 'a file is called after the one thing that it is',
      severity: 'error',
      from: {},
      to: { path: `/${name}[./]` },
    })),
    {
      name: 'no-tests-in-code',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${tests}|^packages/testing/` },
      to: { path: `${tests}|^packages/testing/` },
    },
    {
      name: 'no-other-inside',
      comment: 'another package is reached by its name, through what it exports',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/([^/]+)/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    includeOnly: '^(packages|examples|scripts)/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@linli/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
