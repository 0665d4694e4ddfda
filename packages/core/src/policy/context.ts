/** When and under which rules something is decided. @module */
import type { Id, Instant } from '../kernel/index.ts';
import type { Policy } from './policy.ts';

/** Handed into every decision: the domain has no clock and no settings of its own. */
export interface DecisionContext {
  readonly now: Instant;
  readonly policy: Policy;
  /** The community and the IANA time zone in which its days are reckoned. */
  readonly community: { readonly id: Id; readonly timeZone: string };
}
