/** Incentives: what a record earns is booked, and who gave most is honoured. @module */
import { readHonourRoll } from '@linli/contract';
import {
  award,
  dayOf,
  honourRoll,
  isBalanced,
  periodAround,
  volunteerAccount,
  type LedgerEntry,
  type RecordEvent,
  type ServiceRecord,
} from '@linli/core';
import { handles } from '../kernel/handler.ts';
import { publish, type RequestContext } from '../kernel/request-context.ts';
import { room } from '../kernel/room.ts';

/** Rows that everybody sees; whoever asks sees their own besides. */
const MOST = 50;

/** Books what a record earned, or the difference that a correction made. */
async function book(context: RequestContext, event: RecordEvent, record: ServiceRecord): Promise<void> {
  const earlierMinutes = event.type === 'record-corrected' ? event.from : 0;
  const ids = { hours: context.services.newId(), points: context.services.newId() };
  for (const entry of award(record, earlierMinutes, ids, context.decision)) await append(context, entry);
}

/** Appends an entry. One that is not balanced is a fault, and nothing of the write is kept. */
async function append(context: RequestContext, entry: LedgerEntry): Promise<void> {
  if (!isBalanced(entry)) throw new Error(`Ledger entry ${entry.id} is not balanced`);
  await context.store.ledgers.append(entry);
  const event = { type: `${entry.ledger}-booked` as const, at: entry.at };
  await publish(context, { room: 'incentives', id: entry.id, version: 1, event, subject: undefined });
}

/** 激励. */
export const incentives = room({
  name: 'incentives',
  about: 'Honours.',
  handlers: [
    handles(readHonourRoll, async ({ store, community, decision, actor }, { period: kind }) => {
      const period = periodAround(dayOf(decision.now, community.timeZone), kind);
      const contributions = await store.incentives.contributions(period, decision.policy.honoured);
      return honourRoll(contributions, period, { volunteerId: actor.personId, limit: MOST }, decision.policy);
    }),
  ],
  follows: { 'record-entered': book, 'record-corrected': book },
  person: {
    file: async ({ store }, personId) => ({ bookings: [...(await store.ledgers.bookings(volunteerAccount(personId)))] }),
    async me({ store }, personId) {
      const account = volunteerAccount(personId);
      return { minutes: await store.ledgers.balance('hours', account), points: await store.ledgers.balance('points', account) };
    },
  },
});
