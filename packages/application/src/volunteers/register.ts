/** 注册: a person becomes a volunteer, by themselves or entered by somebody for them. @module */
import { openForm, registersThemselves, registerVolunteer } from '@linli/contract';
import { register, type Id, type Registration, type Volunteer } from '@linli/core';
import { create } from '../kernel/aggregate.ts';
import { handles, type Handler } from '../kernel/handler.ts';
import { grantedOf } from '../kernel/outcome.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { archives } from './archive.ts';
import { formTicketsOf } from './form-tickets.ts';

/** Registers a person under a given id: a new one, that of a resident known already, or of somebody who had left. */
export async function registerPerson(context: RequestContext, personId: Id, registration: Registration): Promise<Volunteer> {
  const { store, decision } = context;
  const { identity, guardian } = registration;
  const earlier = (await store.aggregates.load(archives, [personId])).get(personId);
  const alreadyRegistered = earlier?.state.status === 'registered' || (await store.volunteers.isTaken(identity, personId));
  const event = grantedOf(register(personId, registration, { alreadyRegistered }, decision));
  // A resident who is known already says here who they are now.
  await store.volunteers.putIdentity(personId, { identity, guardian });
  return create(context, archives, personId, event, earlier);
}

/** Handlers of registration. */
export const registerHandlers: readonly Handler[] = [
  handles(openForm, async ({ services, community }) => ({ ticket: formTicketsOf(services).open(community.id) })),
  handles(registerVolunteer, async (context, { registration, pass }) => {
    const { actor, services, community } = context;
    if (services.isGuarded && actor.personId === null) formTicketsOf(services).check(community.id, pass);
    const personId = registersThemselves(actor, registration) ? actor.personId : null;
    const { id, verification } = await registerPerson(context, personId ?? services.newId(), registration);
    return { volunteerId: id, verification };
  }),
];
