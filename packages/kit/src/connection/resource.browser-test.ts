/** How a resource is loaded, when it is loaded again, and what becomes of answers that come too late. @module */
import { expect } from 'chai';
import { listOrders, ProblemError, readCommunity } from '@linli/contract';
import { community, fakeApi, settled, type FakeApi } from '../../test/fake-api.ts';
import { aProbe, type Probe } from '../../test/probe.ts';
import { provide } from './provide.ts';
import { Resource, type ResourceOptions } from './resource.ts';

let probe: Probe;
let page: HTMLElement;
let api: FakeApi;

const away = (): never => {
  throw new ProblemError('unavailable');
};
const connect = (to = api): unknown => provide(page, { api: to, communityId: community.id });
const loads = (): number => api.calls.filter((name) => name === listOrders.name).length;

/** A resource of the answer to `listOrders`, in a page that is connected. */
function aResource(onChange?: ResourceOptions<string>['onChange']): Resource<string> {
  const resource = new Resource<string>(probe, {
    load: (connection, signal) =>
      connection.api.send(listOrders, { communityId: community.id, list: 'open' }, { signal }) as unknown as Promise<string>,
    ...(onChange ? { onChange } : {}),
  });
  connect();
  return resource;
}

beforeEach(() => {
  api = fakeApi();
  api.answer(listOrders, () => 'orders');
  probe = aProbe();
  page = document.createElement('main');
  page.append(probe);
  document.body.replaceChildren(page);
});

describe('a resource', () => {
  it('a resource is loading first, and ready with its value once that is there', async () => {
    const resource = aResource();
    expect(resource.current).to.deep.equal({ state: 'loading' });
    const before = probe.updates;
    await settled();
    expect(resource.current).to.deep.equal({ state: 'ready', value: 'orders' });
    expect(probe.updates).to.be.greaterThan(before);
  });

  it('a resource that cannot be loaded has failed with the problem, and loads when it is tried again', async () => {
    api.answer(listOrders, away);
    const resource = aResource();
    await settled();
    expect(resource.current).to.have.nested.property('problem.kind', 'unavailable');
    api.answer(listOrders, () => 'orders');
    resource.reload();
    expect(resource.current.state).to.equal('loading');
    await settled();
    expect(resource.current).to.deep.equal({ state: 'ready', value: 'orders' });
  });

  it('the value of before stays while it is loaded again, unless it is to be reset', async () => {
    const resource = aResource();
    await settled();
    resource.reload();
    expect(resource.current).to.deep.equal({ state: 'ready', value: 'orders' });
    resource.reload({ reset: true });
    expect(resource.current).to.deep.equal({ state: 'loading' });
  });

  it('a value that is known already is set without being loaded', async () => {
    const resource = aResource();
    await settled();
    resource.set('answer');
    expect([resource.current, loads()]).to.deep.equal([{ state: 'ready', value: 'answer' }, 1]);
  });

  it('a new connection makes a resource begin anew', async () => {
    const resource = aResource();
    await settled();
    const other = fakeApi();
    other.answer(listOrders, () => 'other orders');
    connect(other);
    expect(resource.current.state).to.equal('loading');
    await settled();
    expect(resource.current).to.deep.equal({ state: 'ready', value: 'other orders' });
  });
});

describe('answers that come too late', () => {
  it('an answer that a later load has overtaken is dropped', async () => {
    const resource = aResource();
    await settled();
    const release = api.hold(listOrders);
    api.answer(listOrders, () => 'older');
    resource.reload();
    const seen: unknown[] = [];
    api.answer(listOrders, () => 'newer');
    resource.reload();
    resource.set = (value) => seen.push(value);
    release();
    await settled();
    expect(seen).to.deep.equal(['newer']);
  });

  it('a widget that leaves the page aborts what it was loading', async () => {
    const release = api.hold(listOrders);
    const resource = aResource();
    await settled();
    expect(loads()).to.equal(1);
    probe.remove();
    release();
    await settled();
    expect(resource.current.state).to.equal('loading');
  });
});

describe('what a change means', () => {
  it('a change loads the resource again where the widget says so, and leaves it where it says nothing', async () => {
    aResource(({ room }) => (room === 'orders' ? 'reload' : undefined));
    await settled();
    api.emit({ room: 'volunteers' });
    expect(loads()).to.equal(1);
    api.emit({ room: 'orders' });
    expect(loads()).to.equal(2);
  });

  it('a change is asked about with the value that is there, and may bring the next one', async () => {
    const resource = aResource(async ({ type }, value) => `${value} and ${type}`);
    await settled();
    api.emit({ type: 'one more' });
    await settled();
    expect(resource.current).to.deep.equal({ state: 'ready', value: 'orders and one more' });
    expect(loads()).to.equal(1);
  });

  it('a change whose value cannot be had makes the resource load again', async () => {
    aResource(() => Promise.reject(new Error('gone')));
    await settled();
    api.emit({});
    await settled();
    expect(loads()).to.equal(2);
  });

  it('a change of the clock loads every resource again', async () => {
    aResource();
    await settled();
    api.emit({ room: 'demonstration' });
    expect(loads()).to.equal(2);
  });
});

describe('a resource that has failed', () => {
  it('a resource loads again by itself once the connection is live', async () => {
    api.answer(listOrders, away);
    const resource = aResource();
    await settled();
    api.answer(listOrders, () => 'orders');
    api.connection('lost');
    await settled();
    expect([resource.current.state, loads()]).to.deep.equal(['failed', 1]);
    api.connection('live');
    await settled();
    expect(resource.current).to.deep.equal({ state: 'ready', value: 'orders' });
  });

  it('a resource waits for the community where that could not be loaded either', async () => {
    api.answer(readCommunity, away);
    api.answer(listOrders, away);
    aResource();
    await settled();
    const release = api.hold(readCommunity);
    api.answer(readCommunity, () => ({ community, organisations: [], policy: {}, now: '2026-11-23T02:00:00Z' }));
    api.connection('live');
    await settled();
    expect(loads()).to.equal(1);
    release();
    await settled();
    expect(loads()).to.equal(2);
  });
});
