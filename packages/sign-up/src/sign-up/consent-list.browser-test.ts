/** Consents are taken back as easily as they were given, and it holds at once. @module */
import { expect } from 'chai';
import { changeConsent, ProblemError, readHonourRoll } from '@linli/contract';
import { provide } from '@linli/kit';
import { allWithin, anActor, aNeighbourhood, respond, said, show, until, within, type MockApi } from '@linli/testing';
import '../all.ts';

const street = aNeighbourhood();
const me = await street.volunteer();
const api = street.api(anActor('volunteer', { personId: me }));

function archive(of: MockApi): Element {
  return show('linli-sign-up', provide, { api: of, communityId: street.communityId });
}

const box = (element: Element, words: string): HTMLInputElement | null | undefined =>
  allWithin(element, '.consent')
    .find((each) => said(each).includes(words))
    ?.querySelector('input');
const given = (): readonly string[] => street.world.volunteers.get(me)?.archive.consents ?? [];

describe('the consents of a volunteer', () => {
  it('the consents stand as they were given, and the one to the registration cannot be withdrawn here', async () => {
    const element = archive(api);
    const service = await until(() => box(element, '登记为志愿者'));
    expect([service.checked, service.disabled]).to.deep.equal([true, true]);
    expect(box(element, '荣誉榜')?.checked).to.equal(given().includes('publication'));
  });

  it('a volunteer who withdraws consent to publication is off the honour roll from then on', async () => {
    const element = archive(api);
    const publication = await until(() => box(element, '荣誉榜'));
    if (!publication.checked) publication.click();
    await until(() => given().includes('publication') && !box(element, '荣誉榜')?.disabled);
    box(element, '荣誉榜')?.click();
    await until(() => said(element).includes('已改好，现在起生效。'));
    expect(given()).to.not.include('publication');
    expect((await api.send(readHonourRoll, { communityId: street.communityId, period: 'all' })).rows).to.deep.equal([]);
  });

  it('a consent that cannot be changed now stays as it is, and the problem is told', async () => {
    const undo = api.use(respond(changeConsent, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const element = archive(api);
    const position = await until(() => box(element, '比对我的位置'));
    const before = position.checked;
    position.click();
    await until(() => said(within(element, '[role=alert]')).startsWith('服务暂时不可用'));
    await until(() => box(element, '比对我的位置')?.checked === before);
    undo();
  });
});
