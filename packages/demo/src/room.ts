/** What exists only in a demonstration: people to act as, and a clock to move. @module */
import { handles, publish, room, type Room } from '@linli/application';
import { advanceClock, listDemoIdentities, ProblemError, type Actor, type DemoIdentity } from '@linli/contract';
import { plusMinutes } from '@linli/core';

/** Somebody to act as in a demonstration. */
export interface DemoPerson extends DemoIdentity {
  readonly actor: Actor;
}

/** Tokens of a demonstration: `demo-chaoyangli-coordinator` and so on. They open nothing anywhere else. */
export function demoTokens(people: readonly DemoPerson[]): (token: string) => Actor | undefined {
  const actors = new Map(people.map((person) => [person.token, person.actor]));
  return (token) => actors.get(token);
}

/** The room of a demonstration. */
export function demonstration(people: readonly DemoPerson[]): Room {
  return room({
    name: 'demonstration',
    about: 'Only where the server runs as a demonstration.',
    handlers: [
      handles(listDemoIdentities, async ({ community }) => {
        const here = people.filter((person) => person.communityId === community.id);
        return { identities: here.map(({ token, name, role, communityId }) => ({ token, name, role, communityId })) };
      }),
      handles(advanceClock, async (context, { minutes }) => {
        if (context.community.nature === 'real') throw new ProblemError('forbidden');
        const community = { ...context.community, clockOffset: context.community.clockOffset + minutes };
        await context.store.organisations.saveCommunity(community);
        const now = plusMinutes(context.decision.now, minutes);
        await publish(context, {
          room: 'demonstration',
          id: community.id,
          version: community.clockOffset,
          event: { type: 'clock-advanced', at: now },
          subject: undefined,
        });
        return { now };
      }),
    ],
  });
}
