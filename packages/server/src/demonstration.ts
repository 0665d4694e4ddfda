/** What exists only in a demonstration: identities to try, and a clock to move. @module */
import { advanceClock, listDemoIdentities, ProblemError, type Actor, type DemoIdentity } from '@linli/contract';
import { handle, type Handler } from './kernel/handler.ts';
import { happened, momentOf } from './kernel/work.ts';
import { saveCommunity } from './organisations.ts';

/** Somebody to act as in a demonstration. */
export interface DemoPerson extends DemoIdentity {
  readonly actor: Actor;
}

/** Tokens of a demonstration: `demo:volunteer` and so on. They open nothing anywhere else. */
export function demoTokens(people: readonly DemoPerson[]): (token: string) => Actor | undefined {
  const actors = new Map(people.map((person) => [person.token, person.actor]));
  return (token) => actors.get(token);
}

/** Handlers of a demonstration. */
export function demonstrationHandlers(people: readonly DemoPerson[]): readonly Handler[] {
  return [
    handle(listDemoIdentities, async ({ community }) => {
      const here = people.filter((person) => person.communityId === community.id);
      return { identities: here.map(({ token, name, role, communityId }) => ({ token, name, role, communityId })) };
    }),
    handle(advanceClock, async (work, { minutes }) => {
      if (work.community.nature === 'real') throw new ProblemError('forbidden');
      const community = { ...work.community, clockOffset: work.community.clockOffset + minutes };
      await saveCommunity(work, community);
      const { now } = momentOf(work.house, community);
      happened(work, {
        room: 'clock',
        id: community.id,
        version: community.clockOffset,
        event: { type: 'clock-advanced', at: now },
      });
      return { now };
    }),
  ];
}
