/** Declarations that name the files as they are published. @module */

/** The text of a declaration file with `./x.ts` written as `./x.js`: the compiler rewrites only the code. */
function publishedImports(text) {
  return text.replace(/(\bfrom |\bimport\(|\bimport )(['"])(\.{1,2}\/[^'"]+)\.ts\2/g, '$1$2$3.js$2');
}

/** Rollup: rewrites every declaration file; stands after the compiler. */
export function declarations() {
  return {
    name: 'declarations',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type === 'asset' && asset.fileName.endsWith('.d.ts')) asset.source = publishedImports(String(asset.source));
      }
    },
  };
}
