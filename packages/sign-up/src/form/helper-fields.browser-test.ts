/** Entered for somebody else: the helper's name is kept, and how they were told. @module */
import { expect } from 'chai';
import { registerVolunteer, requestOrder, type InputOf } from '@linli/contract';
import { provide } from '@linli/kit';
import { anActor, aNeighbourhood, choose, fill, has, hoursFromNow, show, until, within, type MockApi } from '@linli/testing';
import '../all.ts';

const street = aNeighbourhood();

async function form(tag: string, api: MockApi): Promise<Element> {
  sessionStorage.clear();
  const element = show(tag, provide, { api, communityId: street.communityId });
  await until(() => has(element, 'form'));
  return element;
}

describe('a form filled in for somebody else', () => {
  it('a form asks how the helper was told only once there is one', async () => {
    const element = await form('linli-sign-up', street.api(anActor('visitor')));
    expect(has(element, '[name=enteredVia]')).to.equal(false);
    fill(element, 'enteredBy', '网格员小李');
    await until(() => has(element, '[name=enteredVia]'));
    fill(element, 'enteredBy', '');
    await until(() => !has(element, '[name=enteredVia]'));
  });

  it('the helper and how they were told are kept with the registration', async () => {
    const api = street.api(anActor('coordinator'));
    const element = await form('linli-sign-up', api);
    const person = { name: '孙桂兰', bornOn: '1956-02-03', mobile: '13512345678', residence: '5 号楼', enteredBy: '网格员小李' };
    for (const [name, text] of Object.entries(person)) fill(element, name, text);
    choose(element, 'categories', 'elder-care');
    choose(element, 'consents', 'service');
    await until(() => has(element, '[name=enteredVia]'));
    choose(element, 'enteredVia', 'paper');
    within(element, 'button.wide')?.click();
    const [sent] = await until(() => api.sentTo(registerVolunteer).length > 0 && api.sentTo(registerVolunteer));
    expect((sent as InputOf<typeof registerVolunteer>).registration).to.include({ enteredBy: '网格员小李', enteredVia: 'paper' });
    await until(() => [...street.world.volunteers.values()].some(({ archive }) => archive.enteredVia === 'paper'));
  });

  it('the helper and how they were told are kept with the order', async () => {
    const api = street.api(anActor('resident'));
    const element = await form('linli-request-form', api);
    const wish = { what: '换一只灯泡', where: '5 号楼 301', name: '孙桂兰', mobile: '13512345678', enteredBy: '邻居老周' };
    for (const [name, text] of Object.entries(wish)) fill(element, name, text);
    fill(element, 'when', hoursFromNow(48).slice(0, 16));
    await until(() => has(element, '[name=enteredVia]'));
    choose(element, 'enteredVia', 'phone');
    within(element, 'button.wide')?.click();
    const [sent] = await until(() => api.sentTo(requestOrder).length > 0 && api.sentTo(requestOrder));
    expect(sent).to.include({ enteredBy: '邻居老周', enteredVia: 'phone' });
    await until(() => [...street.world.orders.values()].some((order) => order.enteredVia === 'phone'));
  });
});
