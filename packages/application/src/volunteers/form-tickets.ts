/** Keeps machines out of forms that anybody may send: no puzzle, no third party, no word on what gave them away. @module */
import { ProblemError, type FormPass } from '@linli/contract';
import type { Id } from '@linli/core';
import type { Services } from '../kernel/services.ts';

/** Tickets of forms. */
export interface FormTickets {
  /** A ticket that says when a form was opened. */
  open(communityId: Id): string;
  /** Refuses (429) a form that nobody has filled in; a person waits a moment and sends it again. */
  check(communityId: Id, pass: FormPass | undefined): void;
}

/** Nobody fills in a form faster; nobody leaves one open for longer. In milliseconds. */
const [SOONEST, LATEST] = [3_000, 2 * 3_600_000];
/** So many tickets that were used are remembered; a process that begins anew has forgotten them. */
const REMEMBERED = 50_000;

const tickets = new WeakMap<object, FormTickets>();

/** The tickets of one application, made when the first form is opened. */
export function formTicketsOf(services: Services): FormTickets {
  const known = tickets.get(services) ?? createFormTickets(services);
  tickets.set(services, known);
  return known;
}

/** Makes and checks tickets; they are signed, so that nothing about them need be kept but which were used. */
export function createFormTickets({ encryption, clock }: Pick<Services, 'encryption' | 'clock'>): FormTickets {
  const used = new Set<string>();
  const signature = (communityId: Id, at: string, nonce: string): string =>
    encryption.index(`form ${communityId} ${at} ${nonce}`);
  return {
    open(communityId) {
      const [at, nonce] = [String(Date.parse(clock())), newNonce()];
      return [at, nonce, signature(communityId, at, nonce)].join('~');
    },
    check(communityId, { ticket = '', trap = '' } = {}) {
      const [at = '', nonce = '', signed = ''] = ticket.split('~');
      const age = Date.parse(clock()) - Number(at);
      const isOurs = signed === signature(communityId, at, nonce) && !used.has(ticket);
      if (trap !== '' || !isOurs || age < SOONEST || age > LATEST)
        throw new ProblemError('too-many', { detail: 'Please wait a moment, then send it again.' }, 5);
      used.add(ticket);
      if (used.size > REMEMBERED) used.delete(used.values().next().value ?? '');
    },
  };
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36).padStart(2, '0')).join('');
}
