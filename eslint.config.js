/** ESLint: the strict type-aware rules, those for Lit and for accessibility, and the rules of the house. @module */
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { noChinese, noStyleAttribute } from './scripts/eslint/house.mjs';

const house = { rules: { 'no-chinese': noChinese, 'no-style-attribute': noStyleAttribute } };
const tests = ['**/*.test.ts', '**/*.browser-test.ts', 'packages/*/test/**'];
const components = ['packages/{kit,sign-up,task-board,honour-roll,elements}/src/**/*.ts'];

const zod = { name: 'zod', message: "Only `import * as z from 'zod/mini'`." };
const ky = { name: 'ky', message: 'Components know only the Api port.' };

const syntax = {
  zod: {
    selector: "ImportDeclaration[source.value='zod/mini'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "Only `import * as z from 'zod/mini'`: a named import defeats tree-shaking.",
  },
  enumeration: { selector: 'TSEnumDeclaration', message: 'A union of literals instead of an enum.' },
  parameterProperty: { selector: 'TSParameterProperty', message: 'Fields are declared where fields stand.' },
  now: {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'core knows no clock: the moment is handed in.',
  },
  random: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'core knows no chance: ids are handed in.',
  },
};
const always = [syntax.zod, syntax.enumeration, syntax.parameterProperty];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.cache/',
      '**/.mutation/',
      '.linli/',
      '.linli-demo/',
      'coverage/',
      'docs/.vitepress/{cache,generated}/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // What has to answer with a promise is async, also where it has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // A callback that hands on a void call is how a listener reads best, and an early end how a guard does.
      // Generics such as `send<E>(endpoint: E)` read better named, even when named once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods', 'arrowFunctions'] }],
      // What a destructuring leaves out is named with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_', caughtErrors: 'none' }],
      // Names are counted and cut by code points, on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // A field that another turn of the loop, or another task, may have changed meanwhile is asked again.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...always],
      'no-restricted-imports': ['error', { paths: [zod] }],
    },
  },
  {
    files: ['packages/{core,matching}/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', ...always, syntax.now, syntax.random],
      'no-restricted-globals': [
        'error',
        'crypto',
        'fetch',
        'document',
        'window',
        'process',
        'performance',
        'setTimeout',
        'setInterval',
      ],
    },
  },
  {
    files: components,
    ignores: tests,
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    plugins: { house },
    rules: { 'house/no-style-attribute': 'error' },
  },
  {
    files: components,
    ignores: [...tests, '**/words/**'],
    plugins: { house },
    rules: { 'house/no-chinese': 'error' },
  },
  {
    files: ['packages/{kit,sign-up,task-board,honour-roll}/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Components know only the Api port.' }],
      'no-restricted-imports': ['error', { paths: [zod, ky] }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    // The command talks to a terminal.
    ignores: [
      ...tests,
      'packages/{server/src/cli/linli,demo/src/linli-demo}.ts',
      'packages/server/src/command/**',
      'packages/kit/src/base/define.ts',
      'packages/kit/src/base/attributes.ts',
      'packages/elements/src/connect.ts',
      'packages/server/src/http/app.ts',
    ],
    rules: { 'no-console': 'error' },
  },
  // Within a typed array every index has a number.
  {
    files: ['packages/matching/src/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // A test that finds nothing where something has to be fails, and may.
  { files: tests, rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      'eqeqeq': 'error',
      'no-unused-vars': 'error',
      'no-useless-assignment': 'error',
      'prefer-const': 'error',
    },
  },
);
