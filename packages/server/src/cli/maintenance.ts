/** What whoever keeps the server does now and then: found a community, back up, restore, change the key. @module */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Community, packOf } from '@linli/core';
import { invalid } from '@linli/contract';
import type { Server } from '../server.ts';
import { backup, restore, type Counts } from '../cli/backup.ts';
import { rotateKey } from './rotate.ts';
import type { Settings } from './settings.ts';

type Say = (line: string) => void;

/** `linli found FILE`: a community as JSON, with the fields of `Community`. */
export async function foundFrom({ application }: Server, file: string, say: Say): Promise<number> {
  const read = Community.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file}: ${invalid(read.error).message}`);
  if (!packOf(read.data.policyId)) throw new Error(`${file}: policyId: expected a known policy, it is ${read.data.policyId}`);
  const isNew = await application.found(read.data);
  say(isNew ? `${read.data.name} is founded: ${read.data.id}` : `${read.data.id} is there already; it stays as it is.`);
  return isNew ? 0 : 1;
}

/** `linli backup FILE`. What is there is not written over. */
export async function backupTo({ db }: Server, file: string, say: Say): Promise<number> {
  if (existsSync(file)) throw new Error(`${file} is there already: expected a new file.`);
  const unfinished = `${file}.unfinished`;
  sayCounts(await backup(db, unfinished), say);
  renameSync(unfinished, file);
  return 0;
}

/** `linli restore FILE`. */
export async function restoreFrom({ db }: Server, file: string, say: Say): Promise<number> {
  sayCounts(await restore(db, file), say);
  return 0;
}

function sayCounts(counts: Counts, say: Say): void {
  say(Object.entries(counts).map(([table, count]) => `${count} ${table}`).join(', ')); // prettier-ignore
}

/** `linli rotate-key`: from the key in use to `LINLI_NEXT_DATA_KEY`. A key kept in the data folder is replaced at the end. */
export async function rotate({ db }: Server, settings: Settings, next: string | undefined, say: Say): Promise<number> {
  if (next === undefined || !/^[0-9a-f]{64,}$/i.test(next))
    throw new Error('LINLI_NEXT_DATA_KEY: expected at least 64 hexadecimal digits');
  const sealed = await rotateKey(db, settings.dataKey, Buffer.from(next, 'hex'));
  say(`${sealed} resident IDs are sealed under the new key.`);
  const { keyFile } = settings;
  if (keyFile === undefined) say('Set LINLI_DATA_KEY to the new key before you start the server again.');
  else replaceKey(keyFile, next);
  return 0;
}

function replaceKey(file: string, key: string): void {
  const beside = `${file}.next`;
  writeFileSync(beside, key, { mode: 0o600 });
  renameSync(beside, file);
}
