/** 我的特长和时间: volunteers see what they said of themselves, and change it. @module */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { changeConsent, changeProfile, ProblemError, readMe, type InputOf } from '@linli/contract';
import type { Id, Profile, Volunteer } from '@linli/core';
import { allWithin, anActor, button, choose, has, mockApi, press, respond, said, until, within, type MockApi } from '@linli/testing'; // prettier-ignore
import { shown, someProfile as profile, street } from '../../test/sign-up-page.ts';
import type { SignUp } from './sign-up.ts';

let me: Id;
let api: MockApi;

const kept = (): Profile | undefined => street.world.volunteers.get(me)?.archive.profile;
const chosen = (element: Element, name: string): string[] =>
  allWithin<HTMLInputElement>(element, `[name=${name}]:checked`).map((each) => each.value);
const sent = (): Profile[] => api.sentTo(changeProfile).map((input) => (input as InputOf<typeof changeProfile>).profile);
const status = (element: Element): string => said(within(element, '#my-profile > [role=status]'));
const isOpen = (element: Element): boolean => has(element, '#my-profile form');
const focused = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;

/** The archive, with the fields open. */
async function changing(): Promise<SignUp> {
  const element = shown(api);
  await press(element, '修改');
  await until(() => isOpen(element));
  return element;
}

/** The desk, or another telephone, says something else meanwhile. */
async function changeElsewhere(change: Partial<Profile>): Promise<void> {
  const desk = street.api(anActor('coordinator'));
  await desk.send(changeProfile, { communityId: street.communityId, volunteerId: me, profile: { ...kept()!, ...change } });
}

async function saved(element: Element): Promise<Profile> {
  await press(element, '保存');
  await until(() => status(element) === '已保存。');
  return sent().at(-1)!;
}

beforeEach(async () => {
  sessionStorage.clear();
  me = await street.volunteer({ profile });
  api = street.api(anActor('volunteer', { personId: me }));
});

describe('what a volunteer said of themselves', () => {
  it('the archive shows a profile in short, its times in the sequence of the week', async () => {
    const element = shown(api);
    await until(() => has(element, '#my-profile dl'));
    const entries = (line: Element): Element[] => [...line.querySelectorAll('dt, li, .muted')];
    const lines = allWithin(element, '#my-profile dl > div').map((line) => entries(line).map(said).join(' '));
    expect(lines).to.deep.equal([
      '我擅长 应急救护',
      '愿意参加的服务 助老助残 法律咨询',
      '会说的语言 普通话 吴语',
      '承诺服务 没有填',
      '可服务时间 周三 晚上 周六 上午、下午',
      '公开时的姓名 隐去中间，如“陈*明”',
    ]);
    expect(said(within(element, 'h2'))).to.equal('我的志愿者档案');
  });

  it('the fields show the profile once they are opened', async () => {
    const element = await changing();
    const names = ['skills', 'categories', 'languages', 'pledges', 'availability', 'publicName'];
    expect(names.map((name) => chosen(element, name))).to.deep.equal([
      ['first-aid'],
      ['elder-care', 'legal'],
      ['zh', 'wuu'],
      [],
      ['3-evening', '6-morning', '6-afternoon'],
      ['masked'],
    ]);
    expect(has(element, '#my-profile details')).to.equal(false);
  });

  it('a profile that is saved unedited is what it was', async () => {
    expect(await saved(await changing())).to.deep.equal(profile);
  });
});

describe('a change of it', () => {
  it('an edited profile is sent whole, kept by the community, said to be saved, and shown', async () => {
    const element = await changing();
    choose(element, 'skills', 'driving');
    choose(element, 'availability', '3-evening');
    choose(element, 'availability', '8-morning');
    choose(element, 'pledges', 'legal');
    choose(element, 'publicName', 'full');
    const after = await saved(element);
    expect(after).to.deep.equal({
      ...profile,
      skills: ['first-aid', 'driving'],
      pledges: ['legal'],
      publicName: 'full',
      availability: [
        { day: 6, part: 'afternoon' },
        { day: 6, part: 'morning' },
        { day: 8, part: 'morning' },
      ],
    });
    expect(kept()).to.deep.equal(after);
    expect(said(within(element, '#my-profile dl')))
      .to.include('应急救护驾驶')
      .and.to.include('周六 上午、下午节假日 上午');
    expect(focused(element)?.id).to.equal('change-profile');
  });

  it('a volunteer who takes everything back sends empty lists', async () => {
    const element = await changing();
    for (const name of ['skills', 'languages', 'availability'])
      for (const value of chosen(element, name)) choose(element, name, value);
    expect(await saved(element)).to.deep.equal({ ...profile, skills: [], languages: [], availability: [] });
  });

  it('the profile that the server answers with is shown', async () => {
    const element = await changing();
    const { archive } = street.world.volunteers.get(me)!;
    const made: Profile = { ...profile, skills: ['calligraphy'] };
    api.use(respond(changeProfile, () => ({ ...archive, profile: made })));
    const reading = api.hold(readMe);
    await saved(element);
    expect(said(within(element, '#my-profile dl'))).to.include('我擅长 书法');
    reading.release();
  });

  it('a cancelled edit changes nothing, neither at the server nor in the fields that are opened next', async () => {
    const element = await changing();
    choose(element, 'skills', 'driving');
    await press(element, '取消');
    await until(() => !isOpen(element) && focused(element)?.id === 'change-profile');
    expect([sent(), kept(), status(element)]).to.deep.equal([[], profile, '']);
    await press(element, '修改');
    await until(() => isOpen(element));
    expect(chosen(element, 'skills')).to.deep.equal(['first-aid']);
  });

  it('an edit leaves nothing in the browser', async () => {
    const element = await changing();
    choose(element, 'skills', 'calligraphy');
    choose(element, 'availability', '2-evening');
    await element.updateComplete;
    expect(JSON.stringify({ ...sessionStorage })).to.not.match(/calligraphy|2-evening|first-aid/);
  });
});

describe('a change that cannot be', () => {
  it('a profile that cannot be saved says so at its field and in the summary, is not sent, and loses nothing', async () => {
    const element = await changing();
    for (const kind of ['elder-care', 'legal']) choose(element, 'categories', kind);
    choose(element, 'skills', 'driving');
    await press(element, '保存');
    await until(() => focused(element)?.className === 'summary');
    expect(said(within(element, '.summary a'))).to.equal('愿意参加的服务: 请至少选一项');
    expect(said(within(element, '#categories-error'))).to.equal('请至少选一项');
    within(element, '.summary a')?.click();
    expect([focused(element)?.id, ...chosen(element, 'skills')]).to.deep.equal(['categories', 'first-aid', 'driving']);
    expect(sent()).to.deep.equal([]);
    choose(element, 'categories', 'arts');
    expect((await saved(element)).categories).to.deep.equal(['arts']);
  });

  it('an issue that the server finds is said at its field', async () => {
    const issues = [{ path: 'profile.availability.2.day', expected: 'one-of' }];
    api.use(respond(changeProfile, () => { throw new ProblemError('invalid', { issues }); })); // prettier-ignore
    const element = await changing();
    await press(element, '保存');
    await until(() => said(within(element, '#availability-error')) === '请填写');
    expect(said(within(element, '.summary a'))).to.equal('可服务时间: 请填写');
  });

  for (const [problem, words] of [
    [new ProblemError('refused', { reason: 'has-left' }), '您已退出志愿服务，可联系社区恢复'],
    [new ProblemError('unavailable'), '服务暂时不可用，正在等待恢复'],
  ] as const) {
    it(`a problem with saving is told in words: ${words}`, async () => {
      const back = api.use(respond(changeProfile, () => { throw problem; })); // prettier-ignore
      const element = await changing();
      choose(element, 'languages', 'bo');
      await press(element, '保存');
      await until(() => said(within(element, '#my-profile .error[role=alert]')) === words);
      expect([chosen(element, 'languages'), kept()]).to.deep.equal([['zh', 'wuu', 'bo'], profile]);
      back();
      expect((await saved(element)).languages).to.deep.equal(['zh', 'wuu', 'bo']);
    });
  }

  it('a problem is forgotten, with what was typed, once the edit is cancelled', async () => {
    api.use(respond(changeProfile, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const element = await changing();
    await press(element, '保存');
    await until(() => has(element, '#my-profile .error'));
    await press(element, '取消');
    await press(element, '修改');
    await until(() => isOpen(element));
    expect(has(element, '#my-profile .error')).to.equal(false);
  });
});

describe('a profile that is changed elsewhere', () => {
  it('a profile that was changed elsewhere is shown as it is now', async () => {
    const element = shown(api);
    await until(() => has(element, '#my-profile dl'));
    await changeElsewhere({ skills: ['driving'] });
    await until(() => said(within(element, '#my-profile dl')).includes('我擅长 驾驶'));
    expect(status(element)).to.equal('');
  });

  it('a change made elsewhere during an edit is told of, taken over in unedited fields, and not overwritten', async () => {
    const element = await changing();
    choose(element, 'languages', 'bo');
    await changeElsewhere({ skills: ['driving'], languages: ['en'] });
    await until(() => status(element).startsWith('这些内容刚在别处改过'));
    expect([chosen(element, 'skills'), chosen(element, 'languages')]).to.deep.equal([['driving'], ['zh', 'wuu', 'bo']]);
    expect(await saved(element)).to.deep.equal({ ...profile, skills: ['driving'], languages: ['zh', 'wuu', 'bo'] });
  });

  it("the volunteer's own change, heard of before its answer, is not told of as one made elsewhere", async () => {
    const element = await changing();
    let meanwhile = '?';
    const answer = async (change: Partial<Profile>): Promise<Volunteer> => {
      // Seen beside it, so that one knows when all was read anew.
      const about = { communityId: street.communityId, volunteerId: me, given: false };
      for (const purpose of ['sensitive', 'position', 'publication'] as const)
        await street.api(anActor('volunteer', { personId: me })).send(changeConsent, { ...about, purpose });
      await changeElsewhere(change);
      await until(() => allWithin(element, '#my-consents :checked').length === 1);
      meanwhile = status(element);
      return street.world.volunteers.get(me)!.archive;
    };
    api.use(respond(changeProfile, ({ profile: change }) => answer(change)));
    choose(element, 'skills', 'driving');
    await saved(element);
    expect(meanwhile).to.equal('');
  });

  it('an edit is dropped, with all that was typed, once another person has signed in', async () => {
    const other = await street.volunteer();
    let actor = anActor('volunteer', { personId: me });
    api = mockApi(street.responders(() => actor), street.feed); // prettier-ignore
    const element = await changing();
    choose(element, 'skills', 'driving');
    actor = anActor('volunteer', { personId: other });
    street.pass(1);
    await until(() => !isOpen(element));
    await press(element, '修改');
    await until(() => isOpen(element));
    expect(chosen(element, 'skills')).to.have.members([...street.world.volunteers.get(other)!.archive.profile.skills]);
  });

  it('a change that leaves the profile as it was, such as a booked hour, is not told of', async () => {
    const element = await changing();
    choose(element, 'skills', 'driving');
    const before = api.sentTo(readMe).length;
    street.pass(5);
    await until(() => api.sentTo(readMe).length > before);
    await element.updateComplete;
    expect([status(element), ...chosen(element, 'skills')]).to.deep.equal(['', 'first-aid', 'driving']);
  });
});

describe('elders', () => {
  it('the fields stand alone in elder mode while they are edited, and everything else before and after', async () => {
    const element = shown(api);
    element.mode = 'elder';
    await press(element, '修改');
    await until(() => isOpen(element));
    expect([has(element, '[part=empty]'), has(element, '#my-consents')]).to.deep.equal([false, false]);
    choose(element, 'availability', '8-evening');
    await saved(element);
    expect([has(element, '[part=empty]'), has(element, '#my-consents')]).to.deep.equal([true, true]);
    expect(focused(element)?.id).to.equal('change-profile');
  });
});

describe('by keyboard alone', () => {
  it('a volunteer opens the profile by keyboard, chooses, saves, and has the focus where they began', async () => {
    const element = shown(api);
    await until(() => has(element, '#change-profile'));
    within(element, '#change-profile')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.id === 'my-profile-title');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await until(() => chosen(element, 'skills').includes('hospital-escort'));
    await sendKeys({ press: 'Enter' });
    await until(() => status(element) === '已保存。' && focused(element)?.id === 'change-profile');
    expect(kept()?.skills).to.deep.equal(['first-aid', 'hospital-escort']);
  });

  it('the focus stays in the card while it is saved, and is on the button again where that failed', async () => {
    api.use(respond(changeProfile, () => { throw new ProblemError('unavailable'); })); // prettier-ignore
    const element = await changing();
    button(element, '保存')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => has(element, '#my-profile .error[role=alert]'));
    await until(() => said(focused(element)) === '保存');
  });
});
