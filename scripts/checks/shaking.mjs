/** Check: who imports one widget, or one decision, gets that one and not the others. @module */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleOf } from '../bundle/host.mjs';
import { root } from '../toolchain.mjs';
import { asCheck } from '../report.mjs';

const built = (path) => JSON.stringify(join(root, 'packages', path));

/** Rooms of core that claiming has nothing to do with. */
const farFromClaim = ['incentives', 'insight', 'needs', 'projects', 'records'];
/** The most of core's own code that one decision may bring. */
const share = 0.25;

/** Our modules in a bundle that have left some code there: path from packages, and bytes. */
export function modulesIn(chunks) {
  const rendered = chunks.flatMap(({ modules = {} }) => Object.entries(modules));
  const ours = rendered.filter(
    ([id, { renderedLength }]) => renderedLength > 0 && /[\\/]packages[\\/][^\0]+[\\/]dist[\\/]/.test(id),
  );
  return ours.map(([id, { renderedLength }]) => ({
    path: id
      .replaceAll('\\', '/')
      .replace(/^.*\/packages\//, '')
      .replace('/dist/', '/'),
    bytes: renderedLength,
  }));
}

/** What of other widgets is in the bundle of one: their classes or tags, as sentences. */
export function strangers(wanted, widgets, chunks) {
  const modules = modulesIn(chunks).map(({ path }) => path);
  const code = chunks.map((each) => each.code ?? '').join('\n');
  const others = widgets.filter(({ tag }) => tag !== wanted.tag);
  return others.flatMap(({ tag, module }) => [
    ...(modules.includes(module) ? [`${wanted.tag} brings the code of ${module}`] : []),
    ...(new RegExp(`['"]${tag}['"]`).test(code) ? [`${wanted.tag} names ${tag}`] : []),
  ]);
}

/** The widgets by their registering files: tag, class, package and the module of the class. */
function widgetsBuilt() {
  return globSync('packages/*/dist/linli-*.js', { cwd: root, exclude: ['packages/elements/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((path) => {
      const defined = /define\('([^']+)', (\w+)\)/.exec(readFileSync(join(root, path), 'utf8'));
      const owner = path.split('/')[1];
      const tag = basename(path, '.js');
      const name = tag.replace('linli-', '');
      return defined ? [{ tag, class: defined[2], owner, module: `${owner}/${name}/${name}.js` }] : [];
    });
}

async function widgetFaults(widget, widgets) {
  const [byTag, byClass] = await Promise.all([
    bundleOf(`import ${built(`${widget.owner}/dist/${widget.tag}.js`)};`),
    bundleOf(`export { ${widget.class} } from ${built(`${widget.owner}/dist/index.js`)};`),
  ]);
  const brings = [byTag, byClass].every((chunks) => modulesIn(chunks).some(({ path }) => path === widget.module));
  const registers = modulesIn(byClass).some(({ path }) => path === 'kit/base/define.js' || path.includes('/linli-'));
  return [
    ...(brings ? [] : [`${widget.tag} does not bring ${widget.module}`]),
    ...(registers ? [`${widget.class} registers a tag when it is only imported`] : []),
    ...strangers(widget, widgets, byTag),
    ...strangers(widget, widgets, byClass),
  ];
}

async function claimFaults() {
  const core = built('core/dist/index.js');
  const [one, all] = await Promise.all([bundleOf(`export { claim } from ${core};`), bundleOf(`export * from ${core};`)]);
  const bytes = (chunks) => modulesIn(chunks).reduce((sum, each) => sum + each.bytes, 0);
  const part = bytes(one) / bytes(all);
  const far = modulesIn(one).filter(({ path }) => farFromClaim.some((room) => path.startsWith(`core/${room}`)));
  const faults = far.map(({ path }) => `claim brings ${path}`);
  if (!(part <= share)) faults.push(`claim brings ${Math.round(part * 100)} % of core, at most ${share * 100} %`);
  return { faults, figures: `claim brings ${Math.round(part * 100)} % of core` };
}

asCheck(import.meta, async () => {
  const widgets = widgetsBuilt();
  const faults = widgets.length > 1 ? [] : ['No widgets are built'];
  for (const widget of widgets) faults.push(...(await widgetFaults(widget, widgets)));
  const claim = await claimFaults();
  return {
    faults: [...faults, ...claim.faults],
    figures: `${widgets.length} widgets, each by itself; ${claim.figures}`,
  };
});
