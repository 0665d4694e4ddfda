/** Two double-entry ledgers, hours and points: append-only, every entry sums to zero. @module */
import * as z from 'zod/mini';
import { Id, Instant, refused, granted, type Outcome } from '../kernel/index.ts';

/** Which ledger. Hours are in minutes; points in sixtieths, so that a minute at any whole rate is exact. */
export const LedgerName = z.enum(['hours', 'points']);
export type LedgerName = z.infer<typeof LedgerName>;

/** Sixtieths of a point in one point. */
export const POINT = 60;

/** One side of an entry: an account and a signed whole amount. */
export const Line = z.readonly(z.object({ account: z.string(), amount: z.int() }));
export type Line = z.infer<typeof Line>;

/** 记账: what moved between accounts, because of what. */
export const LedgerEntry = z.readonly(
  z.object({
    id: Id,
    ledger: LedgerName,
    lines: z.readonly(z.array(Line)),
    /** The record, redemption or entry that caused it: `record:…`. One cause is booked once. */
    cause: z.string(),
    /** The entry that this one takes back. */
    reverses: z.optional(Id),
    at: Instant,
  }),
);
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** The account of a volunteer. */
export function volunteerAccount(volunteerId: Id): string {
  return `volunteer:${volunteerId}`;
}

/** The account all service comes out of: its balance is what the community has been given, negative. */
export const serviceAccount = 'community:service';

/** Books an amount to a volunteer out of the community's service. */
export function credit(
  entry: { readonly id: Id; readonly ledger: LedgerName; readonly cause: string; readonly at: Instant },
  volunteerId: Id,
  amount: number,
): LedgerEntry {
  const lines = [
    { account: volunteerAccount(volunteerId), amount },
    { account: serviceAccount, amount: -amount },
  ];
  return { ...entry, lines };
}

/** 冲正: takes an entry back by its mirror image. Nothing is deleted. */
export function reverse(
  entry: LedgerEntry,
  by: { readonly id: Id; readonly cause: string; readonly at: Instant },
): Outcome<LedgerEntry, 'is-a-reversal'> {
  if (entry.reverses) return refused('is-a-reversal');
  const lines = entry.lines.map(({ account, amount }) => ({ account, amount: -amount }));
  return granted({ ...by, ledger: entry.ledger, lines, reverses: entry.id });
}

/** Whether an entry takes from one side what it gives to the other. */
export function isBalanced(entry: LedgerEntry): boolean {
  return entry.lines.reduce((sum, line) => sum + line.amount, 0) === 0;
}

/** What an account holds. */
export function balance(entries: readonly LedgerEntry[], account: string): number {
  return entries.flatMap((entry) => entry.lines).reduce((sum, line) => (line.account === account ? sum + line.amount : sum), 0);
}
