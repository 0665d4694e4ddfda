/** A person's rights to what is held about them: seen, corrected, erased (PIPL art. 44–47). @module */
import { granted, refused, type Id, type Instant, type Outcome } from '../kernel/index.ts';
import type { DecisionContext } from '../policy/index.ts';
import type { Identity } from './identity.ts';
import { identityRefusal, registerRefusals } from './register.ts';
import type { Volunteer } from './volunteer.ts';

/** What may happen to the identity of a person. None of these holds a word of it: the journal is kept for ever. */
export type PersonEvent = { readonly personId: Id; readonly at: Instant } & (
  | { readonly type: 'person-read'; readonly reason: string }
  | { readonly type: 'person-corrected'; readonly fields: readonly (keyof Identity)[] }
  | { readonly type: 'person-erased' }
  | { readonly type: 'sessions-ended' }
);

/** 11010519491231002X → 110***********002X: the first three and the last four stay. */
export function maskResidentId(residentId: string): string {
  return `${residentId.slice(0, 3)}***********${residentId.slice(-4)}`;
}

/** Staff look at somebody's identity: always with a reason, and it stays on record (未成年人网络保护条例 art. 36). */
export function lookAt(personId: Id, reason: string, context: DecisionContext): Outcome<PersonEvent, never> {
  return granted({ type: 'person-read', personId, reason, at: context.now });
}

/** 退出所有登录: whatever was signed in as this person before now is so no longer. */
export function signOut(personId: Id, context: DecisionContext): Outcome<PersonEvent, never> {
  return granted({ type: 'sessions-ended', personId, at: context.now });
}

/** After which of their events a person has to sign in anew. */
export const sessionEndings: readonly PersonEvent['type'][] = ['sessions-ended', 'person-erased'];

/** Why an identity may not be corrected so. */
export const correctIdentityRefusals = [...registerRefusals, 'has-left', 'unchanged'] as const;

/** Why a person may not be erased yet. */
export const eraseRefusals = ['still-promised'] as const;

/** An identity as it is and as it is to be; `isTaken` where somebody else is registered with it. */
export interface IdentityChange {
  readonly before: Identity;
  readonly after: Identity;
  readonly hasGuardian: boolean;
  readonly isTaken: boolean;
}

/** Whether these fields, once changed, need another identity check. */
function isProven(field: keyof Identity): boolean {
  return field === 'name' || field === 'bornOn' || field === 'residentId';
}

/**
 * 更正 (PIPL art. 46): the whole identity anew. The rules of registration hold again; where name, birth or number
 * differ, so does the check: `recheck` says that the verification begins anew.
 */
export function correctIdentity(
  volunteer: Volunteer,
  { before, after, hasGuardian, isTaken }: IdentityChange,
  context: DecisionContext,
): Outcome<{ readonly event: PersonEvent; readonly recheck: boolean }, (typeof correctIdentityRefusals)[number]> {
  if (volunteer.status === 'left') return refused('has-left');
  if (isTaken) return refused('already-registered');
  const refusal = identityRefusal(after, { consents: volunteer.consents, hasGuardian }, context);
  if (refusal) return refusal;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Identity)[];
  const fields = names.filter((name) => before[name] !== after[name]).sort();
  if (fields.length === 0) return refused('unchanged');
  const event = { type: 'person-corrected' as const, personId: volunteer.id, fields, at: context.now };
  return granted({ event, recheck: fields.some(isProven) });
}

/**
 * 删除与注销 (PIPL art. 47): name, birth, number and contact go; minutes stay without them. Whoever has promised
 * something, or waits for help, ends that first, so that nobody stands before a closed door.
 */
export function erase(
  personId: Id,
  open: { readonly seats: number; readonly requests: number },
  context: DecisionContext,
): Outcome<PersonEvent, (typeof eraseRefusals)[number]> {
  if (open.seats + open.requests > 0) return refused('still-promised', { seats: open.seats, requests: open.requests });
  return granted({ type: 'person-erased', personId, at: context.now });
}
