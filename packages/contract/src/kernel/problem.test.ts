/** Problems, as they are thrown, sent and read again. @module */
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { Registration, Task } from '@linli/core';
import { invalid, isProblemError, Problem, ProblemError, problemStatus, type ProblemKind } from './problem.ts';

describe('a problem', () => {
  it('is a document of RFC 9457 with the status of its kind', () => {
    const { problem } = new ProblemError('refused', { reason: 'full', facts: { waiting: 2 } });
    expect(Problem.parse(problem)).toEqual({
      type: 'urn:linli:problem:refused',
      title: 'refused',
      status: 409,
      reason: 'full',
      facts: { waiting: 2 },
    });
  });

  it.each(Object.keys(problemStatus) as ProblemKind[])('of the kind %s comes back the same from the wire', (kind) => {
    const sent = new ProblemError(kind, { detail: '数据库不在', issues: [{ path: 'task.title', expected: 'at-least-2' }] }, 7);
    const read = ProblemError.from(Problem.parse(JSON.parse(JSON.stringify(sent.problem))), 7);
    expect([read.kind, read.problem, read.retryAfter, read.message]).toEqual([kind, sent.problem, 7, '数据库不在']);
  });

  it('of a kind that nobody knows here is a fault', () => {
    expect(ProblemError.from({ type: 'about:blank', title: 'Teapot', status: 418 })).toMatchObject({
      kind: 'fault',
      problem: { status: 500, title: 'Teapot' },
    });
    expect(ProblemError.from({ type: 'urn:linli:problem:toString', title: '', status: 500 }).kind).toBe('fault');
  });

  it('is known as one also when another copy of the package threw it', () => {
    const foreign = Object.assign(new Error('full'), { name: 'ProblemError', problem: {} });
    expect([new ProblemError('fault'), foreign, new Error('x'), 'x', null].map(isProblemError)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('an input that does not fit', () => {
  const issuesOf = (schema: z.ZodMiniType, value: unknown): unknown => {
    const read = schema.safeParse(value);
    return read.success ? [] : invalid(read.error).problem.issues;
  };
  const task = {
    title: '陪诊',
    category: 'elder-care',
    content: '',
    place: { label: '3 号楼' },
    startsAt: '2026-11-23T14:00:00+08:00',
    endsAt: '2026-11-23T16:00:00+08:00',
    timing: 'fixed',
  };

  it.each([
    [{ title: '陪' }, 'title', 'at-least-2'],
    [{ title: undefined }, 'title', 'expected string'],
    [{ category: 'magic' }, 'category', /^one of community, environment/],
    [{ startsAt: 'tomorrow' }, 'startsAt', 'instant'],
    [{ place: { label: '' } }, 'place.label', 'at-least-1'],
    [{ place: { label: '楼', position: { longitude: 200, latitude: 0 } } }, 'place.position.longitude', 'at-most-180'],
    [{ content: 'a\0' }, 'content', 'whole-text'],
  ])('is told where, and what was expected: %j', (change, path, expected) => {
    expect(issuesOf(Task, { ...task, ...change })).toEqual([{ path, expected: expect.stringMatching(expected) as string }]);
  });

  it('is told every fault at once, and none of what was sent', () => {
    const read = Registration.safeParse({
      identity: { name: '王芳', sex: 'female', bornOn: 'yesterday', mobile: '110', residence: '3 号楼' },
      consents: [],
    });
    const { problem, kind } = invalid(read.error as z.core.$ZodError);
    expect(kind).toBe('invalid');
    expect(problem.issues?.map(({ path }) => path)).toEqual(['identity.bornOn', 'identity.mobile', 'profile']);
    expect(JSON.stringify(problem)).not.toMatch(/王芳|yesterday|"110"/);
  });

  it('is told which field nobody knows', () => {
    expect(issuesOf(z.strictObject({ a: z.string() }), { a: 'x', b: 1 })).toEqual([{ path: '', expected: 'no field b' }]);
  });
});
