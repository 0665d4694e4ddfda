/** Forms that anybody may send: people get through, machines do not learn why they do not. @module */
import { describe, expect, it } from 'vitest';
import { isProblemError, type FormPass } from '@linli/contract';
import { createFormTickets } from './form-tickets.ts';
import { noEncryption } from '../kernel/encryption.ts';

/** Tickets with a clock to move, and what is said to a form: nothing where it is taken. */
function forms() {
  const time = { now: Date.parse('2026-11-23T02:00:00Z') };
  const made = createFormTickets({ encryption: noEncryption, clock: () => new Date(time.now).toISOString() });
  const send = (pass: FormPass | undefined, communityId = 'chaoyangli'): unknown => {
    try {
      made.check(communityId, pass);
      return 'taken';
    } catch (caught) {
      if (!isProblemError(caught)) throw caught;
      return [caught.problem, caught.retryAfter];
    }
  };
  return { time, send, open: (): string => made.open('chaoyangli') };
}

describe('the ticket of a form', () => {
  it('is good once, from three seconds after it was opened until two hours after', () => {
    const { time, send, open } = forms();
    const [soon, right, late] = [open(), open(), open()];
    time.now += 2_999;
    expect(send({ ticket: soon })).not.toBe('taken');
    time.now += 1;
    expect(send({ ticket: right, trap: '' })).toBe('taken');
    expect(send({ ticket: right })).not.toBe('taken');
    time.now += 2 * 3_600_000 - 3_000;
    expect(send({ ticket: soon })).toBe('taken');
    time.now += 1;
    expect(send({ ticket: late })).not.toBe('taken');
  });

  it('is of this house and of one community, and cannot be made or altered', () => {
    const { time, send, open } = forms();
    const ticket = open();
    const otherKey = { ...noEncryption, index: (value: string) => noEncryption.index(`another key ${value}`) };
    const clock = (): string => new Date(time.now).toISOString();
    const elsewhere = createFormTickets({ encryption: otherKey, clock }).open('chaoyangli');
    const [at = '', ...rest] = ticket.split('~');
    const older = [String(Number(at) - 60_000), ...rest].join('~');
    time.now += 60_000;
    for (const other of [undefined, {}, { ticket: '' }, { ticket: elsewhere }, { ticket: older }, { ticket: `${ticket}x` }])
      expect(send(other)).not.toBe('taken');
    expect(send({ ticket }, 'elsewhere')).not.toBe('taken');
    expect(send({ ticket })).toBe('taken');
  });

  it('does not help whoever fills in what people never see; every refusal says the same', () => {
    const { time, send, open } = forms();
    const [first, second] = [open(), open()];
    const tooSoon = send({ ticket: first });
    time.now += 10_000;
    const trapped = send({ ticket: second, trap: 'http://spam.example' });
    expect([trapped, send(undefined), send({ ticket: 'made up' })]).toEqual([tooSoon, tooSoon, tooSoon]);
    expect(tooSoon).toMatchObject([{ status: 429 }, 5]);
  });
});
