/** The package.json that is published: as a package is used, without its sources. @module */

const source = '@linli/source';

/** The manifest that is published: nothing in it points at a file or a package that is only here. */
export function published(manifest) {
  const packed = { ...manifest, exports: withoutSources(manifest.exports) };
  delete packed.devDependencies;
  if (Array.isArray(packed.sideEffects)) packed.sideEffects = packed.sideEffects.filter((path) => !path.startsWith('./src/'));
  return packed;
}

/** An exports map without our own condition: sources are not packed, and source maps carry them. */
function withoutSources(exports) {
  const without = (target) => Object.fromEntries(Object.entries(target).filter(([condition]) => condition !== source));
  return Object.fromEntries(
    Object.entries(exports).map(([entry, target]) => [entry, typeof target === 'string' ? target : without(target)]),
  );
}
