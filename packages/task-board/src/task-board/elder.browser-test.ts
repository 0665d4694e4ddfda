/** 长辈版 of the board: one task at a time, and nothing offered that would be refused. @module */
import { expect } from 'chai';
import { claimOrder, ProblemError } from '@linli/contract';
import { provide } from '@linli/kit';
import { aNeighbourhood, anActor, button, respond, said, until, type MockApi } from '@linli/testing';
import '../all.ts';

const street = aNeighbourhood();
const me = await street.volunteer();
const api = street.api(anActor('volunteer', { personId: me }));

function board(of: MockApi): HTMLElement {
  document.body.replaceChildren();
  const element = document.createElement('linli-task-board');
  element.mode = 'elder';
  document.body.append(element);
  provide(document.body, { api: of, communityId: street.communityId });
  return element;
}

describe('the task board in elder mode', () => {
  it('offers what may be claimed, and passes over what would be refused', async () => {
    await street.openTask({ trainings: ['mediation'] }, { title: '调解邻里纠纷' });
    await street.openTask({ seats: 1 }, { title: '陪聊一小时' });
    const element = board(api);
    await until(() => said(element).includes('陪聊一小时'));
    expect(said(element)).not.to.include('调解邻里纠纷');
    expect(button(element, '看下一件')).to.equal(undefined);
  });

  it('tells a refusal of the server in words', async () => {
    const undo = api.use(respond(claimOrder, () => { throw new ProblemError('refused', { reason: 'full' }); })); // prettier-ignore
    const element = board(api);
    (await until(() => button(element, '领取任务'))).click();
    await until(() => element.shadowRoot?.querySelector('[role=alert]')?.textContent?.includes('名额已满'));
    undo();
  });

  it('asks the page for its sign-up when a visitor wants a task', async () => {
    const element = board(street.api(anActor('visitor')));
    const wanted = new Promise((resolve) => element.addEventListener('linli-registration-wanted', resolve));
    (await until(() => button(element, '领取任务'))).click();
    await wanted;
  });

  it('shows what was claimed, and asks for the check-in once it is time', async () => {
    const element = board(api);
    (await until(() => button(element, '领取任务'))).click();
    await until(() => said(element).includes('已领取'));
    expect(button(element, '我到了')).to.equal(undefined);
    street.pass(230);
    const there = await until(() => button(element, '我到了'));
    const wanted = new Promise((resolve) => element.addEventListener('linli-check-in-wanted', resolve));
    there.click();
    await wanted;
  });
});
