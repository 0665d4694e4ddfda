/** What the tests need of the machine: browsers and PostgreSQL's server programs. Found, or installed by apt-get. @module */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const exe = process.platform === 'win32' ? '.exe' : '';

/** The path of a Chromium or Chrome, undefined without one; `CHROME_PATH` goes before everything. */
export function findChromium({ env = process.env, exists = existsSync } = {}) {
  const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'].flatMap((name) =>
    onPath(name, env),
  );
  const programFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programFolders.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  ];
  return [env.CHROME_PATH, ...named, ...usual].find((path) => path && exists(path));
}

/** The path of a Firefox, undefined without one; `FIREFOX_PATH` goes before everything. */
export function findFirefox({ env = process.env, exists = existsSync } = {}) {
  const named = ['firefox-esr', 'firefox'].flatMap((name) => onPath(name, env));
  const usual = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  return [env.FIREFOX_PATH, ...named, ...usual].find((path) => path && exists(path));
}

/** WebKitGTK's driver and browser, undefined unless both are there, and Xvfb for a screen. */
export function findWebKit({ env = process.env, exists = existsSync } = {}) {
  const [driver, screen] = ['WebKitWebDriver', 'Xvfb'].map((name) => onPath(name, env).find((path) => exists(path)));
  const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib64'];
  const browsers = libraries.flatMap((folder) => ['4.1', '4.0'].map((api) => `${folder}/webkit2gtk-${api}/MiniBrowser`));
  const browser = [env.MINIBROWSER_PATH, ...browsers].find((path) => path && exists(path));
  return driver && screen && browser ? { driver, browser } : undefined;
}

/** The folder that holds `initdb` and `pg_ctl`, undefined without one; `PG_BIN` goes before everything, then the newest. */
export function findPostgres({ env = process.env, exists = existsSync, debian = debianFolders } = {}) {
  const folders = [env.PG_BIN, ...debian(), ...pathFolders(env)].filter(Boolean);
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((name) => exists(join(folder, name + exe))));
}

function debianFolders() {
  const all = '/usr/lib/postgresql';
  const versions = existsSync(all) ? readdirSync(all).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(all, version, 'bin'));
}

function pathFolders(env) {
  return (env.PATH ?? '').split(delimiter).filter(Boolean);
}

function onPath(name, env) {
  return pathFolders(env).map((folder) => join(folder, name + exe));
}

/** Finds them, installing what is missing where apt-get may; throws with what to install by hand. */
export function prepareMachine() {
  const chromium = findChromium() ?? installed(['chromium', 'fonts-noto-cjk'], findChromium);
  const postgres = findPostgres() ?? installed([aptName('postgresql-15') ?? 'postgresql'], findPostgres);
  // Components are shown to every engine where all are asked for; elsewhere to those that are there.
  if (process.env.LINLI_ENGINES === 'all') {
    const others = [
      findFirefox() ?? installed(['firefox-esr'], findFirefox),
      findWebKit() ?? installed(['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'], findWebKit),
    ];
    if (others.includes(undefined)) console.log('Firefox or WebKitGTK cannot be had here: components are tested without it.');
  }
  const lacking = [];
  if (!chromium) lacking.push('- Chromium or Chrome: `apt-get install chromium fonts-noto-cjk`, or name one in CHROME_PATH');
  if (!postgres)
    lacking.push(
      '- PostgreSQL with initdb and pg_ctl: `apt-get install postgresql-15`, or name the folder of its programs in PG_BIN',
    );
  if (lacking.length > 0) throw new Error(`The tests need programs that are not on this machine:\n${lacking.join('\n')}`);
  return { CHROME_PATH: chromium, PG_BIN: postgres };
}

/** Installs packages of the distribution where we may, and looks again; what apt-get said is shown when it fails. */
function installed(names, find) {
  const [program, ...before] = aptGet();
  if (!program) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const { status, stdout, stderr } = spawnSync(program, [...before, ...args], { env, encoding: 'utf8' });
    if (status !== 0) console.error(`apt-get ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  }
  return find();
}

/** `apt-get` as we may call it: as root, or by a sudo that asks nothing; empty where neither works. */
function aptGet() {
  const works = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!works('apt-get', '--version')) return [];
  if (process.getuid?.() === 0) return ['apt-get'];
  return works('sudo', '-n', 'true') ? ['sudo', '-n', 'apt-get'] : [];
}

function aptName(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0 ? name : undefined;
}
