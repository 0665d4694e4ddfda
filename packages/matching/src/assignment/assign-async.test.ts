/** Assignment in small steps beside other work. */
import { expect, it } from 'vitest';
import { anOrder, aVolunteer, context, hour } from '../../test/given.ts';
import { candidates } from '../candidates/candidates.ts';
import { openingOf } from '../model/opening.ts';
import { assignAsync } from './assign-async.ts';
import { assign } from './assign.ts';

const volunteers = Array.from({ length: 3_000 }, (_, n) => aVolunteer(`v${n}`));
const orders = Array.from({ length: 2_000 }, (_, n) =>
  anOrder(`o${n}`, {}, { startsAt: hour(8 + (n % 9)), endsAt: hour(9.5 + (n % 9)) }),
);
const model = candidates(orders.map(openingOf), volunteers, context);

it('an assignment in steps has the same offers as one without a pause', async () => {
  const pause = (): Promise<void> => Promise.resolve();
  expect((await assignAsync(model, { perVolunteer: 1, pause })).offers).toEqual(assign(model, { perVolunteer: 1 }).offers);
});

it('an assignment that is aborted ends before its next step, with the reason of the signal', async () => {
  const controller = new AbortController();
  let pauses = 0;
  const pause = async (): Promise<void> => {
    if ((pauses += 1) === 2) controller.abort(new Error('not wanted'));
  };
  const options = { pause, signal: controller.signal };
  await expect(assignAsync(model, { ...options, perVolunteer: 2 })).rejects.toThrow('not wanted');
  expect(pauses).toBe(2);
  await expect(assignAsync(model, options)).rejects.toThrow('not wanted');
});
