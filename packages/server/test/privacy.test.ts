/**
 * Who sees what of a person. 200 people are planted whose every datum is told from all others; then everybody asks for
 * everything, and no answer, fault, log line or change holds a datum that the matrix does not allow.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  claimOrder,
  confirmOrder,
  exportPerson,
  isProblemError,
  openOrder,
  registerVolunteer,
  requestOrder,
  verifyVolunteer,
  type Api,
  type Endpoint,
  type Role,
} from '@linli/contract';
import { endpoints } from '@linli/contract/registry';
import { maskName, plainTerms } from '@linli/core';
import { makeLog } from '../src/cli/log.ts';
import { inputFor, openTargets, type Targets } from './authority/targets.ts';
import { aTask, communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

const PEOPLE = 200;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident ID with the right check digit. */
function residentId(bornOn: string, n: number): string {
  const first = `110105${bornOn.replaceAll('-', '')}${String(n).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first[i]), 0);
  return `${first}${'10X98765432'[sum % 11]}`;
}

/** The data of one person; every second one is a minor with a guardian. */
function canary(n: number) {
  const isMinor = n % 2 === 1;
  const bornOn = isMinor ? `2011-0${1 + (n % 9)}-1${n % 9}` : `198${n % 10}-0${1 + (n % 9)}-2${n % 8}`;
  const tag = String(n).padStart(3, '0');
  return {
    name: `鸟${tag}雀${tag}声`,
    mobile: `13377000${tag}`,
    residence: `金丝雀巷${tag}号`,
    residentId: residentId(bornOn, n),
    guardian: isMinor ? { name: `护${tag}护人`, mobile: `13388000${tag}`, relation: 'parent' as const } : undefined,
    contact: { name: `联${tag}系人`, mobile: `13399000${tag}`, door: `门牌${tag}` },
    bornOn,
  };
}
type Datum = 'name' | 'mobile' | 'residence' | 'residentId' | 'guardian' | 'contact';

const signs: Readonly<Record<Datum, RegExp>> = {
  name: /鸟\d{3}雀\d{3}声/g,
  mobile: /13377000\d{3}/g,
  residence: /金丝雀巷\d{3}号/g,
  residentId: /110105(?:19|20)\d{9}[\dX]/g,
  guardian: /护\d{3}护人|13388000\d{3}/g,
  contact: /联\d{3}系人|13399000\d{3}|门牌\d{3}/g,
};

/** Data found in a text. */
function found(text: string): Datum[] {
  return (Object.keys(signs) as Datum[]).filter((datum) => new RegExp(signs[datum]).test(text));
}

/** What an endpoint may show of others to a role, beyond what everybody may see; all else is a leak. */
const allowed: Readonly<Record<string, Partial<Record<Role, readonly Datum[]>>>> = {
  // Whoever runs an order rings those who serve it.
  'orders.readRoster': { coordinator: ['name', 'mobile'], organiser: ['name', 'mobile'] },
  'orders.readContact': { coordinator: ['contact'], organiser: ['contact'] },
  // With a reason that is logged; the resident ID is masked.
  'people.readPerson': { coordinator: ['name', 'mobile', 'residence', 'guardian'] },
};

let home: Neighbourhood;
let targets: Targets;
let order = '';
const people: { readonly id: string; readonly api: Api }[] = [];
const logged: string[] = [];
beforeAll(async () => {
  home = await openNeighbourhood();
  targets = await openTargets(home);
  const { organisationId } = await targets.of('organiser', 'own', false);
  const desk = home.as('coordinator');
  for (let n = 0; n < PEOPLE; n++) {
    const { guardian, contact, ...identity } = canary(n);
    const id = `canary-${n}`;
    const api = home.as('resident', id);
    const profile = { skills: [], categories: ['community' as const], availability: [], publicName: 'masked' as const };
    const registration = { identity: { ...identity, sex: 'unstated' as const }, profile, ...(guardian ? { guardian } : {}) };
    await api.send(registerVolunteer, {
      communityId,
      registration: { ...registration, consents: ['service', 'sensitive', 'publication'] },
    });
    await desk.send(verifyVolunteer, { communityId, volunteerId: id, verification: 'verified' });
    await api.send(requestOrder, { communityId, task: aTask(home.now), contact });
    people.push({ id, api });
  }
  order = await orderOfTheirs(organisationId);
});
afterAll(() => home.server.close());

/** An order that the organisation runs, asked for by a planted person, with planted people on its seats. */
async function orderOfTheirs(organisationId: string): Promise<string> {
  const [asker, ...others] = people;
  const [task, desk] = [aTask(home.now), home.as('coordinator')];
  const { id: orderId } = await (asker?.api ?? home.as('resident')).send(requestOrder, {
    communityId,
    task,
    contact: canary(0).contact,
  });
  await desk.send(confirmOrder, { communityId, orderId, task, terms: plainTerms(20) });
  await desk.send(openOrder, { communityId, orderId, organisationId });
  for (const { id, api } of others.filter((_, n) => n % 2 === 1).slice(0, 20))
    await api.send(claimOrder, { communityId, orderId, volunteerId: id });
  return orderId;
}

const roles: readonly Role[] = ['visitor', 'resident', 'volunteer', 'organiser', 'coordinator', 'auditor', 'administrator'];
const reads = endpoints.filter(({ method, name }) => method === 'GET' || name === 'people.readPerson');

/** Everything that an endpoint says to a role about planted people: answers and problems alike. */
async function saidTo(endpoint: Endpoint, role: Role): Promise<string> {
  const own = await targets.of(role, 'own', false);
  const actor = targets.actor(role, communityId);
  const about = people
    .filter((_, n) => n % 10 < 2)
    .map(({ id }) => ({ ...inputFor(endpoint, { ...own, personId: id, orderId: order }) }));
  const lists =
    endpoint.name === 'orders.listOrders' ? ['open', 'mine', 'desk', 'done'].map((list) => ({ communityId, list })) : [];
  const texts: string[] = [];
  for (const input of [...about, ...lists])
    texts.push(
      await home.server
        .api(actor)
        .send(endpoint, input as never)
        .then(
          (answer) => JSON.stringify(answer),
          (caught: unknown) => (isProblemError(caught) ? JSON.stringify(caught.problem) : Promise.reject(caught as Error)),
        ),
    );
  return texts.join('\n');
}

describe.each(reads.map((endpoint): [string, Endpoint] => [endpoint.name, endpoint]))('%s', (name, endpoint) => {
  test.each(roles)('shows %s what it may, and nothing else of 200 people', async (role) => {
    const may = allowed[name]?.[role] ?? [];
    const leaked = found(await saidTo(endpoint, role)).filter((datum) => !may.includes(datum));
    expect(leaked).toEqual([]);
  });
});

test('what may be shown is really shown where it may: the matrix is no wish', async () => {
  for (const [name, byRole] of Object.entries(allowed))
    for (const [role, data] of Object.entries(byRole)) {
      const endpoint = reads.find((each) => each.name === name) as Endpoint;
      expect(found(await saidTo(endpoint, role as Role)).sort(), `${name} ${role}`).toEqual([...data].sort());
    }
});

test('lists show names masked, and the roll only where its owner agreed', async () => {
  const { name } = canary(2);
  expect(maskName(name)).not.toBe(name);
  expect(found(maskName(name))).toEqual([]);
});

test('one’s own file is one’s own: whole for the person, and nobody else in it', async () => {
  for (const n of [0, 1, 42, 199]) {
    const text = JSON.stringify(
      await home.as('resident', `canary-${n}`).send(exportPerson, { communityId, personId: `canary-${n}` }),
    );
    const mine = canary(n);
    expect(text).toContain(mine.residentId);
    const others = [...text.matchAll(signs.mobile), ...text.matchAll(signs.residentId), ...text.matchAll(signs.contact)];
    const own = JSON.stringify(mine);
    expect(others.map(([datum]) => datum).filter((datum) => !own.includes(datum))).toEqual([]);
  }
});

test('the journal, its changes, the log and what is kept for repetition hold nothing of anybody', async () => {
  const { db } = home.server;
  const journal = JSON.stringify(await db.selectFrom('journal').selectAll().execute());
  expect(found(journal)).toEqual([]);
  expect(found(JSON.stringify(await db.selectFrom('idempotency_keys').selectAll().execute()))).toEqual([]);
  const log = makeLog((line) => logged.push(line));
  const duplicate = Object.assign(new Error(`Key (mobile)=(${canary(1).mobile}) already exists`), { code: '23505' });
  log.fault(duplicate);
  log.answered({ route: 'volunteers.registerVolunteer', method: 'POST', status: 409, durationMs: 3 });
  expect(found(logged.join('\n'))).toEqual([]);
});

test('resident IDs are sealed in every table', async () => {
  const { db } = home.server;
  const rows = JSON.stringify(await db.selectFrom('identities').selectAll().execute());
  expect(found(rows)).not.toContain('residentId');
});
