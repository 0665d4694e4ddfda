/** Keeps machines out of forms that anybody may send: no puzzle, no third party, no word on what gave them away. @module */
import { randomBytes } from 'node:crypto';
import { ProblemError, type FormPass } from '@linli/contract';
import type { Id, Instant } from '@linli/core';
import type { Seal } from './seal.ts';

/** Tickets of forms. */
export interface Forms {
  /** A ticket that says when a form was opened. */
  open(communityId: Id): string;
  /** Refuses (429) a form that nobody has filled in; a person waits a moment and sends it again. */
  check(communityId: Id, pass: FormPass | undefined): void;
}

/** Nobody fills in a form faster; nobody leaves one open for longer. In milliseconds. */
const [SOONEST, LATEST] = [3_000, 2 * 3_600_000];
/** So many tickets that were used are remembered; a process that begins anew has forgotten them. */
const REMEMBERED = 50_000;

/** Makes and checks tickets; they are sealed, so that nothing about them need be kept but which were used. */
export function makeForms(seal: Seal, clock: () => Instant): Forms {
  const used = new Set<string>();
  const markOf = (communityId: Id, at: string, nonce: string): string => seal.index(`form ${communityId} ${at} ${nonce}`);
  return {
    open(communityId) {
      const [at, nonce] = [String(Date.parse(clock())), randomBytes(9).toString('base64url')];
      return [at, nonce, markOf(communityId, at, nonce)].join('~');
    },
    check(communityId, { ticket = '', trap = '' } = {}) {
      const [at = '', nonce = '', mark = ''] = ticket.split('~');
      const age = Date.parse(clock()) - Number(at);
      const isOurs = mark === markOf(communityId, at, nonce) && !used.has(ticket);
      if (trap !== '' || !isOurs || age < SOONEST || age > LATEST)
        throw new ProblemError('too-many', { detail: 'Please wait a moment, then send it again.' }, 5);
      used.add(ticket);
      if (used.size > REMEMBERED) used.delete(used.values().next().value ?? '');
    },
  };
}
