/** Tries the nginx snippet and the systemd unit of the guide as they stand there: `node scripts/faults/nginx.mjs` after a build. @module */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { communityId } from '../bench/load/stock.mjs';
import { started } from '../bench/load/servers.mjs';
import { linli } from '../bench/load/parts.mjs';
import { fail, root } from '../toolchain.mjs';

const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(existsSync) ?? fail('nginx was not found (Debian: nginx-light).');
const folder = mkdtempSync(join(tmpdir(), 'linli-nginx-'));
const [secure, plain] = [18_443, 18_080];
let failed = 0;
let [server, proxy] = [];

function check(name, isGood) {
  console.log(`${isGood ? 'good' : 'BAD '} ${name}`);
  if (!isGood) failed += 1;
}

/** The snippet with this machine's ports and a certificate of its own; nothing else is changed. */
function configure(port) {
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const [certificate, key] = [join(folder, 'linli.pem'), join(folder, 'linli.key')];
  const subject = ['-subj', '/CN=linli.example', '-addext', 'subjectAltName=DNS:linli.example'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate, ...subject];
  execFileSync('openssl', made, { stdio: 'ignore' });
  const snippet = readFileSync(join(root, 'examples/operations/nginx.conf'), 'utf8')
    .replace('127.0.0.1:8787', `127.0.0.1:${port}`)
    .replace('listen 443', `listen 127.0.0.1:${secure}`)
    .replace('listen 80', `listen 127.0.0.1:${plain}`)
    .replace('/etc/ssl/linli.pem', certificate)
    .replace('/etc/ssl/private/linli.key', key);
  const file = join(folder, 'nginx.conf');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((each) => `${each}_temp_path ${folder}/${each};`)
    .join(' ');
  writeFileSync(
    file,
    `daemon off; pid ${folder}/pid; error_log ${folder}/logs/error.log; events {} http { access_log off; ${paths} ${snippet} }`,
  );
  return { file, certificate };
}

function ask(certificate, path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: secure, servername: 'linli.example', ca: readFileSync(certificate), path, method };
    const asked = request({ ...options, headers: { Host: 'linli.example', ...headers } }, resolve);
    asked.on('error', reject);
    asked.end(body);
  });
}

async function textOf(response) {
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}

const founded = { id: communityId, name: 'Bench', nature: 'made-up', timeZone: 'Asia/Shanghai', language: 'zh-CN' };
const env = { LINLI_DATA: join(folder, 'data'), LINLI_BEHIND_PROXY: 'yes' };
try {
  const file = join(folder, 'community.json');
  writeFileSync(file, JSON.stringify({ ...founded, policyId: 'national-2021', gridCells: [], buildings: [], clockOffset: 0 }));
  execFileSync(process.execPath, [linli, 'found', file], { env: { ...process.env, ...env } });
  server = await started([linli, 'serve'], env);
  const { file: conf, certificate } = configure(server.port);
  const tested = spawnSync(nginx, ['-p', folder, '-c', conf, '-t'], { encoding: 'utf8' });
  check('nginx takes the snippet', tested.status === 0);
  proxy = spawn(nginx, ['-p', folder, '-c', conf], { stdio: 'ignore' });
  for (let tries = 0; tries < 50 && !existsSync(join(folder, 'pid')); tries++) await new Promise((go) => setTimeout(go, 50));

  const health = await ask(certificate, '/healthz');
  check('a call goes through', health.statusCode === 200 && (await textOf(health)) === '{"ok":true}');
  check('TLS is said to stay', health.headers['strict-transport-security'] === 'max-age=63072000');

  const began = performance.now();
  const stream = await ask(certificate, `/communities/${communityId}/events`);
  const [chunk] = await once(stream, 'data');
  check(
    `the first line of a stream comes at once (${Math.round(performance.now() - began)} ms)`,
    /event: beat/.test(String(chunk)) && performance.now() - began < 1_000,
  );
  stream.destroy();

  const big = await ask(certificate, '/communities/nowhere/volunteers', {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: 'x'.repeat(300 * 1024) },
  });
  check('a body of 300 kB is refused', big.statusCode === 413);

  const register = (from) =>
    ask(certificate, '/communities/nowhere/volunteers', {
      ...{ method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from }, body: '{}' },
    });
  const statuses = [];
  for (let n = 0; n < 40; n++) statuses.push((await register(`198.51.100.${n}`)).statusCode);
  check('limits go by the address that nginx saw, whatever a client writes', statuses.filter((each) => each === 429).length > 20);

  const unit = join(root, 'examples/operations/linli.service');
  const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
  const said = `${verified.stdout ?? ''}${verified.stderr ?? ''}`.trim();
  if (verified.error) console.log('     systemd-analyze was not found: the unit was not tried.');
  else check(`systemd takes the unit${said ? `: ${said}` : ''}`, verified.status === 0 && !/linli\.service:\d+/.test(said));
} catch (fault) {
  failed += 1;
  console.error(fault);
} finally {
  proxy?.kill('SIGQUIT');
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'all good' : `${failed} bad`);
process.exitCode = failed === 0 ? 0 : 1;
