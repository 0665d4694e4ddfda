/** 长辈版 of the board: one task at a time, and nothing offered that would be refused. @module */
import { expect } from 'chai';
import { claimOrder, ProblemError } from '@linli/contract';
import { provide } from '@linli/kit';
import { anActor, aNeighbourhood, button, respond, said, show, until, type MockApi } from '@linli/testing';
import '../all.ts';

const street = aNeighbourhood();
const me = await street.volunteer();
const api = street.api(anActor('volunteer', { personId: me }));

function board(of: MockApi): HTMLElement {
  return show('linli-task-board', provide, { api: of, communityId: street.communityId }, { mode: 'elder' });
}

describe('the task board in elder mode', () => {
  it('a task that may be claimed is offered, and one that would be refused is passed over', async () => {
    await street.openTask({ trainings: ['mediation'] }, { title: '调解邻里纠纷' });
    await street.openTask({ seats: 1 }, { title: '陪聊一小时' });
    const element = board(api);
    await until(() => said(element).includes('陪聊一小时'));
    expect(said(element)).not.to.include('调解邻里纠纷');
    expect(button(element, '看下一件')).to.equal(undefined);
  });

  it('a refusal of the server is told in words', async () => {
    const undo = api.use(respond(claimOrder, () => { throw new ProblemError('refused', { reason: 'full' }); })); // prettier-ignore
    const element = board(api);
    (await until(() => button(element, '领取任务'))).click();
    await until(() => element.shadowRoot?.querySelector('[role=alert]')?.textContent?.includes('名额已满'));
    undo();
  });

  it('a visitor who wants a task makes the page show its sign-up', async () => {
    const element = board(street.api(anActor('visitor')));
    const wanted = new Promise((resolve) => element.addEventListener('linli-registration-wanted', resolve));
    (await until(() => button(element, '领取任务'))).click();
    await wanted;
  });

  it('a claimed task is shown first, and leads to the check-in once it is time', async () => {
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
