/** Who may what, over HTTP: every endpoint × every role and nobody × what is theirs, another's, or of another community. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillPath, Role, type Actor, type Endpoint, type Scope } from '@linli/contract';
import { demonstrationEndpoints, endpoints } from '@linli/contract/registry';
import { inputFor, openTargets, type Target, type Targets } from './authority/targets.ts';
import { communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

const all = [...endpoints, ...demonstrationEndpoints];
const roles = Role.options;
/** `elsewhere` is one's own thing, asked for with a token of another community. */
const relations = ['own', 'other', 'elsewhere'] as const;
type Relation = (typeof relations)[number];

let home: Neighbourhood;
let targets: Targets;
let asked = 0;
beforeAll(async () => {
  home = await openNeighbourhood();
  targets = await openTargets(home);
});
afterAll(() => home.server.close());

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Calls an endpoint as the actor; without one, as nobody. */
async function call(endpoint: Endpoint, input: Record<string, unknown>, actor?: Actor): Promise<Answered> {
  asked += 1;
  const { path, rest } = fillPath(endpoint.path, input);
  const isGet = endpoint.method === 'GET';
  const query = isGet ? `?${new URLSearchParams(rest as Record<string, string>)}` : '';
  const token = Buffer.from(JSON.stringify(actor ?? null)).toString('base64');
  const response = await home.server.fetch(
    new Request(`http://linli.test${path}${query}`, {
      method: endpoint.method,
      headers: { 'Content-Type': 'application/json', ...(actor ? { Authorization: `Bearer ${token}` } : {}) },
      ...(isGet ? {} : { body: JSON.stringify(rest) }),
    }),
  );
  return { status: response.status, body: await response.text() };
}

/** How far a role reaches, with what everybody may. */
function scopesOf({ allow }: Endpoint, role: Role, relation: Relation): readonly Scope[] {
  const held = relation === 'elsewhere' ? [allow.visitor] : [allow[role], allow.visitor];
  return held.filter((scope) => scope !== undefined);
}

/** What the contract says of the call: the statuses that may come, where it is denied; none where it is allowed. */
function expectedOf(endpoint: Endpoint, role: Role, relation: Relation, input: Record<string, unknown>): readonly number[] {
  const scopes = scopesOf(endpoint, role, relation);
  const isNobody = relation === 'elsewhere' || role === 'visitor';
  if (scopes.length === 0) return isNobody ? [401] : [403];
  // The answer holds what is their own, whoever else there is.
  if (endpoint.name === 'insight.suggestOffers' && relation === 'other' && role === 'organiser') return [];
  if (endpoint.name === 'orders.readOrder') return isConcerned(role, relation) ? [] : [404];
  const aboutOther = relation !== 'own' && ('volunteerId' in input || 'personId' in input);
  const reaches = scopes.some(
    (scope) => scope === 'any' || (scope === 'self' && !aboutOther) || (scope === 'own' && relation === 'own'),
  );
  return reaches ? [] : [403, 404];
}

/** The order of the targets is not public: it is seen by those whom it concerns. */
function isConcerned(role: Role, relation: Relation): boolean {
  if (relation === 'elsewhere') return false;
  return ['coordinator', 'auditor', 'administrator'].includes(role) || (relation === 'own' && role !== 'visitor');
}

async function headOf(): Promise<number> {
  return (await home.server.db.selectFrom('communities').select('seq').executeTakeFirstOrThrow()).seq;
}

async function targetOf(relation: Relation, role: Role, expected: readonly number[], endpoint: Endpoint): Promise<Target> {
  const isSpent = endpoint.method !== 'GET' && expected.length === 0;
  return targets.of(role, relation === 'other' ? 'other' : 'own', isSpent);
}

describe.each(all.map((endpoint): [string, Endpoint] => [endpoint.name, endpoint]))('%s', (_, endpoint) => {
  test.each(roles)('%s: theirs, another’s, with a token of another community', async (role) => {
    for (const relation of relations) {
      const sample = inputFor(endpoint, await targets.of(role, relation === 'other' ? 'other' : 'own', false));
      const expected = expectedOf(endpoint, role, relation, sample);
      const target = await targetOf(relation, role, expected, endpoint);
      const before = await headOf();
      const community = relation === 'elsewhere' ? 'elsewhere' : communityId;
      const answer = await call(endpoint, inputFor(endpoint, target), targets.actor(role, community));
      const said = `${relation}: ${answer.status} ${answer.body.slice(0, 200)}`;
      if (expected.length > 0) {
        expect(expected, said).toContain(answer.status);
        expect(await headOf(), said).toBe(before);
      } else {
        expect([200, 409], said).toContain(answer.status);
      }
    }
  });

  test('nobody', async () => {
    const input = inputFor(endpoint, await targets.of('visitor', 'other', false));
    const { status } = await call(endpoint, input);
    const isOpen = endpoint.allow.visitor !== undefined && endpoint.name !== 'orders.readOrder';
    expect(isOpen ? [200, 409] : [401, 404]).toContain(status);
  });

  test('a field that nobody asked for, a role in the body, an id of the path said twice: refused', async () => {
    const role = roles.find((each) => endpoint.allow[each] === 'any') ?? 'volunteer';
    const target = await targets.of(role, 'own', false);
    const input = inputFor(endpoint, target);
    for (const extra of [{ roles: ['administrator'] }, { actor: { roles: ['administrator'] } }, { isAdmin: 'true' }]) {
      expect((await call(endpoint, { ...input, ...extra }, targets.actor(role, communityId))).status).toBe(400);
    }
    const twice = { ...input, communityId: 'elsewhere' };
    const { path } = fillPath(endpoint.path, input);
    const body = endpoint.method === 'GET' ? undefined : JSON.stringify(twice);
    const query = endpoint.method === 'GET' ? '?communityId=elsewhere' : '';
    const token = Buffer.from(JSON.stringify(targets.actor(role, communityId))).toString('base64');
    const response = await home.server.fetch(
      new Request(`http://linli.test${path}${query}`, {
        method: endpoint.method,
        headers: { 'Content-Type': 'application/json', 'Authorization': `Bearer ${token}` },
        ...(body === undefined ? {} : { body }),
      }),
    );
    expect(response.status).toBe(400);
  });
});

test.each(all.filter(({ path }) => path.includes(':orderId')).map((endpoint): [string, Endpoint] => [endpoint.name, endpoint]))(
  '%s: an order that is hidden and one that is missing are answered alike',
  async (_, endpoint) => {
    for (const role of roles.filter((each) => !['coordinator', 'auditor', 'administrator'].includes(each))) {
      const own = await targets.of(role, 'own', false);
      const other = await targets.of(role, 'other', false);
      const hidden = inputFor(endpoint, { ...own, orderId: other.orderId });
      const missing = inputFor(endpoint, { ...own, orderId: 'missing' });
      const actor = targets.actor(role, communityId);
      expect(await call(endpoint, hidden, actor), role).toEqual(await call(endpoint, missing, actor));
    }
  },
);

test('there is no gap: every endpoint, role and relation was asked', () => {
  console.log(`${all.length} endpoints × ${roles.length} roles × ${relations.length} relations, and nobody: ${asked} calls`);
  expect(asked).toBeGreaterThan(all.length * roles.length * relations.length);
});
