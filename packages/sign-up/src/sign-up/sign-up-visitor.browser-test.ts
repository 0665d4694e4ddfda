/** The sign-up form of a visitor: how it keeps machines out, and what it keeps of somebody who has not sent it. @module */
import { expect } from 'chai';
import { openForm, ProblemError, registerVolunteer } from '@linli/contract';
import { allWithin, anActor, choose, respond, said, until, within, type MockApi } from '@linli/testing';
import { street, visitor, grown, form, fillAll, fillIn, send, registered, value } from '../../test/sign-up-page.ts';

beforeEach(() => sessionStorage.clear());

describe('a sign-up by nobody in particular', () => {
  const passOf = (api: MockApi): unknown => (api.sentTo(registerVolunteer).at(-1) as { pass?: unknown } | undefined)?.pass;

  it("a visitor's registration carries the ticket of its form, and a field that people never see", async () => {
    const api = street.api(visitor);
    const element = await form(api);
    const trap = within<HTMLInputElement>(element, 'input[name=trap]')!;
    expect([
      trap.tabIndex,
      trap.closest('[aria-hidden=true]') !== null,
      trap.parentElement!.getBoundingClientRect().width <= 1,
    ]).to.deep.equal([-1, true, true]);
    fillIn(element, { mobile: '13900002222' });
    await send(element);
    await until(() => passOf(api));
    const pass = passOf(api) as { ticket: string; trap: string };
    expect([pass.ticket.split('~').length, pass.trap]).to.deep.equal([3, '']);
  });

  it('a form gets another ticket after a refusal, and is sent without one where the host has none', async () => {
    const api = street.api(visitor);
    const back = api.use(respond(openForm, () => { throw new ProblemError('not-found'); })); // prettier-ignore
    const element = await form(api);
    fillIn(element, { mobile: '13900003333' });
    const open = api.use(respond(registerVolunteer, () => { throw new ProblemError('too-many'); })); // prettier-ignore
    await send(element);
    await until(() => said(within(element, '[role=alert]')).includes('请稍候'));
    expect(passOf(api)).to.deep.equal({ ticket: undefined, trap: '' });
    back();
    open();
    await send(element);
    await until(() => said(element).includes('注册成功'));
    expect((passOf(api) as { ticket?: string }).ticket).to.match(/^\d+~/);
  });

  it('no ticket is asked for when a person who is signed in registers', async () => {
    const api = street.api(anActor('resident', { personId: 'wang' }));
    const element = await form(api);
    fillIn(element, { mobile: '13900004444' });
    await send(element);
    await until(() => registered(api));
    expect(passOf(api)).to.equal(undefined);
  });
});

describe('the draft of a sign-up', () => {
  it('a draft survives a reload, except for all that says who somebody is: others use this screen too', async () => {
    const first = await form(street.api(visitor));
    fillAll(first, { ...grown, name: '欧阳·𠮷川', residentId: '11010519491231002X' });
    choose(first, 'skills', 'driving');
    choose(first, 'skills', 'first-aid');
    const second = await form(street.api(visitor));
    const skills = allWithin<HTMLInputElement>(second, 'input[name=skills]:checked').map((each) => each.value);
    expect(skills.sort()).to.deep.equal(['driving', 'first-aid']);
    const personal = ['name', 'bornOn', 'residence', 'mobile', 'residentId'];
    expect(personal.map((name) => value(second, name))).to.deep.equal(['', '', '', '', '']);
    const stored = decodeURIComponent(JSON.stringify({ ...sessionStorage }));
    for (const word of ['欧阳', ...Object.values(grown).slice(1), '11010519491231002X']) expect(stored).to.not.include(word);
  });

  it("a visitor's draft is theirs after signing in, and gone when another person has signed in", async () => {
    choose(await form(street.api(visitor)), 'skills', 'driving');
    const skills = async (actor = visitor): Promise<string[]> =>
      allWithin<HTMLInputElement>(await form(street.api(actor)), 'input[name=skills]:checked').map((each) => each.value);
    const [zhang, li] = [anActor('resident', { personId: 'zhang' }), anActor('resident', { personId: 'li' })];
    expect(await skills(zhang)).to.deep.equal(['driving']);
    expect(await skills(li)).to.deep.equal([]);
    choose(await form(street.api(li)), 'skills', 'first-aid');
    expect(await skills(visitor)).to.deep.equal([]);
  });

  it('a draft is forgotten once it was sent', async () => {
    const first = await form(street.api(visitor));
    fillIn(first, { mobile: '13900007777' });
    await send(first);
    await until(() => said(first).includes('注册成功'));
    expect(value(await form(street.api(visitor)), 'name')).to.equal('');
  });
});
