/** Needs and helpers for the tests, on and around Wednesday, 25 November 2026 in Shanghai. @module */
import * as fc from 'fast-check';
import {
  national,
  plainTerms,
  type Candidate,
  type Commitment,
  type DecisionContext,
  type StaffedOrder,
  type Task,
  type Terms,
} from '@linli/core';
import { needOf, type Helper, type Need } from '../src/index.ts';

/** Two days before. */
export const at: DecisionContext = {
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
    ...{ id, communityId: 'chaoyangli', requestedBy: 'zhang', requestedAt: at.now, status: 'open', code: '471100' },
    task: {
      ...{ title: '陪张奶奶去医院复查', category: 'elder-care', content: '', place: { label: '3 号楼' }, timing: 'fixed' },
      ...{ startsAt: hour(14), endsAt: hour(16), ...task },
    },
    terms: { ...plainTerms(1), ...terms },
    ...{ turnedDownBy: [], organisationId: null, seats: [], waitlist: [], declinedBy: [] },
  };
}

/** The need of an open order. */
export function aNeed(id: string, terms: Partial<Terms> = {}, task: Partial<Task> = {}): Need {
  return needOf(anOrder(id, terms, task));
}

/** Somebody who may do anything that asks for nothing, and of whom nothing else is known. */
export function aHelper(volunteerId: string, change: Partial<Helper> = {}, candidate: Partial<Candidate> = {}): Helper {
  return {
    candidate: {
      ...{ volunteerId, bornOn: '1990-05-01', sex: 'female', status: 'registered', verification: 'verified' },
      ...{ guardianConsent: false, skills: [], trainings: [], insuredUntil: null, commitments: [], ...candidate },
    },
    ...{ availability: [], languages: [], pledges: [], place: null, experience: {}, minutesLately: 0, lastServedOn: null },
    recipients: {},
    ...change,
  };
}

const skills = fc.subarray(['first-aid', 'driving'] as const);
const placed = fc.option(
  fc.record({ longitude: fc.double({ min: 117.2, max: 117.22, noNaN: true }), latitude: fc.constant(39.12) }),
  {
    nil: undefined,
  },
);

/** An order of any time of the day, some of whose seats may be gone. */
const anyNeed = (id: string): fc.Arbitrary<StaffedOrder> =>
  fc
    .record({
      ...{
        seats: fc.integer({ min: 1, max: 3 }),
        skills,
        from: fc.integer({ min: 14, max: 38 }),
        length: fc.integer({ min: 1, max: 10 }),
      },
      ...{
        isFlexible: fc.nat(5).map((n) => n === 0),
        position: placed,
        sex: fc.constantFrom(undefined, undefined, 'female', 'male'),
      },
      ...{ status: fc.constantFrom('open', 'open', 'serving', 'served'), recipient: fc.constantFrom('zhang', 'v1', 'li') },
      ...{ hazardous: fc.nat(6).map((n) => n === 0), declined: fc.subarray(['v0', 'v2']), waiting: fc.subarray(['v3']) },
    })
    .map(
      ({ seats, skills: asked, from, length, isFlexible, position, sex, status, recipient, hazardous, declined, waiting }) => ({
        ...anOrder(
          id,
          { seats, skills: asked, hazardous },
          {
            ...{ startsAt: hour(from / 2), endsAt: hour((from + length) / 2), timing: isFlexible ? 'flexible' : 'fixed' },
            place: { label: '楼', ...(position ? { position } : {}) },
            ...(sex ? { wishes: { sex: sex } } : {}),
          },
        ),
        ...{ status: status as 'open', requestedBy: recipient, declinedBy: declined, waitlist: waiting },
      }),
    );

const aPromise = (from: number): Commitment => ({
  ...{ orderId: 'x', title: '四点半课堂', startsAt: hour(from), endsAt: hour(from + 1), minutes: 60 },
});

const anyHelper = (id: string): fc.Arbitrary<Helper> =>
  fc
    .record({
      ...{
        skills,
        sex: fc.constantFrom('female', 'male', 'unstated'),
        bornOn: fc.constantFrom('1990-05-01', '2009-05-01', '2014-05-01'),
      },
      ...{ place: placed, minutesLately: fc.nat(1_500), lastServedOn: fc.constantFrom(null, '2026-10-01', '2026-11-01') },
      ...{ times: fc.nat(12), promised: fc.option(fc.integer({ min: 16, max: 36 }), { nil: undefined }), insured: fc.boolean() },
      ...{ days: fc.subarray(['morning', 'afternoon', 'evening'] as const), knows: fc.boolean() },
    })
    .map(({ skills: has, sex, bornOn, place, minutesLately, lastServedOn, times, promised, insured, days, knows }) =>
      aHelper(
        id,
        {
          ...{ place: place ?? null, minutesLately, lastServedOn, experience: { 'elder-care': times } },
          availability: days.map((part) => ({ day: 3, part })),
          recipients: knows ? { zhang: { times, rating: 4 } } : {},
        },
        {
          ...{
            skills: has,
            sex: sex as 'female',
            bornOn,
            guardianConsent: times % 2 === 0,
            insuredUntil: insured ? '2027-01-01' : null,
          },
          commitments: promised === undefined ? [] : [aPromise(promised / 2)],
        },
      ),
    );

/** Orders and helpers of a small neighbourhood. */
export const anyNeighbourhood = (orders: number, helpers: number): fc.Arbitrary<{ orders: StaffedOrder[]; helpers: Helper[] }> =>
  fc.record({
    orders: fc.integer({ min: 0, max: orders }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anyNeed(`o${i}`)))),
    helpers: fc
      .integer({ min: 0, max: helpers })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anyHelper(`v${i}`)))),
  });
