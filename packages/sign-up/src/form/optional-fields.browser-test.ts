/** What may be left out of the forms: who should come, languages, pledges. Chosen it is sent, else no word of it. @module */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { ProblemError, registerVolunteer, requestOrder, type InputOf } from '@linli/contract';
import { Language, ServiceCategory } from '@linli/core';
import { provide } from '@linli/kit';
import {
  allWithin,
  anActor,
  aNeighbourhood,
  choose,
  fill,
  has,
  hoursFromNow,
  respond,
  said,
  show,
  until,
  within,
  type MockApi,
  type Neighbourhood,
} from '@linli/testing';
import '../all.ts';

const resident = anActor('resident');
const visitor = anActor('visitor');
let street: Neighbourhood;

/** A form, ready to be filled in; what else is asked stands in it already. */
async function form(tag: string, api: MockApi, texts: Readonly<Record<string, string>>): Promise<Element> {
  const element = show(tag, provide, { api, communityId: street.communityId });
  await until(() => has(element, 'form'));
  for (const [name, text] of Object.entries(texts)) fill(element, name, text);
  return element;
}

const wanted = { what: '洗空调', where: '7 号楼', when: hoursFromNow(48).slice(0, 16), name: '王秀兰', mobile: '13800001111' };
const requestForm = (api: MockApi, texts = wanted): Promise<Element> => form('linli-request-form', api, texts);

async function signUp(api: MockApi): Promise<Element> {
  const texts = { name: '陈小明', bornOn: '1990-05-01', mobile: '13900001234', residence: '3 号楼' };
  const element = await form('linli-sign-up', api, texts);
  choose(element, 'categories', 'elder-care');
  choose(element, 'consents', 'service');
  return element;
}

const send = (element: Element): void => within(element, 'button.wide')?.click();
const fold = (element: Element): HTMLDetailsElement => within<HTMLDetailsElement>(element, 'details')!;
const chosen = (element: Element, name: string): string[] =>
  allWithin<HTMLInputElement>(element, `input[name=${name}]:checked`).map((each) => each.value);

async function sentTask(api: MockApi): Promise<InputOf<typeof requestOrder>['task']> {
  const [input] = await until(() => api.sentTo(requestOrder).length > 0 && api.sentTo(requestOrder));
  return (input as InputOf<typeof requestOrder>).task;
}

async function sentProfile(api: MockApi): Promise<InputOf<typeof registerVolunteer>['registration']['profile']> {
  const [input] = await until(() => api.sentTo(registerVolunteer).length > 0 && api.sentTo(registerVolunteer));
  return (input as InputOf<typeof registerVolunteer>).registration.profile;
}

beforeEach(() => {
  sessionStorage.clear();
  street = aNeighbourhood();
});

describe('who should come to a resident', () => {
  it('wishes are folded away, and a request without any says nothing of them', async () => {
    const api = street.api(resident);
    const element = await requestForm(api);
    expect([fold(element).open, ...chosen(element, 'wishedSex')]).to.deep.equal([false, '']);
    send(element);
    expect(await sentTask(api)).to.not.have.property('wishes');
  });

  for (const [sex, language, wishes] of [
    ['female', 'ug', { sex: 'female', language: 'ug' }],
    ['male', '', { sex: 'male' }],
    ['', 'yue', { language: 'yue' }],
  ] as const) {
    it(`wishes are sent as they were chosen: ${JSON.stringify(wishes)}`, async () => {
      const api = street.api(resident);
      const element = await requestForm(api);
      choose(element, 'wishedSex', sex);
      fill(element, 'wishedLanguage', language);
      send(element);
      expect((await sentTask(api)).wishes).to.deep.equal(wishes);
      const [order] = await until(() => street.world.orders.size > 0 && [...street.world.orders.values()]);
      expect(order?.task.wishes).to.deep.equal(wishes);
    });
  }

  it('a wish that was taken back is not sent, and the fold stays open under the hand', async () => {
    const api = street.api(resident);
    const element = await requestForm(api);
    choose(element, 'wishedSex', 'female');
    await until(() => fold(element).open);
    choose(element, 'wishedSex', '');
    await until(() => chosen(element, 'wishedSex')[0] === '');
    expect(fold(element).open).to.equal(true);
    send(element);
    expect(await sentTask(api)).to.not.have.property('wishes');
  });

  it('a wish survives a reload, and is unfolded then, since nobody would notice its loss', async () => {
    const first = await requestForm(street.api(resident));
    choose(first, 'wishedSex', 'female');
    fill(first, 'wishedLanguage', 'hak');
    const second = await form('linli-request-form', street.api(resident), {});
    expect([fold(second).open, ...chosen(second, 'wishedSex')]).to.deep.equal([true, 'female']);
    expect(within<HTMLSelectElement>(second, '#wishedLanguage')?.value).to.equal('hak');
  });

  it('wishes are gone with the resident: the next person finds nothing of them', async () => {
    choose(await requestForm(street.api(resident)), 'wishedSex', 'female');
    const other = await form('linli-request-form', street.api(anActor('resident', { personId: 'li' })), {});
    await until(() => chosen(other, 'wishedSex')[0] === '');
    expect(JSON.stringify({ ...sessionStorage })).to.not.include('female');
  });

  it('a wish that the server refuses is said at its field, unfolded', async () => {
    const api = street.api(resident);
    const issues = [{ path: 'task.wishes.language', expected: 'one-of' }];
    api.use(respond(requestOrder, () => { throw new ProblemError('invalid', { issues }); })); // prettier-ignore
    const element = await requestForm(api);
    send(element);
    await until(() => fold(element).open && said(within(element, '#wishedLanguage-error')) === '请填写');
    expect(said(within(element, '.summary a'))).to.equal('希望对方会说: 请填写');
  });
});

describe('what a volunteer speaks and pledges', () => {
  it('languages and pledges are folded away, and a registration without any says nothing of them', async () => {
    const api = street.api(visitor);
    const element = await signUp(api);
    expect(fold(element).open).to.equal(false);
    send(element);
    expect(await sentProfile(api)).to.not.have.any.keys('languages', 'pledges');
  });

  it('languages and pledges are sent as they were chosen, of all that core knows', async () => {
    const api = street.api(visitor);
    const element = await signUp(api);
    const offered = (name: string): string[] => allWithin<HTMLInputElement>(element, `[name=${name}]`).map((each) => each.value);
    expect([offered('languages'), offered('pledges')]).to.deep.equal([Language.options, ServiceCategory.options]);
    for (const language of ['zh', 'bo']) choose(element, 'languages', language);
    choose(element, 'pledges', 'emergency');
    send(element);
    const { languages, pledges } = await sentProfile(api);
    expect({ languages, pledges }).to.deep.equal({ languages: ['zh', 'bo'], pledges: ['emergency'] });
    await until(() => [...street.world.volunteers.values()].some(({ archive }) => archive.profile.languages?.includes('bo')));
  });

  it('a fifth pledge is refused in words, also where it had been folded away', async () => {
    const api = street.api(visitor);
    const element = await signUp(api);
    for (const kind of ServiceCategory.options.slice(0, 5)) choose(element, 'pledges', kind);
    await until(() => fold(element).open);
    fold(element).open = false;
    send(element);
    await until(() => fold(element).open && said(within(element, '#pledges-error')) === '最多 4 个，请减少');
    within(element, '.summary a')?.click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('pledges');
    expect(api.sentTo(registerVolunteer)).to.deep.equal([]);
    choose(element, 'pledges', ServiceCategory.options[4]!);
    send(element);
    expect((await sentProfile(api)).pledges).to.deep.equal(ServiceCategory.options.slice(0, 4));
  });

  it('chosen languages survive a reload, and are unfolded then', async () => {
    const first = await signUp(street.api(visitor));
    for (const language of ['nan', 'en']) choose(first, 'languages', language);
    choose(first, 'pledges', 'legal');
    const second = await form('linli-sign-up', street.api(visitor), {});
    expect(fold(second).open).to.equal(true);
    expect([chosen(second, 'languages'), chosen(second, 'pledges')]).to.deep.equal([['nan', 'en'], ['legal']]);
  });
});

describe('by keyboard alone', () => {
  const focused = (element: Element): HTMLElement => element.shadowRoot?.activeElement as HTMLElement;

  it('a resident unfolds the wishes by keyboard, and chooses', async () => {
    const element = await requestForm(street.api(resident));
    within(element, 'summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => fold(element).open);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowUp' });
    await until(() => chosen(element, 'wishedSex')[0] === 'male');
    await sendKeys({ press: 'Tab' });
    expect(focused(element).id).to.equal('wishedLanguage');
  });

  it('a volunteer unfolds the optional fields by keyboard, and chooses a language', async () => {
    const element = await signUp(street.api(visitor));
    within(element, 'summary')!.focus();
    await sendKeys({ press: ' ' });
    await until(() => fold(element).open);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await until(() => chosen(element, 'languages').join() === 'zh');
  });
});
