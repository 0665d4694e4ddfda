/** Sealing what is sensitive: AES-256-GCM at rest, and a keyed index to find duplicates without opening. @module */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Encryption } from '@linli/application';

/** Says by which algorithm a value is sealed, so that another may follow. */
const MARK = 'v1.';

/** Encryption by a key of at least 32 bytes. */
export function createEncryption(key: Uint8Array): Encryption {
  if (key.length < 32) throw new Error('LINLI_DATA_KEY: expected at least 32 bytes, as 64 hexadecimal digits.');
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `linli ${use}`, 32));
  const [sealing, indexing] = [derive('seal'), derive('index')];
  return {
    seal(value) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return `${MARK}${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
    },
    open(sealed) {
      // Sealed before there was a mark: by the same algorithm.
      const bytes = Buffer.from(sealed.replace(MARK, ''), 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    index: (value) => createHmac('sha256', indexing).update(value).digest('base64'),
  };
}
