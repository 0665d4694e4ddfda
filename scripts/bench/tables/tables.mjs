/** Bench: a table of any length in the same memory. `node scripts/bench/tables/tables.mjs [rows]` enters and writes records. @module */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linli } from '../load/parts.mjs';

const [most = 100_000] = process.argv.slice(2).map(Number);
const people = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'linli-tables-'));
const community = 'bench';

/** Runs a command of `linli`; answers with its seconds and the most memory it held, in MB. */
async function run(...args) {
  const began = performance.now();
  const child = spawn(process.execPath, [linli, ...args], { env: { ...process.env, LINLI_DATA: join(folder, 'data') } });
  let [peak, said] = [0, ''];
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
    } catch {
      // It has ended in between.
    }
  }, 50);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`linli ${args.join(' ')}: ${said}`);
  return { seconds: (performance.now() - began) / 1_000, peak, said: said.trim().split('\n').at(-1) };
}

function volunteersFile() {
  const head = '志愿者编号,姓名,性别,出生日期,手机号码,居住区域,个人特长,服务类别,服务时间,光荣榜姓名,同意事项';
  const rows = Array.from(
    { length: people },
    (_, n) => `v${n},志愿者${n},女,1990-05-01,139${String(n).padStart(8, '0')},3 号楼,应急救护,助老助残,周六上午,全名,注册与服务`,
  );
  return written('volunteers.csv', [head, ...rows]);
}

function recordsFile(count) {
  const head = '记录编号,志愿者编号,活动名称,服务类别,服务日期,服务分钟,服务地点,服务内容,记录方式,证明材料';
  const day = (n) => new Date(Date.UTC(2020, 0, 1 + Math.floor(n / people))).toISOString().slice(0, 10);
  const rows = Array.from(
    { length: count },
    (_, n) => `r${n},v${n % people},护河捡拾垃圾,生态环保,${day(n)},90,护城河,沿河两公里,补录,签到表照片 ${n}`,
  );
  return written(`records-${count}.csv`, [head, ...rows]);
}

function written(name, lines) {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\r\n'));
  return file;
}

const about = ['--community', community];
const founded = { id: community, name: 'Bench', nature: 'made-up', timeZone: 'Asia/Shanghai', language: 'zh-CN' };
try {
  writeFileSync(
    join(folder, 'community.json'),
    JSON.stringify({ ...founded, policyId: 'national-2021', gridCells: [], buildings: [], clockOffset: 0 }),
  );
  await run('found', join(folder, 'community.json'));
  await run('import', 'volunteers', volunteersFile(), ...about);
  for (const count of [most / 10, most]) {
    const file = recordsFile(count);
    const { seconds, peak, said } = await run('import', 'records', file, ...about);
    console.log(
      `${count} rows (${(statSync(file).size / 2 ** 20).toFixed(1)} MB): ${said} in ${seconds.toFixed(1)} s, at most ${peak.toFixed(0)} MB`,
    );
  }
  const { seconds, peak, said } = await run('export', 'records', join(folder, 'out.csv'), ...about);
  console.log(`written: ${said} in ${seconds.toFixed(1)} s, at most ${peak.toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
