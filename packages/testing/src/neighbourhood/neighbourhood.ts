/** The neighbourhood in a test's hand: a clock to move, people to act as, answers by the rules. @module */
import {
  national,
  packOf,
  plainTerms,
  plusMinutes,
  type Community,
  type Id,
  type Instant,
  type OrderView,
  type OrganisationDraft,
  type Registration,
  type Task,
  type Terms,
} from '@linli/core';
import { confirmOrder, openOrder, registerOrganisation, requestOrder, type Actor } from '@linli/contract';
import { createFeed, mockApi, type Feed, type MockApi, type Responder } from '../mock/index.ts';
import { aCommunity, anActor, aRegistration, aTask, now } from '../samples/index.ts';
import { peopleAnswers } from './people.ts';
import { readingAnswers } from './reading.ts';
import { recordAnswers, recordService } from './records.ts';
import { roadAnswers } from './road.ts';
import { seatAnswers } from './seats.ts';
import { suggestionAnswers } from './suggestions.ts';
import { twoWayAnswers } from './two-way-lists.ts';
import { organisationAnswers, registerPerson, volunteerAnswers } from './volunteers.ts';
import type { World } from './world.ts';

const answers = [
  ...organisationAnswers,
  ...volunteerAnswers,
  ...peopleAnswers,
  ...roadAnswers,
  ...seatAnswers,
  ...readingAnswers,
  ...recordAnswers,
  ...suggestionAnswers,
  ...twoWayAnswers,
];

/**
 * A neighbourhood that answers every endpoint by the decisions of core, so that a story in a test runs for real:
 * what is claimed is seen as claimed, and those who watch hear of it.
 *
 * @example
 * const street = aNeighbourhood();
 * const me = street.volunteer();
 * const { id: orderId } = await street.openTask({ seats: 2 });
 * await street.api(anActor('volunteer', { personId: me })).send(claimOrder, { communityId, orderId, volunteerId: me });
 */
export interface Neighbourhood {
  readonly communityId: Id;
  readonly now: Instant;
  /** Changes of the neighbourhood, to watch or to hand to `mswHandlers`. */
  readonly feed: Feed;
  /** Everything that is so, for a test to look at. */
  readonly world: World;
  /** Lets minutes pass; those who watch hear of it. */
  pass(minutes: number): void;
  /** Answers to one person, or to whoever the function says acts at the time. */
  responders(actor: Actor | (() => Actor)): Responder[];
  /** The Api port of one person. */
  api(actor: Actor): MockApi;
  /** Registers a volunteer, verified, and says who it is. */
  volunteer(change?: Partial<Registration>): Id;
  /** Registers an organisation and says which it is. */
  organisation(change?: Partial<OrganisationDraft>): Promise<Id>;
  /** A request of the resident of the samples. */
  requestedTask(change?: Partial<Task>): Promise<OrderView>;
  /** An order that is open to everybody, with one seat and no conditions unless said otherwise. */
  openTask(terms?: Partial<Terms>, change?: Partial<Task>): Promise<OrderView>;
}

/** Makes a neighbourhood at the time of the samples, with nobody in it yet. */
export function aNeighbourhood(change: Partial<Community> = {}): Neighbourhood {
  const world = emptyWorld(aCommunity(change));
  const responders = (actor: Actor | (() => Actor)): Responder[] =>
    answers.map((answer) => answer({ world, actor: typeof actor === 'function' ? actor : () => actor }));
  return {
    communityId: world.community.id,
    get now() {
      return world.now;
    },
    feed: world.feed,
    world,
    responders,
    api: (actor) => mockApi(responders(actor), world.feed),
    pass(minutes) {
      world.now = plusMinutes(world.now, minutes);
      world.feed.emit({ room: 'clock', id: world.community.id, type: 'clock-advanced' });
    },
    ...populating(world, (actor) => mockApi(responders(actor), world.feed)),
  };
}

function emptyWorld(community: Community): World {
  let ids = 0;
  const world: World = {
    ...{ now, community, policy: packOf(community.policyId) ?? national, feed: createFeed(() => world.now) },
    ...{
      organisations: new Map(),
      volunteers: new Map(),
      orders: new Map(),
      contacts: new Map(),
      records: new Map(),
      ledger: [],
      people: [],
    },
    afterOrderEvent: recordService,
    newId: (noun) => `${noun}-${++ids}`,
  };
  return world;
}

/** What fills a neighbourhood, through the same endpoints as everybody. */
function populating(
  world: World,
  as: (actor: Actor) => MockApi,
): Pick<Neighbourhood, 'volunteer' | 'organisation' | 'requestedTask' | 'openTask'> {
  const communityId = world.community.id;
  const here = { communityId };
  const [resident, desk] = [as(anActor('resident', here)), as(anActor('coordinator', here))];
  const requestedTask = (change: Partial<Task> = {}): Promise<OrderView> =>
    resident.send(requestOrder, {
      communityId,
      task: aTask(change),
      contact: { name: '张桂英', mobile: '13800000000', door: '301' },
    });
  return {
    volunteer(change) {
      const id = world.newId('volunteer');
      const known = aRegistration();
      const identity = { ...known.identity, mobile: `139${String(world.volunteers.size).padStart(8, '0')}` };
      const archive = registerPerson(world, id, { ...known, identity, ...change });
      world.volunteers.set(id, { archive: { ...archive, verification: 'verified' }, identity: change?.identity ?? identity });
      return id;
    },
    async organisation(change) {
      const draft: OrganisationDraft = {
        name: '朝阳志愿服务队',
        kind: 'volunteer-team',
        categories: ['community'],
        leader: '李建国',
        ...change,
      };
      return (await desk.send(registerOrganisation, { communityId, draft })).id;
    },
    requestedTask,
    async openTask(terms, change) {
      const { id: orderId, task } = await requestedTask(change);
      await desk.send(confirmOrder, { communityId, orderId, task, terms: { ...plainTerms(1), ...terms } });
      return desk.send(openOrder, { communityId, orderId, organisationId: null });
    },
  };
}
