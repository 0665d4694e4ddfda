/** What a host's bundler makes of a few lines that import our packages. @module */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

/** The chunks of a bundle whose entry is `code`, after further plugins. */
export async function bundleOf(code, plugins = []) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? '\0entry' : null),
    load: (id) => (id === '\0entry' ? code : null),
  };
  const bundle = await rollup({
    input: 'entry',
    logLevel: 'silent',
    plugins: [entry, nodeResolve({ browser: true }), ...plugins],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output;
}
