/** The endpoints as a whole: what every one of them keeps to. @module */
import type * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { pathParameters, Role, roomNames, type Endpoint } from './kernel/index.ts';
import { demonstrationEndpoints, endpoints, endpointsOf, referenceOf, roomExports } from './registry.ts';

const all = [...endpoints, ...demonstrationEndpoints];
const fieldsOf = (endpoint: Endpoint): string[] => Object.keys((endpoint.input as z.ZodMiniObject).shape);
const segmentsOf = ({ method, path }: Endpoint): string => `${method} ${path.replace(/:[A-Za-z]+/g, ':')}`;

describe('the rooms', () => {
  it('stand in the registry in their order, each with at least one endpoint', () => {
    expect(Object.keys(roomExports)).toEqual([...roomNames]);
    expect(roomNames.filter((room) => endpointsOf(room).length === 0)).toEqual([]);
  });

  it.each([...roomNames])('of %s: every endpoint is named after its room and its export', (room) => {
    const exported = Object.entries(roomExports[room] as Readonly<Record<string, unknown>>);
    const named = exported.filter(([, value]) => endpointsOf(room).includes(value as Endpoint));
    expect(named.map(([, value]) => (value as Endpoint).name)).toEqual(named.map(([name]) => `${room}.${name}`));
  });
});

describe('the endpoints', () => {
  it('each have a name and a way of their own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(all.map(segmentsOf)).size).toBe(all.length);
  });

  it('leave the way to the stream of changes free', () => {
    expect(all.map(segmentsOf)).not.toContain('GET /communities/:/events');
  });

  it('of a demonstration are not among the others', () => {
    expect(endpoints.filter(({ name }) => name.startsWith('demonstration.'))).toEqual([]);
    expect(demonstrationEndpoints.every(({ name }) => name.startsWith('demonstration.'))).toBe(true);
  });
});

describe.each(all.map((endpoint): [string, Endpoint] => [endpoint.name, endpoint]))('%s', (_, endpoint) => {
  it('is about a community', () => {
    expect(endpoint.path).toMatch(/^\/communities\/:communityId(\/|$)/);
  });

  it('takes every parameter of its path from its input', () => {
    expect(fieldsOf(endpoint)).toEqual(expect.arrayContaining(pathParameters(endpoint.path)));
  });

  it('knows no field that is not declared', () => {
    const read = endpoint.input.safeParse({ nobody: 'knows me' });
    expect(read.error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  });

  it('says who may, how far, and in one sentence what it does', () => {
    const roles = Object.keys(endpoint.allow);
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.every((role) => Role.safeParse(role).success)).toBe(true);
    expect(referenceOf(endpoint).summary).toMatch(/^[A-Z].*\.$/);
  });

  it('has an example that it takes, with every field that its path asks for', () => {
    const read = endpoint.input.safeParse({ communityId: 'chaoyangli', ...referenceOf(endpoint).example });
    expect(read.error?.issues).toBeUndefined();
  });

  it('that is a read says which rooms it reads; a write reads nothing for others', () => {
    const readsNothing = ['volunteers.openForm', 'demonstration.listDemoIdentities'].includes(endpoint.name);
    expect(endpoint.reads.length > 0).toBe(endpoint.method === 'GET' && !readsNothing);
    expect(endpoint.reads.every((room) => roomNames.includes(room))).toBe(true);
  });

  it('that a volunteer may do for themselves names the volunteer, or the person', () => {
    const aboutSelf = endpoint.allow.volunteer === 'self' && endpoint.name !== 'orders.requestOrder';
    expect(aboutSelf && !fieldsOf(endpoint).some((field) => field === 'volunteerId' || field === 'personId')).toBe(false);
  });

  it('that only reads refuses nothing, and no refusal is named twice', () => {
    expect(new Set(endpoint.refusals).size).toBe(endpoint.refusals.length);
    expect(endpoint.method === 'GET' && endpoint.refusals.length > 0).toBe(false);
  });
});
