/** The sign-up form: what people are asked, and what is sent. @module */
import { expect } from 'chai';
import { ProblemError, readCommunity, registerVolunteer } from '@linli/contract';
import { allWithin, anActor, button, choose, fill, has, respond, said, until, within } from '@linli/testing';
import { street, visitor, grown, shown, form, fillAll, fillIn, send, registered, value } from '../../test/sign-up-page.ts';
import type { VolunteerRegisteredEvent } from '../events.ts';

const errorOf = (element: Element, name: string): string => said(within(element, `#${name}-error`));
beforeEach(() => sessionStorage.clear());

describe('signing up', () => {
  it('a registration is sent as it was typed, the person is welcomed, and the page is told who it was', async () => {
    const api = street.api(visitor);
    const element = await form(api);
    const heard = new Promise<VolunteerRegisteredEvent>((resolve) =>
      document.body.addEventListener('linli-volunteer-registered', resolve, { once: true }),
    );
    fillIn(element, { mobile: '139 0000-1234', enteredBy: '李建国' });
    choose(element, 'sex', 'male');
    choose(element, 'skills', 'first-aid');
    choose(element, 'consents', 'publication');
    await send(element);
    const { volunteerId } = await heard;
    expect(street.world.volunteers.get(volunteerId)?.identity).to.deep.equal({ ...grown, sex: 'male' });
    const { profile, consents, enteredBy } = registered(api)!;
    expect({ skills: profile.skills, consents, enteredBy }).to.deep.equal({
      skills: ['first-aid'],
      consents: ['service', 'publication'],
      enteredBy: '李建国',
    });
    await until(() => said(element).includes('注册成功，欢迎您！'));
  });

  it('the form is empty for the next person', async () => {
    const element = await form(street.api(visitor));
    fillIn(element, { mobile: '13900009999' });
    await send(element);
    (await until(() => button(element, '再注册一位'))).click();
    await until(() => within(element, 'form'));
    expect([value(element, 'name'), value(element, 'mobile')]).to.deep.equal(['', '']);
    expect(has(element, 'input[name=consents]:checked')).to.equal(false);
  });

  for (const name of ['古丽娜尔·买买提', '欧阳·𠮷川', '李🌱雷', "Siobhán O'Neill"]) {
    it(`the name ${name} is kept to the letter`, async () => {
      const api = street.api(visitor);
      const element = await form(api);
      fillIn(element, { name });
      await send(element);
      await until(() => registered(api));
      expect(registered(api)?.identity.name).to.equal(name);
    });
  }

  it('a person who is a volunteer already is told so, and asked nothing', async () => {
    const me = await street.volunteer();
    const element = shown(street.api(anActor('volunteer', { personId: me })));
    await until(() => said(element).includes('您已经是志愿者'));
    expect(has(element, 'form')).to.equal(false);
  });

  it('the form can be tried again when the server is away', async () => {
    const api = street.api(visitor);
    const back = api.use(respond(readCommunity, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const element = shown(api);
    const retry = await until(() => button(element, '再试一次'));
    back();
    retry.click();
    await until(() => within(element, 'form'));
  });
});

describe('what is wrong with a sign-up', () => {
  it('nothing is said to be wrong before the form is sent', async () => {
    const element = await form(street.api(visitor));
    fill(element, 'mobile', '139');
    within(element, '#mobile')!.focus();
    within(element, '#name')!.focus();
    await element.updateComplete;
    expect(has(element, '.summary, .error, [aria-invalid]')).to.equal(false);
    expect(element.shadowRoot?.activeElement?.id).to.equal('name');
  });

  it('everything that is missing is said beside its field and in a summary, which takes the focus', async () => {
    const api = street.api(visitor);
    const element = await form(api);
    fill(element, 'mobile', '1390000');
    await send(element);
    expect(element.shadowRoot?.activeElement?.className).to.equal('summary');
    const listed = allWithin(element, '.summary a').map(said);
    expect(listed).to.deep.equal([
      '姓名: 请填写',
      '出生日期: 请选择日期',
      '手机号: 手机号应为 11 位，现在是 7 位',
      '居住地址: 请填写',
      '愿意参加的服务: 请至少选一项',
    ]);
    expect(errorOf(element, 'mobile')).to.equal('手机号应为 11 位，现在是 7 位');
    const mobile = within(element, '#mobile')!;
    expect(mobile.getAttribute('aria-invalid')).to.equal('true');
    expect(mobile.getAttribute('aria-describedby')).to.equal('mobile-error');
    expect(api.sentTo(registerVolunteer)).to.deep.equal([]);
  });

  it('a link of the summary leads to its field, and the issue is gone once it was corrected, with the focus left alone', async () => {
    const element = await form(street.api(visitor));
    await send(element);
    allWithin(element, '.summary a')[0]!.click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('name');
    fill(element, 'name', '王芳');
    await element.updateComplete;
    expect(errorOf(element, 'name')).to.equal('');
    expect(said(within(element, '.summary'))).to.not.include('姓名');
    expect(element.shadowRoot?.activeElement?.id).to.equal('name');
  });

  it('a missing consent is named once all else is there, and the summary leads to it', async () => {
    const element = await form(street.api(visitor));
    fillIn(element);
    choose(element, 'consents', 'service');
    await send(element);
    expect(said(within(element, '#consents .error'))).to.equal('须同意才能注册');
    expect(said(within(element, '.summary a'))).to.equal('知情与同意: 须同意才能注册');
    within(element, '.summary a')!.click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('consents');
  });

  it('an issue that the server finds is said at its field', async () => {
    const api = street.api(visitor);
    const issues = [{ path: 'registration.identity.residence', expected: 'at-most-120' }];
    api.use(respond(registerVolunteer, () => { throw new ProblemError('invalid', { issues }); })); // prettier-ignore
    const element = await form(api);
    fillIn(element);
    await send(element);
    await until(() => errorOf(element, 'residence') === '最多 120 个字，请减少');
    await until(() => element.shadowRoot?.activeElement?.className === 'summary');
    expect(value(element, 'name')).to.equal(grown.name);
  });

  it('a person who is registered already is told so in words, and what was typed stays', async () => {
    const api = street.api(visitor);
    api.use(respond(registerVolunteer, () => { throw new ProblemError('refused', { reason: 'already-registered' }); })); // prettier-ignore
    const element = await form(api);
    fillIn(element);
    await send(element);
    await until(() => said(within(element, '[role=alert]')) === '这个证件号或手机号已经注册过');
    expect(value(element, 'mobile')).to.equal(grown.mobile);
  });
});

describe('the ID number of a sign-up', () => {
  const born = { bornOn: '1949-12-31' };

  for (const [typed, answer] of [
    ['110105194912310021', '身份证号校验位不对，请核对'],
    ['1101051949123100', '身份证号应为 18 位，现在是 16 位'],
  ] as const) {
    it(`an ID number such as ${typed} is refused: ${answer}`, async () => {
      const element = await form(street.api(visitor));
      fillIn(element, { ...born, residentId: typed });
      await send(element);
      expect(errorOf(element, 'residentId')).to.equal(answer);
    });
  }

  it('an ID number is sent with its check digit in capitals, once its own consent is given', async () => {
    const api = street.api(visitor);
    const element = await form(api);
    fillIn(element, { ...born, residentId: '11010519491231002x' });
    await send(element);
    expect(said(within(element, '#consents .error'))).to.equal('填写身份证号须单独同意');
    choose(element, 'consents', 'sensitive');
    await send(element);
    await until(() => registered(api));
    expect(registered(api)?.identity.residentId).to.equal('11010519491231002X');
  });

  it('an ID number that differs from the date of birth is refused', async () => {
    const element = await form(street.api(visitor));
    fillIn(element, { residentId: '11010519491231002X' });
    choose(element, 'consents', 'sensitive');
    await send(element);
    expect(errorOf(element, 'bornOn')).to.equal('与身份证号中的出生日期不一致');
  });
});

describe('a minor who signs up', () => {
  const guardian = { guardianName: '雨妈妈', guardianMobile: '138 1111 2222' };

  it('a minor is asked for a guardian, and each answer that is missing is named', async () => {
    const element = await form(street.api(visitor));
    fillAll(element, grown);
    await element.updateComplete;
    expect(has(element, '#guardianName')).to.equal(false);
    fill(element, 'bornOn', '2010-01-01');
    await element.updateComplete;
    expect(said(element)).to.include('未满 18 周岁须有监护人同意');
    await send(element);
    const errors = ['guardianName', 'guardianMobile', 'guardianRelation'].map((name) => errorOf(element, name));
    expect(errors).to.deep.equal(['请填写', '请填写', '请选择']);
  });

  for (const [relation, answer] of [
    ['parent', '父亲或母亲'],
    ['grandparent', '祖父母或外祖父母'],
    ['other', '其他监护人'],
  ] as const) {
    it(`a minor is registered with the guardian, who is to them what they answered: ${relation}`, async () => {
      const api = street.api(visitor);
      const element = await form(api);
      fillIn(element, { name: '小雨', bornOn: '2010-01-01' });
      await element.updateComplete;
      fillAll(element, { ...guardian, guardianRelation: relation });
      const chosen = within<HTMLSelectElement>(element, '#guardianRelation')!.selectedOptions[0];
      expect(said(chosen)).to.equal(answer);
      await send(element);
      await until(() => registered(api));
      expect(registered(api)?.guardian).to.deep.equal({ name: '雨妈妈', mobile: '13811112222', relation });
    });
  }

  it('a minor is not registered before they have said who the guardian is to them', async () => {
    const api = street.api(visitor);
    const element = await form(api);
    fillIn(element, { name: '小雨', bornOn: '2010-01-01' });
    await element.updateComplete;
    fillAll(element, guardian);
    await send(element);
    expect(allWithin(element, '.summary a').map(said)).to.deep.equal(['监护人是您的什么人: 请选择']);
    allWithin(element, '.summary a')[0]!.click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('guardianRelation');
    expect(api.sentTo(registerVolunteer)).to.deep.equal([]);
  });

  it('a minor of thirteen years is asked to come back later', async () => {
    const element = await form(street.api(visitor));
    fillIn(element, { bornOn: '2013-01-01' });
    await element.updateComplete;
    fillAll(element, { ...guardian, guardianRelation: 'parent' });
    await send(element);
    expect(errorOf(element, 'bornOn')).to.equal('年龄未到，欢迎以后再来');
  });
});
