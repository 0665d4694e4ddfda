/** 可服务时间: ticked in a week of boxes, and sent just as ticked. @module */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { Profile } from '@linli/core';
import { allWithin, choose, has, said, until, within, type MockApi } from '@linli/testing';
import { fillIn, form, registered, send, shown, street, visitor } from '../../test/sign-up-page.ts';
import type { SignUp } from './sign-up.ts';

const boxes = (element: Element): HTMLInputElement[] => allWithin<HTMLInputElement>(element, '[name=availability]');
const ticked = (element: Element): string[] => boxes(element).filter((each) => each.checked).map((each) => each.value); // prettier-ignore
const fold = (element: Element): HTMLDetailsElement => within<HTMLDetailsElement>(element, 'details')!;
const spoken = (element: Element): (string | null)[] => boxes(element).map((each) => each.getAttribute('aria-label'));
/** A pixel is not always whole. */
const room = (each: Element): number =>
  Math.round(Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height));

async function sentProfile(api: MockApi, element: SignUp, name = '王芳'): Promise<Profile> {
  fillIn(element, { name });
  await send(element);
  return (await until(() => registered(api))).profile;
}

/** The form on a page of some width, language and mode, unfolded. */
async function formIn(attributes: Readonly<Record<string, string>>, width = 360): Promise<SignUp> {
  const element = shown(street.api(visitor));
  const page = element.parentElement!;
  page.style.inlineSize = `${width}px`;
  for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value);
  await until(() => has(element, 'details'));
  fold(element).open = true;
  await until(() => boxes(element).length === 24 && said(within(element, '#availability > legend')) !== '');
  return element;
}

beforeEach(() => sessionStorage.clear());

describe('the times of a volunteer', () => {
  it('the times are folded away, and none ticked sends an empty list', async () => {
    const api = street.api(visitor);
    const element = await form(api);
    expect([fold(element).open, ...ticked(element)]).to.deep.equal([false]);
    expect((await sentProfile(api, element)).availability).to.deep.equal([]);
  });

  it('the times are sent just as they were ticked', async () => {
    const api = street.api(visitor);
    const element = await form(api);
    for (const time of ['3-afternoon', '8-evening', '1-morning', '3-afternoon']) choose(element, 'availability', time);
    const { availability } = await sentProfile(api, element, '扎西次仁');
    expect(availability).to.deep.equal([
      { day: 8, part: 'evening' },
      { day: 1, part: 'morning' },
    ]);
    await until(() => [...street.world.volunteers.values()].some(({ archive }) => archive.profile.availability.length === 2));
  });

  it('all the times of the week may be ticked', async () => {
    const api = street.api(visitor);
    const element = await form(api);
    for (const box of boxes(element)) box.click();
    expect((await sentProfile(api, element)).availability).to.have.length(24);
  });

  it('ticked times survive a reload, and are unfolded then', async () => {
    choose(await form(street.api(visitor)), 'availability', '7-evening');
    const second = await form(street.api(visitor));
    expect([fold(second).open, ...ticked(second)]).to.deep.equal([true, '7-evening']);
  });
});

describe('the name of a volunteer in public', () => {
  it('a name is published in full unless the volunteer wishes otherwise', async () => {
    const api = street.api(visitor);
    expect((await sentProfile(api, await form(api))).publicName).to.equal('full');
  });

  it('a name is masked where that was chosen, and the choice is unfolded after a reload', async () => {
    choose(await form(street.api(visitor)), 'publicName', 'masked');
    const api = street.api(visitor);
    const element = await form(api);
    expect(fold(element).open).to.equal(true);
    expect((await sentProfile(api, element)).publicName).to.equal('masked');
  });
});

describe('the week of boxes', () => {
  it('the week has a row for each day with the holidays last, a column for each part, and boxes that say both in full', async () => {
    const element = await formIn({ lang: 'zh-CN' });
    expect(allWithin(element, '.week [scope=row]').map(said).join()).to.equal('周一,周二,周三,周四,周五,周六,周日,节假日');
    expect(allWithin(element, '.week [scope=col]').map(said)).to.deep.equal(['上午', '下午', '晚上']);
    expect(spoken(element).slice(6, 9)).to.deep.equal(['星期三 上午', '星期三 下午', '星期三 晚上']);
    expect(new Set(spoken(element)).size).to.equal(24);
  });

  for (const [lang, dir, label] of [
    ['zh-Hant', 'ltr', '節假日 晚上'],
    ['en', 'ltr', 'Public holidays evening'],
    ['ar', 'rtl', 'أيام العطل مساءً'],
  ] as const) {
    it(`the week fits the narrowest telephone in ${lang}: nothing stands out, every toggle is large`, async () => {
      const element = await formIn({ lang, dir }, 320);
      await until(() => spoken(element).at(-1) === label);
      const { left, right } = within(element, '#availability')!.getBoundingClientRect();
      const toggles = allWithin(element, '.week .choice').map((each) => each.getBoundingClientRect());
      expect(toggles.every((each) => each.left >= left - 1 && each.right <= right + 1)).to.equal(true);
      expect(Math.min(...allWithin(element, '.week .choice').map(room))).to.be.at.least(48);
      const [first, second] = toggles;
      expect(first!.left < second!.left).to.equal(dir === 'ltr');
    });
  }

  it('the week in elder mode is one day after the other, each box with its word', async () => {
    const element = await formIn({ 'data-linli-mode': 'elder' }, 320);
    await until(() => has(element, '.day'));
    expect(has(element, 'table')).to.equal(false);
    expect(allWithin(element, '.day > legend').map(said).slice(5)).to.deep.equal(['星期六', '星期日', '节假日']);
    expect(said(within(element, '.day .choices'))).to.equal('上午下午晚上');
    expect(spoken(element)[0]).to.equal('星期一 上午');
    expect(Math.min(...allWithin(element, '.day .choice').map(room))).to.be.at.least(60);
  });

  it('the boxes are reached with Tab, one day after the other, and ticked with the space bar', async () => {
    const element = await formIn({});
    boxes(element)[0]!.focus();
    await sendKeys({ press: ' ' });
    for (const _ of [1, 2, 3]) await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('星期二 上午');
    await sendKeys({ press: ' ' });
    await until(() => ticked(element).join() === '1-morning,2-morning');
  });
});
