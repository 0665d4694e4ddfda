/** `linli rotate-key`: seals every resident ID anew. Begun twice, it goes on where it was. @module */
import type { Kysely } from 'kysely';
import type { Encryption } from '@linli/application';
import { createEncryption } from '../database/encryption.ts';
import type { Tables } from '../database/tables.ts';

/** Seals under `next` what was sealed under `now`; answers how many. Each community in a transaction of its own. */
export async function rotateKey(db: Kysely<Tables>, now: Uint8Array, next: Uint8Array): Promise<number> {
  const [before, after] = [createEncryption(now), createEncryption(next)];
  let sealed = 0;
  for (const { community_id } of await db.selectFrom('communities').select('community_id').execute()) {
    sealed += await db.transaction().execute(async (trx) => {
      // The community's writes wait: nobody seals under the old key meanwhile.
      await trx.selectFrom('communities').select('seq').where('community_id', '=', community_id).forUpdate().execute();
      const rows = await trx
        .selectFrom('identities')
        .select(['person_id', 'sealed_id'])
        .where('community_id', '=', community_id)
        .where('sealed_id', 'is not', null)
        .execute();
      let count = 0;
      for (const { person_id, sealed_id } of rows) {
        if (sealed_id === null || opened(after, sealed_id) !== undefined) continue;
        const value = before.open(sealed_id);
        await trx
          .updateTable('identities')
          .set({ sealed_id: after.seal(value), id_index: after.index(value) })
          .where('community_id', '=', community_id)
          .where('person_id', '=', person_id)
          .execute();
        count += 1;
      }
      return count;
    });
  }
  return sealed;
}

/** What is inside, or nothing where it was sealed under another key. */
function opened(encryption: Encryption, sealed: string): string | undefined {
  try {
    return encryption.open(sealed);
  } catch {
    return undefined;
  }
}
