/** TypeScript samples: each is a module of its own, compiled against the sources; those that can are run. @module */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../toolchain.mjs';
import { placeOf } from './fences.mjs';

const folder = join(root, '.cache', 'samples');

/** What samples may import beside our packages, and whose it is. */
const others = { jose: 'server' };

/** Writes each fence into a file; answers with the files and their fences. */
export function written(fences) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules', '@linli'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  for (const name of readdirSync(join(root, 'packages'))) link(join(root, 'packages', name), join('@linli', name));
  for (const [name, owner] of Object.entries(others)) link(join(root, 'packages', owner, 'node_modules', name), name);
  return fences.map((fence, index) => {
    const file = join(folder, `${fence.path.replace(/\W+/g, '-')}-${index}.${fence.language}`);
    // Without an import or an export it would be a script, and its names those of everybody.
    const isModule = /^\s*(import|export)\b/m.test(fence.code);
    writeFileSync(file, isModule ? fence.code : `${fence.code}\nexport {};\n`);
    return { file, fence };
  });
}

function link(target, name) {
  if (existsSync(target)) symlinkSync(target, join(folder, 'node_modules', name), 'junction');
}

/** What the compiler says of the files, at their places in the pages. */
export function compilerFaults(samples) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const files = samples.map(({ file }) => file);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, folder);
  const program = ts.createProgram(files, { ...options, typeRoots: [join(root, 'node_modules/@types')], checkJs: true });
  return samples.flatMap(({ file, fence }) => {
    const source = program.getSourceFile(file);
    const said = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return said.map(({ start = 0, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      return `${placeOf(fence, line + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}

/** What a sample says that it prints: the comment behind each line that logs. */
export function expectedOf(code) {
  return [...code.matchAll(/^console\.log\(.*\);\s*\/\/ (.*)$/gm)].map((match) => match[1].trim());
}

/** Runs the samples that ask for it, and compares what they print with what they say. */
export async function runFaults(samples) {
  const asked = samples.filter(({ fence }) => fence.words.includes('run'));
  const faults = await Promise.all(asked.map(runFault));
  return faults.flat();
}

async function runFault({ file, fence }, index) {
  const { code, out, said } = await execute(file, index);
  if (code !== 0) return [`${placeOf(fence)}: it ends with ${code}: ${said.trim().split('\n').slice(0, 6).join(' ')}`];
  const [printed, expected] = [out.trim(), expectedOf(fence.code).join('\n')];
  return printed === expected
    ? []
    : [`${placeOf(fence)}: it prints ${JSON.stringify(printed)}, and says ${JSON.stringify(expected)}`];
}

/** A sample in a folder of its own, with such secrets as the guides name. */
function execute(file, index) {
  const cwd = join(folder, `run-${index}`);
  mkdirSync(cwd, { recursive: true });
  const env = { ...process.env, LINLI_JWT_SECRET: 's'.repeat(32), LINLI_DATA_KEY: '0'.repeat(64), NO_COLOR: '1' };
  const flags = ['--experimental-strip-types', '--no-warnings', '-C', '@linli/source'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, file], { cwd, env });
    let [out, said] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => resolve({ code, out, said }));
  });
}
