/** The packages as npm would hold them: packed into .cache/packs, read back, and installed from there. @module */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './toolchain.mjs';

const folder = join(root, '.cache', 'packs');

/** The folders of the packages that are published. */
export function publicPackages() {
  const all = readdirSync(join(root, 'packages')).filter((name) => existsSync(join(root, 'packages', name, 'package.json')));
  return all.filter((name) => !manifestOf(join(root, 'packages', name)).private);
}

/** The package.json of a folder. */
export function manifestOf(path) {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
}

/** Packs every public package anew; answers with name, version, folder, tarball and paths inside it. */
export function packAll() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = publicPackages();
  const filters = names.flatMap((name) => ['--filter', `./packages/${name}`]);
  const said = spoken('pnpm', ['-r', ...filters, 'pack', '--pack-destination', folder, '--json']);
  const packs = JSON.parse(said.slice(said.indexOf('[')));
  return names.map((name) => {
    const pack = packs.find((each) => each.name === `@linli/${name}`);
    const { filename: tarball, version, files } = pack;
    return { name: pack.name, version, folder: name, tarball, files: files.map(({ path }) => path.replaceAll('\\', '/')) };
  });
}

/**
 * Installs packed packages into `into`/node_modules as a package manager would: each with only what its own
 * package.json names, our packages from the tarballs, others at the versions of pnpm-lock.yaml.
 */
export function installPacks(packs, into) {
  const modules = resolve(root, into, 'node_modules');
  const place = (name) => join(modules, '.packs', name.replace('@linli/', ''), 'node_modules', name);
  for (const { name, tarball } of packs) {
    mkdirSync(place(name), { recursive: true });
    spoken('tar', ['-xzf', tarball, '-C', place(name), '--strip-components=1']);
  }
  for (const { name, folder: own } of packs) {
    const { dependencies = {}, peerDependencies = {} } = manifestOf(place(name));
    for (const wanted of Object.keys({ ...dependencies, ...peerDependencies })) {
      const target = wanted.startsWith('@linli/') ? place(wanted) : join(root, 'packages', own, 'node_modules', wanted);
      if (existsSync(target)) link(target, join(place(name), '../..', wanted));
    }
    link(place(name), join(modules, name));
  }
}

/** A link to a folder, also where Windows asks for rights to make one. */
export function link(target, path) {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}

function spoken(name, args) {
  const { status, stdout, stderr } = spawnSync(name, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
