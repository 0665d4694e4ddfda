/** Whose concern an order is: who may know of it, and who may make an exception for it. */
import { describe, expect, it } from 'vitest';
import type { Order, OrderStatus, Seat } from '@linli/core';
import type { Actor, Role } from '../kernel/index.ts';
import { assertVisible, canSee, overrideOf, ownersOf } from './access.ts';

const as = (role: Role, personId: string | null = 'p-1', organisationId?: string): Actor => ({
  personId,
  communityId: 'chaoyangli',
  roles: [role],
  ...(organisationId === undefined ? {} : { organisationId }),
});

function order(status: OrderStatus, more: object = {}): Order {
  return { id: 'order-1', requestedBy: 'resident-1', status, seats: [], waitlist: [], ...more } as unknown as Order;
}

const seatOf = (volunteerId: string): Seat => ({ volunteerId, standing: 'claimed', claimedAt: '2026-11-23T10:00:00Z' });

describe('an order', () => {
  it('belongs to whoever asked for it, and to the organisation it was given to, if any', () => {
    expect(ownersOf(order('requested'))).toEqual({ requestedBy: 'resident-1', organisationId: null });
    expect(ownersOf(order('open', { organisationId: 'team' }))).toEqual({ requestedBy: 'resident-1', organisationId: 'team' });
  });

  it.each(['open', 'serving', 'served', 'reviewed'] as const)('that is %s is seen by everybody', (status) => {
    expect(canSee(as('visitor', null), order(status))).toBe(true);
  });

  it.each(['requested', 'confirmed', 'dispatched', 'declined', 'lapsed', 'cancelled'] as const)(
    'that is %s is hidden from visitors and from those whom it does not concern',
    (status) => {
      expect(canSee(as('visitor', null), order(status))).toBe(false);
      expect(canSee(as('resident'), order(status))).toBe(false);
      expect(canSee(as('volunteer'), order(status, { seats: [seatOf('p-2')] }))).toBe(false);
      expect(() => assertVisible(as('resident'), order(status))).toThrow(expect.objectContaining({ kind: 'not-found' }));
    },
  );

  it.each(['coordinator', 'administrator', 'auditor'] as const)('is seen by a %s whatever its state', (role) => {
    expect(canSee(as(role), order('requested'))).toBe(true);
    expect(() => assertVisible(as(role), order('requested'))).not.toThrow();
  });

  it('is seen by whoever asked for it', () => {
    expect(canSee(as('resident', 'resident-1'), order('declined'))).toBe(true);
    expect(canSee(as('resident', null), order('declined', { requestedBy: null }))).toBe(false);
  });

  it('is seen by organisers of the organisation it was given to, and by no others', () => {
    const given = order('dispatched', { organisationId: 'team' });
    expect(canSee(as('organiser', 'p-1', 'team'), given)).toBe(true);
    expect(canSee(as('organiser', 'p-1', 'another'), given)).toBe(false);
    expect(canSee(as('resident', 'p-1', 'team'), given)).toBe(false);
    expect(canSee(as('organiser', 'p-1'), order('requested'))).toBe(false);
  });

  it('that lapsed is seen by whoever had a seat of it', () => {
    const lapsed = order('lapsed', { seats: [seatOf('p-2'), seatOf('p-1')] });
    expect(canSee(as('volunteer'), lapsed)).toBe(true);
    expect(canSee(as('volunteer', 'p-3'), lapsed)).toBe(false);
  });
});

describe('an exception from a rule', () => {
  it('is made by a coordinator, with the reason that is kept', () => {
    expect(overrideOf(as('coordinator'), '有驾照')).toBe('有驾照');
  });

  it('is nobody else’s to make; without one nothing is asked', () => {
    expect(overrideOf(as('volunteer'), undefined)).toBeUndefined();
    for (const role of ['volunteer', 'organiser', 'administrator'] as const)
      expect(() => overrideOf(as(role), '有驾照')).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });
});
