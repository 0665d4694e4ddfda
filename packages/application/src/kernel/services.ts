/** What the application is given by whoever runs it: the machine's clock, ids, secrets. @module */
import type { Id, Instant } from '@linli/core';
import type { Encryption } from './encryption.ts';

/** What every handler can lean on. */
export interface Services {
  readonly clock: () => Instant;
  /** A new UUIDv7. */
  readonly newId: () => Id;
  /** A new check-in code, six digits. */
  readonly newCode: () => string;
  readonly encryption: Encryption;
  /** Whether forms of nobody in particular need a ticket. */
  readonly isGuarded: boolean;
  /** Whether anybody may act as anybody: a demonstration, which real communities are hidden from. */
  readonly isDemonstration: boolean;
}
