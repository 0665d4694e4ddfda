/** How a widget finds the connection of its page, and what it hears through it. @module */
import { expect } from 'chai';
import { community, fakeApi, resident, settled, type FakeApi } from '../../test/fake-api.ts';
import { aProbe, aProbeInThePage, type Probe } from '../../test/probe.ts';
import { ConnectionController } from './connection-controller.ts';
import { provide } from './provide.ts';

/** A page of its own, with the probe in it. */
function pageWith(probe: Probe): HTMLElement {
  const page = document.createElement('main');
  page.append(probe);
  document.body.replaceChildren(page);
  return page;
}

const connect = (page: HTMLElement, api: FakeApi) => provide(page, { api, communityId: community.id });

describe('the connection of a widget', () => {
  it('a widget that stands in the page before it is connected finds the connection once there is one', async () => {
    const probe = aProbe();
    const controller = new ConnectionController(probe);
    const page = pageWith(probe);
    expect([controller.connection, controller.me]).to.deep.equal([undefined, undefined]);
    const connection = connect(page, fakeApi(resident));
    expect(controller.connection).to.equal(connection);
    await connection.whenLoaded();
    expect(controller.me).to.deep.equal(resident);
  });

  it('a widget that comes into a connected page is connected at once', () => {
    const page = document.createElement('main');
    document.body.replaceChildren(page);
    const connection = connect(page, fakeApi());
    const probe = aProbe();
    const controller = new ConnectionController(probe);
    page.append(probe);
    expect(controller.connection).to.equal(connection);
  });

  it('a widget is connected anew when its page is, and no longer hears of the connection before', () => {
    const probe = aProbe();
    const connections: unknown[] = [];
    new ConnectionController(probe, { onConnect: (connection) => connections.push(connection) });
    const page = pageWith(probe);
    const [before, after] = [fakeApi(), fakeApi(resident)];
    const expected = [connect(page, before), connect(page, after)];
    expect(connections).to.deep.equal(expected);
    expect([before.watching, after.watching]).to.deep.equal([0, 1]);
  });

  it('a controller that is made for a widget in a connected page is connected once it is whole', async () => {
    const probe = aProbe();
    const connection = connect(pageWith(probe), fakeApi());
    const order: string[] = [];
    class Late extends ConnectionController {
      readonly field = order.push('field');
    }
    const late = new Late(probe, { onConnect: () => order.push('connected') });
    await settled();
    expect(order).to.deep.equal(['field', 'connected']);
    expect(late.connection).to.equal(connection);
  });
});

describe('what a widget hears', () => {
  it('a widget that was taken off the page hears nothing, and hears again once it is back', () => {
    const probe = aProbe();
    const heard: unknown[] = [];
    new ConnectionController(probe, { onChange: (change) => change && heard.push(change.type) });
    const page = pageWith(probe);
    const api = fakeApi();
    connect(page, api);
    probe.remove();
    expect(api.watching).to.equal(0);
    page.append(probe);
    api.emit({ type: 'order-claimed' });
    expect(heard).to.deep.equal(['order-claimed']);
  });

  it('a widget is rendered anew when person or connection changed, and left to itself for any other change', async () => {
    const probe = aProbeInThePage();
    new ConnectionController(probe);
    await settled();
    const api = fakeApi();
    await connect(document.body, api).whenLoaded();
    await probe.updateComplete;
    const before = probe.updates;
    api.emit({ type: 'order-claimed' });
    await settled();
    expect(probe.updates).to.equal(before);
    api.connection('live');
    await settled();
    expect(probe.updates).to.equal(before + 1);
  });
});
