/** How the packages are built: each one file by file into its `dist`, and the whole as two bundles for a script tag. @module */
import { existsSync, globSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { ascii } from './scripts/bundle/ascii.mjs';
import { declarations } from './scripts/bundle/declarations.mjs';
import { packages } from './scripts/bundle/packages.mjs';
import { templates } from './scripts/bundle/templates.mjs';

/** What will be built, in order. */
export const packagesToBuild = packages();

const tests = ['**/*.test.ts', '**/*.browser-test.ts'];

/** Types were checked once for the whole house by `tsc --noEmit`; here, other packages are seen through their declarations. */
function compile(folder, out, declaration) {
  return typescript({
    tsconfig: 'tsconfig.json',
    include: [`${folder}/src/**/*.ts`],
    exclude: tests,
    compilerOptions: {
      noEmit: false,
      noCheck: true,
      allowJs: false,
      customConditions: [],
      rootDir: join(folder, 'src'),
      outDir: out,
      declaration,
      sourceMap: declaration,
      inlineSources: declaration,
    },
  });
}

// A file of types alone is no fault; circles are refused by `npm run check`, which counts those of types too.
const silent = new Set(['EMPTY_BUNDLE', 'CIRCULAR_DEPENDENCY']);

/** Nothing else is waved through: a warning of the bundler is a fault of ours. */
function onLog(level, log, handler) {
  if (silent.has(log.code)) return;
  if (level === 'warn') throw new Error(log.message);
  handler(level, log);
}

/** A package file by file, so that whoever bundles it keeps only what they use. */
export function packageConfig({ folder, entries }) {
  const src = join(folder, 'src');
  const out = join(folder, 'dist');
  const registering = globSync(['all.ts', 'linli-*.ts'], { cwd: src }).filter((file) => !file.includes('test'));
  const bundled = new Set(bundleEntries.map(({ input }) => input));
  const inputs = new Set([...entries, ...registering.map((file) => join(src, file))].filter((path) => !bundled.has(path)));
  return {
    input: Object.fromEntries([...inputs].map((path) => [relative(src, path).replace(/\.ts$/, ''), path])),
    external: (id) => !id.startsWith('.') && !isAbsolute(id) && id !== 'tslib',
    plugins: [compile(folder, out, true), declarations()],
    onLog,
    output: {
      dir: out,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: src,
      // The one helper that decorators need comes out of tslib into a file of its own.
      entryFileNames: ({ name }) => (name.includes('tslib') ? 'decorate.js' : '[name].js'),
      sourcemap: true,
    },
  };
}

const elements = packagesToBuild.find(({ short }) => short === 'elements')?.folder ?? '';

const bundleEntries = [
  { input: join(elements, 'src/linli.ts'), format: 'es' },
  { input: join(elements, 'src/linli-classic.ts'), format: 'iife' },
].filter(({ input }) => elements !== '' && existsSync(input));

/** Words of one language travel together; every other chunk is called after its file. */
function chunkOf(id) {
  const language = /[\\/]words[\\/]([a-z-]+)\.js$/.exec(id)?.[1];
  return language && language !== 'zh-cn' && language !== 'index' ? `linli-words-${language}` : undefined;
}

/** Everything in one file: the module `linli.js` with languages beside it, or the classic script `linli.classic.js`. */
export function bundleConfig({ input, format }) {
  const out = join(elements, 'dist');
  const names = format === 'es'
    ? { dir: out, entryFileNames: 'linli.js', chunkFileNames: ({ name }) => (name.startsWith('linli-') ? `${name}.js` : `linli-${name}.js`) }
    : { file: join(out, 'linli.classic.js'), name: 'Linli' }; // prettier-ignore
  return {
    input,
    plugins: [nodeResolve({ browser: true }), compile(elements, out, false), templates(), minify(), ascii()],
    onLog,
    output: { ...names, format, ...(format === 'es' ? { manualChunks: chunkOf } : { inlineDynamicImports: true }) },
  };
}

/** Small, and still readable by a page in any encoding. */
export function minify() {
  return terser({ format: { ascii_only: true, comments: false }, compress: { passes: 2 }, ecma: 2021, module: true, maxWorkers: 1 });
}

export default [...packagesToBuild.map(packageConfig), ...bundleEntries.map(bundleConfig)];
