/** How packages are built: modules as they stand for npm, and bundles for pages. @module */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { declarations } from './scripts/bundle/declarations.mjs';
import { builtPackages } from './scripts/house.mjs';
import { typesOnly } from './scripts/bundle/types-only.mjs';

/** Those that are built, each after what it depends on. */
const packages = builtPackages.map(({ name }) => name);

/** Bundles carry no byte above 0x7F: a page in GBK would turn it into mojibake. */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const [name, chunk] of Object.entries(bundle)) {
        const found = chunk.type === 'chunk' && /[^\p{ASCII}]/u.exec(chunk.code);
        if (found) this.error(`${name} has ${JSON.stringify(found[0])} at ${found.index}: bundles are pure ASCII`);
      }
    },
  };
}

/**
 * Comments and indentation of css and html templates are for readers of the source, not for the wire. The compiler writes a
 * space between the tag of a template and its text.
 */
export function shortTemplates() {
  const css = (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1');
  return {
    name: 'short-templates',
    transform(code) {
      if (!/\b(css|html) ?`/.test(code)) return null;
      return { code: code.replace(/\bcss ?`[^`$]*`/g, css).replace(/\n\s+/g, '\n'), map: null };
    },
  };
}

/** The licences of what is inside a bundle, beside it: the code itself carries no comments. */
function notices() {
  return {
    name: 'notices',
    generateBundle() {
      const folders = new Set(
        [...this.getModuleIds()].flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
      );
      const texts = [...folders].sort().map((folder) => {
        const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
        const licence = ['LICENSE', 'license', 'LICENSE.md'].map((file) => `${folder}/${file}`).find((file) => existsSync(file));
        return `${name} ${version}\n\n${licence ? readFileSync(licence, 'utf8').trim() : 'MIT'}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: texts.join('\n\n') });
    },
  };
}

/** As short as can be, and still pure ASCII. A classic script keeps its one global, which nothing in it uses. */
export const minify = ({ classic = false } = {}) =>
  terser({
    module: !classic,
    ecma: 2022,
    format: { ascii_only: true, comments: false },
    compress: { passes: 2, unsafe_arrows: true },
  });

/** Modules of one package, each file for itself, so that importing one component brings one component. */
function modules(name) {
  const root = `packages/${name}`;
  const { exports, bin = {} } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const sources = Object.values(exports).flatMap((entry) => entry['@linli/source'] ?? []);
  const commands = Object.values(bin).map((path) => path.replace('./dist/', './src/').replace(/js$/, 'ts'));
  const input = [...new Set([...sources, ...commands, './src/linli.ts', './src/linli-classic.ts'])].map(
    (source) => `${root}/${source.slice(2)}`,
  );
  const compilerOptions = {
    noEmit: false,
    noCheck: true,
    declaration: true,
    declarationDir: `${root}/dist`,
    outDir: `${root}/dist`,
  };
  return {
    input: input.filter((file) => existsSync(file)),
    external: (id) => !id.startsWith('.') && !isAbsolute(id) && id !== 'tslib',
    plugins: [
      typescript({ tsconfig: `${root}/tsconfig.json`, outputToFilesystem: false, compilerOptions }),
      declarations(),
      typesOnly(exports),
    ],
    output: {
      dir: `${root}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `${root}/src`,
      sourcemap: true,
      // The one helper that decorators need comes out of tslib into a file of its own.
      entryFileNames: ({ name: file }) => (file.includes('tslib') ? 'decorate.js' : '[name].js'),
    },
    onwarn,
  };
}

/** What a page loads: one module with languages and client beside it, and one classic script for old portals. */
function bundles() {
  const dist = 'packages/elements/dist';
  const plugins = (how) => [resolve({ browser: true }), shortTemplates(), minify(how), asciiOnly(), notices()];
  return [
    {
      // Beside a page, a worker shares nothing with it: all that it needs is in its own file.
      input: 'packages/task-board/dist/dispatch-desk/suggestions/worker.js',
      plugins: plugins(),
      output: { file: `${dist}/cdn/linli-worker.js`, format: 'es', sourcemap: true, inlineDynamicImports: true },
      onwarn,
    },
    {
      input: { linli: `${dist}/linli.js` },
      // Languages import what they share with the widgets from the entry itself: no file more to wait for.
      preserveEntrySignatures: 'allow-extension',
      plugins: [...plugins(), alone()],
      output: {
        ...{ dir: `${dist}/cdn`, format: 'es', sourcemap: true, chunkFileNames: 'linli-[name].js', manualChunks: chunkOf },
        // Otherwise what the first language imports would travel with it: lit, zod and core in Arabic's file.
        onlyExplicitManualChunks: true,
      },
      onwarn,
    },
    {
      input: `${dist}/linli-classic.js`,
      plugins: plugins({ classic: true }),
      output: {
        file: `${dist}/cdn/linli.classic.js`,
        format: 'iife',
        sourcemap: true,
        inlineDynamicImports: true,
        name: 'Linli',
      },
      onwarn,
    },
  ];
}

/** The words of one language travel together, and so do the client with ky and suggestions with matching. */
function chunkOf(id) {
  const language = /[\\/]words[\\/](?:.+[\\/])?(zh-hant|en|ar)\.js$/.exec(id)?.[1];
  if (language) return `words-${language}`;
  // Of our languages only Arabic has plurals that need rules.
  if (/[\\/]words[\\/]plural\.js$/.test(id)) return 'words-ar';
  if (/[\\/](suggestions[\\/]|suggest\.js$|matching[\\/]dist[\\/])/.test(id)) return 'suggestions';
  return /[\\/](client[\\/]dist|ky[\\/]distribution)[\\/]/.test(id) ? 'client' : undefined;
}

/** Chunks import from the entry. Were it to wait for one of them, each would wait for the other, and the page see neither. */
function alone() {
  return {
    name: 'alone',
    generateBundle(_, files) {
      for (const { isEntry, fileName, imports } of Object.values(files)) {
        if (isEntry && imports.length > 0)
          throw new Error(`${fileName} imports ${imports.join(', ')}: expected it to import nothing but when asked`);
      }
    },
  };
}

function onwarn(warning, warn) {
  const ours = !warning.message.includes('node_modules');
  if (warning.code === 'CIRCULAR_DEPENDENCY' && ours) throw new Error(warning.message);
  if (!['THIS_IS_UNDEFINED', 'CIRCULAR_DEPENDENCY', 'EMPTY_BUNDLE', 'SOURCEMAP_BROKEN'].includes(warning.code)) warn(warning);
}

export default process.env.LINLI_BUILD === 'bundles' ? bundles() : packages.map(modules);
