/** Communities and organisations. @module */
import { describe, expect, it } from 'vitest';
import { at } from '../../test/given.ts';
import { Community } from './community.ts';
import { evolveOrganisation, Organisation, OrganisationDraft } from './organisation.ts';
import { enrol } from './register.ts';

const draft: OrganisationDraft = {
  name: '巾帼志愿服务队',
  kind: 'mass-organisation',
  line: 'women',
  categories: ['elder-care'],
  leader: '何秀兰',
};

describe('an organisation', () => {
  it('registers with a community, and is then what it said', () => {
    const outcome = enrol('women', draft, at(0));
    if (!outcome.ok) throw new Error('nothing stands against it');
    const organisation = evolveOrganisation(undefined, outcome.value);
    expect(Organisation.parse(organisation)).toEqual({ id: 'women', communityId: 'chaoyangli', draft, foundedAt: at(0).now });
  });

  it('names at most four kinds of service, and a line that is in the joint grid', () => {
    const five = ['elder-care', 'children', 'arts', 'legal', 'health'];
    expect(OrganisationDraft.safeParse({ ...draft, categories: five }).success).toBe(false);
    expect(OrganisationDraft.safeParse({ ...draft, line: 'chess' }).success).toBe(false);
    expect(OrganisationDraft.safeParse({ ...draft, name: '  ' }).success).toBe(false);
  });

  it('may name its credit code, which is told to be wrong where its check digit is', () => {
    expect(OrganisationDraft.safeParse({ ...draft, creditCode: '91350100M000100Y43' }).success).toBe(true);
    const told = OrganisationDraft.safeParse({ ...draft, creditCode: '91350100M000100Y44' }).error?.issues;
    expect(told).toMatchObject([{ path: ['creditCode'], message: 'credit-code' }]);
  });
});

it('a community without buildings is one', () => {
  const nyc = {
    id: 'nyc',
    name: 'NYC Service',
    nature: 'archive',
    timeZone: 'America/New_York',
    language: 'en',
    policyId: 'national-2021',
  };
  expect(Community.safeParse({ ...nyc, gridCells: [], buildings: [], clockOffset: -5_000_000 }).success).toBe(true);
  expect(Community.safeParse({ ...nyc, gridCells: [], buildings: [], clockOffset: 0.5 }).success).toBe(false);
});
