/** The endpoints as a whole: what every one of them keeps to. @module */
import type * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { Role } from './kernel/index.ts';
import { pathParameters, type Endpoint } from './kernel/index.ts';
import { demonstrationEndpoints, endpoints } from './registry.ts';

const all = [...endpoints, ...demonstrationEndpoints];
const fieldsOf = (endpoint: Endpoint): string[] => Object.keys((endpoint.input as z.ZodMiniObject).shape);
const segmentsOf = ({ method, path }: Endpoint): string => `${method} ${path.replace(/:[A-Za-z]+/g, ':')}`;

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
    expect(demonstrationEndpoints).toHaveLength(2);
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
    expect(endpoint.summary).toMatch(/^[A-Z].*\.$/);
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
