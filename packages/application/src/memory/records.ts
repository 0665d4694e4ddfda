/** The queries of records, incentives and insight over memory. @module */
import { type Contribution, type Day, type Id, type Period, type ServiceCategory, type ServiceRecord } from '@linli/core';
import type { ServiceHistoryEntry } from '@linli/matching';
import type { IncentiveQueries } from '../incentives/queries.ts';
import type { InsightQueries } from '../insight/queries.ts';
import type { Experience } from '../kernel/experience.ts';
import type { RecordQueries } from '../records/queries.ts';
import type { CommunityDraft } from './community.ts';

function recordsOf(draft: CommunityDraft, volunteerId: Id): ServiceRecord[] {
  const byDay = (a: ServiceRecord, b: ServiceRecord): number => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);
  return draft
    .records()
    .filter((record) => record.volunteerId === volunteerId)
    .sort(byDay);
}

function minutesOf(records: readonly ServiceRecord[]): number {
  return records.reduce((sum, { minutes }) => sum + minutes, 0);
}

function experienceIn(records: readonly ServiceRecord[]): Experience {
  const times: Record<string, number> = {};
  for (const { category } of records) times[category] = (times[category] ?? 0) + 1;
  return { minutes: minutesOf(records), times };
}

/** Service records. */
export function recordQueries(draft: CommunityDraft): RecordQueries {
  return {
    list: async (volunteerId, limit) =>
      recordsOf(draft, volunteerId)
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
        .slice(0, limit),
    all: async (volunteerId) => recordsOf(draft, volunteerId),
    experienceOf: async (ids) => new Map(ids.map((id) => [id, experienceIn(recordsOf(draft, id))])),
  };
}

/** The kinds that most minutes went to, most first. */
function byMinutes(records: readonly ServiceRecord[]): ServiceCategory[] {
  const minutes = new Map<ServiceCategory, number>();
  for (const { category, minutes: given } of records) minutes.set(category, (minutes.get(category) ?? 0) + given);
  return [...minutes].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([category]) => category);
}

/** What honours are made of. */
export function incentiveQueries(draft: CommunityDraft): IncentiveQueries {
  return {
    async contributions({ from, to }: Period, honoured) {
      return draft.volunteers().flatMap(({ id, profile, consents }): Contribution[] => {
        const name = draft.identities.get(id)?.identity.name;
        const ever = recordsOf(draft, id).filter(({ evidence }) => honoured.includes(evidence));
        if (name === undefined || ever.length === 0 || !consents.includes('publication')) return [];
        const within = ever.filter(({ day }) => from <= day && day <= to);
        const categories = byMinutes(within).slice(0, 2);
        const { publicName } = profile;
        return [
          { volunteerId: id, name, publicName, consents, categories, minutes: minutesOf(within), minutesEver: minutesOf(ever) },
        ];
      });
    },
  };
}

/** What was served, counted. */
export function insightQueries(draft: CommunityDraft): InsightQueries {
  return {
    async serviceHistories(recentSince: Day, volunteerId) {
      const served = draft
        .records()
        .filter((record) => record.minutes > 0 && (volunteerId ?? record.volunteerId) === record.volunteerId);
      const orders = new Map(draft.orders().map((order) => [order.id, order]));
      const histories = new Map<Id, ServiceHistoryEntry[]>();
      for (const record of served) {
        const { category, minutes, day, orderId } = record;
        const order = orders.get(orderId ?? '');
        const rating = order && 'review' in order ? order.review.rating : undefined;
        const entry: ServiceHistoryEntry = {
          category,
          recipientId: order?.requestedBy ?? null,
          services: 1,
          recentMinutes: day >= recentSince ? minutes : 0,
          lastServedOn: day,
          ratingSum: rating ?? 0,
          ratingCount: rating === undefined ? 0 : 1,
        };
        histories.set(record.volunteerId, [...(histories.get(record.volunteerId) ?? []), entry]);
      }
      return histories;
    },
  };
}
