/** One owner for a data folder: PGlite itself opens a folder twice without complaint, and then loses data. @module */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folders that this very process has taken. */
const taken = new Set<string>();

/**
 * Takes a folder for this process, or throws saying who has it. A lock left behind by a process that is gone is
 * taken over. Returns the function that gives it back.
 */
export function takeFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'linli.lock');
  for (let tries = 0; tries < 3; tries++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      taken.add(resolve(lock));
      return () => {
        taken.delete(resolve(lock));
        rmSync(lock, { force: true });
      };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
      const owner = ownerOf(lock);
      if (owner !== undefined && isOwned(lock, owner))
        throw new Error(
          `The data folder ${folder} is in use by process ${owner}. Stop that one first, or set LINLI_DATA to another folder.`,
        );
      rmSync(lock, { force: true });
    }
  }
  throw new Error(`The data folder ${folder} could not be taken: another process keeps taking it.`);
}

function ownerOf(lock: string): number | undefined {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** In a container every start may have the same process id: our own, not taken by us, is that of an earlier life. */
function isOwned(lock: string, owner: number): boolean {
  return owner === process.pid ? taken.has(resolve(lock)) : isAlive(owner);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
