/** Openings and volunteers for the tests, on and around Wednesday, 25 November 2026 in Shanghai. @module */
import * as fc from 'fast-check';
import {
  defined,
  national,
  plainTerms,
  type Candidate,
  type Commitment,
  type DecisionContext,
  type StaffedOrder,
  type Task,
  type Terms,
} from '@linli/core';
import { openingOf, type MatchOpening, type MatchVolunteer } from '../src/index.ts';

/** Two days before. */
export const context: DecisionContext = {
  now: '2026-11-23T10:00:00+08:00',
  policy: national,
  community: { id: 'chaoyangli', timeZone: 'Asia/Shanghai' },
};

/** An instant on Wednesday, at an hour that may have a fraction. */
export function hour(of: number): string {
  return new Date(Date.parse('2026-11-25T00:00:00+08:00') + of * 3_600_000).toISOString();
}

/** An open order, from two to four unless said otherwise. */
export function anOrder(id: string, terms: Partial<Terms> = {}, task: Partial<Task> = {}): StaffedOrder {
  return {
    id,
    communityId: 'chaoyangli',
    requestedBy: 'zhang',
    requestedAt: context.now,
    status: 'open',
    code: '471100',
    task: {
      title: '陪张奶奶去医院复查',
      category: 'elder-care',
      content: '',
      place: { label: '3 号楼' },
      timing: 'fixed',
      startsAt: hour(14),
      endsAt: hour(16),
      ...task,
    },
    terms: { ...plainTerms(1), ...terms },
    turnedDownBy: [],
    organisationId: null,
    seats: [],
    waitlist: [],
    declinedBy: [],
  };
}

/** The opening of such an order. */
export function anOpening(id: string, terms: Partial<Terms> = {}, task: Partial<Task> = {}): MatchOpening {
  return openingOf(anOrder(id, terms, task));
}

/** A volunteer who may take anything that requires nothing, and of whom nothing else is known. */
export function aVolunteer(
  volunteerId: string,
  fields: Partial<MatchVolunteer> = {},
  candidate: Partial<Candidate> = {},
): MatchVolunteer {
  return {
    candidate: {
      volunteerId,
      bornOn: '1990-05-01',
      sex: 'female',
      status: 'registered',
      verification: 'verified',
      guardianConsent: false,
      skills: [],
      trainings: [],
      insuredUntil: null,
      commitments: [],
      ...candidate,
    },
    availability: [],
    languages: [],
    pledges: [],
    place: null,
    experience: {},
    recentMinutes: 0,
    lastServedOn: null,
    recipients: {},
    ...fields,
  };
}

const someSkills = fc.subarray(['first-aid', 'driving'] as const);
const somePosition = fc.option(
  fc.record({ longitude: fc.double({ min: 117.2, max: 117.22, noNaN: true }), latitude: fc.constant(39.12) }),
  { nil: undefined },
);

/** An order at any time of the day, some of whose seats may be taken. */
const someOrder = (id: string): fc.Arbitrary<StaffedOrder> =>
  fc
    .record({
      seats: fc.integer({ min: 1, max: 3 }),
      skills: someSkills,
      from: fc.integer({ min: 14, max: 38 }),
      length: fc.integer({ min: 1, max: 10 }),
      isFlexible: fc.nat(5).map((n) => n === 0),
      position: somePosition,
      sex: fc.constantFrom(undefined, undefined, 'female' as const, 'male' as const),
      status: fc.constantFrom('open', 'open', 'serving', 'served'),
      requestedBy: fc.constantFrom('zhang', 'v1', 'li'),
      hazardous: fc.nat(6).map((n) => n === 0),
      declinedBy: fc.subarray(['v0', 'v2']),
      waitlist: fc.subarray(['v3']),
    })
    .map(({ seats, skills, from, length, isFlexible, position, sex, status, requestedBy, hazardous, declinedBy, waitlist }) => {
      const task: Partial<Task> = {
        startsAt: hour(from / 2),
        endsAt: hour((from + length) / 2),
        timing: isFlexible ? 'flexible' : 'fixed',
        place: { label: '楼', ...defined({ position }) },
        ...(sex ? { wishes: { sex } } : {}),
      };
      const order = anOrder(id, { seats, skills, hazardous }, task);
      return { ...order, status: status as 'open', requestedBy, declinedBy, waitlist };
    });

const aCommitment = (from: number): Commitment => ({
  orderId: 'x',
  title: '四点半课堂',
  startsAt: hour(from),
  endsAt: hour(from + 1),
  minutes: 60,
});

const someVolunteer = (id: string): fc.Arbitrary<MatchVolunteer> =>
  fc
    .record({
      skills: someSkills,
      sex: fc.constantFrom('female' as const, 'male' as const, 'unstated' as const),
      bornOn: fc.constantFrom('1990-05-01', '2009-05-01', '2014-05-01'),
      position: somePosition,
      recentMinutes: fc.nat(1_500),
      lastServedOn: fc.constantFrom(null, '2026-10-01', '2026-11-01'),
      services: fc.nat(12),
      committedFrom: fc.option(fc.integer({ min: 16, max: 36 }), { nil: undefined }),
      isInsured: fc.boolean(),
      parts: fc.subarray(['morning', 'afternoon', 'evening'] as const),
      isAcquainted: fc.boolean(),
    })
    .map((some) =>
      aVolunteer(
        id,
        {
          place: some.position ?? null,
          recentMinutes: some.recentMinutes,
          lastServedOn: some.lastServedOn,
          experience: { 'elder-care': some.services },
          availability: some.parts.map((part) => ({ day: 3, part })),
          recipients: some.isAcquainted ? { zhang: { times: some.services, rating: 4 } } : {},
        },
        {
          skills: some.skills,
          sex: some.sex,
          bornOn: some.bornOn,
          guardianConsent: some.services % 2 === 0,
          insuredUntil: some.isInsured ? '2027-01-01' : null,
          commitments: some.committedFrom === undefined ? [] : [aCommitment(some.committedFrom / 2)],
        },
      ),
    );

/** Orders and volunteers of a small neighbourhood. */
export interface Neighbourhood {
  readonly orders: StaffedOrder[];
  readonly volunteers: MatchVolunteer[];
}

/** Any neighbourhood, at most so large: orders are `o0`, `o1`, …, volunteers are `v0`, `v1`, …. */
export const anyNeighbourhood = (orders: number, volunteers: number): fc.Arbitrary<Neighbourhood> =>
  fc.record({
    orders: listOf(orders, (n) => someOrder(`o${n}`)),
    volunteers: listOf(volunteers, (n) => someVolunteer(`v${n}`)),
  });

function listOf<Item>(most: number, item: (index: number) => fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => item(index))));
}
