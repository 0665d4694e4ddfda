/** 为您推荐: what fits the reader comes first, with one line why; and the board goes on without it. @module */
import { expect } from 'chai';
import { claimOrder, listFits, ProblemError, type Actor } from '@linli/contract';
import { plusMinutes } from '@linli/core';
import { provide } from '@linli/kit';
import { anActor, aNeighbourhood, aRegistration, button, respond, said, show, until, within, type MockApi } from '@linli/testing';
import '../all.ts';

const street = aNeighbourhood();
const { profile } = aRegistration();
const me = await street.volunteer({ profile: { ...profile, pledges: ['arts'], languages: ['yue'] } });
const volunteer: Actor = anActor('volunteer', { personId: me });

function board(api: MockApi, mode = ''): HTMLElement {
  return show('linli-task-board', provide, { api, communityId: street.communityId }, { mode });
}

const titles = (element: HTMLElement): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map((title) => title.textContent);
const pill = (element: HTMLElement): Promise<HTMLElement> => until(() => button(element, '适合我'));

describe('what fits me, on the board', () => {
  before(async () => {
    const at = (hours: number) => ({
      startsAt: plusMinutes(street.now, 60 * hours),
      endsAt: plusMinutes(street.now, 60 * hours + 60),
      place: { label: '活动室' },
    });
    await street.openTask({}, { title: '值守', category: 'events', ...at(24) });
    await street.openTask({ trainings: ['mediation'] }, { title: '调解', category: 'community', ...at(30) });
    await street.openTask({}, { title: '画墙', category: 'arts', ...at(40) });
    await street.openTask({}, { title: '陪聊', category: 'events', wishes: { language: 'yue' }, ...at(50) });
  });

  it('a volunteer who asks for what fits sees only what they may claim, the best first, with the reasons', async () => {
    const element = board(street.api(volunteer));
    (await pill(element)).click();
    await until(() => said(element).includes('是您承诺过的服务'));
    expect(said(element)).to.include('用得上您会说的语言');
    expect(titles(element).slice(0, 2).sort()).to.deep.equal(['画墙', '陪聊'].sort());
    expect(titles(element)).to.not.include('调解');
    (await pill(element)).click();
    await until(() => titles(element)[0] === '值守');
    expect(said(element)).to.not.include('是您承诺过的服务');
  });

  it('a board that is not sorted by fit does not load any, nor does one that a visitor looks at', async () => {
    let asked = 0;
    for (const actor of [volunteer, anActor('visitor')]) {
      const api = street.api(actor);
      api.use(respond(listFits, () => ((asked += 1), { fits: [] })));
      const element = board(api);
      await until(() => within(element, '.task'));
    }
    expect(asked).to.equal(0);
  });

  it('a new task is recommended as soon as it is open', async () => {
    const element = board(street.api(volunteer));
    (await pill(element)).click();
    await until(() => said(element).includes('是您承诺过的服务'));
    const startsAt = plusMinutes(street.now, 60 * 60);
    await street.openTask(
      {},
      { title: '写春联', category: 'arts', place: { label: '活动室' }, startsAt, endsAt: plusMinutes(startsAt, 60) },
    );
    await until(() => said(element).split('是您承诺过的服务').length === 3);
  });

  it('a board whose recommendations cannot be loaded stays as it was', async () => {
    const api = street.api(volunteer);
    api.use(respond(listFits, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const element = board(api);
    (await pill(element)).click();
    await until(() => titles(element).length === 4);
    expect(titles(element)).to.deep.equal(['值守', '画墙', '陪聊', '写春联']);
    expect(within(element, '[part=failed]')).to.equal(null);
  });

  it('the board in elder mode begins with what fits best, and says why in words', async () => {
    const element = board(street.api(volunteer), 'elder');
    await until(() => said(element).includes('是您承诺过的服务') || said(element).includes('用得上您会说的语言'));
    expect(titles(element)).to.have.lengthOf(1);
  });

  it("a volunteer's own task comes before what fits best", async () => {
    const api = street.api(volunteer);
    const order = await street.openTask({}, { title: '送报', category: 'events' });
    await api.send(claimOrder, { communityId: street.communityId, orderId: order.id, volunteerId: me });
    const element = board(api);
    (await pill(element)).click();
    await until(() => said(element).includes('是您承诺过的服务'));
    expect(titles(element)[0]).to.equal('送报');
  });
});
