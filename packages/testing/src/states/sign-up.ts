/** The states of the sign-up form. @module */
import type { Profile } from '@linli/core';
import { changeProfile, readCommunity, registerVolunteer } from '@linli/contract';
import { choose, fill, until, within } from '../look.ts';
import { respond } from '../mock/index.ts';
import type { LivelyNeighbourhood } from './lively.ts';
import { away, forever, refusing, type WidgetState } from './state.ts';

const person = { name: '王芳', bornOn: '1992-08-15', mobile: '13600000000', residence: '9 号楼' };

async function filled(element: Element, texts: Readonly<Record<string, string>>): Promise<void> {
  await until(() => within(element, 'form'));
  for (const [name, text] of Object.entries(texts)) fill(element, name, text);
}

async function send(element: Element): Promise<void> {
  await filled(element, person);
  choose(element, 'categories', 'elder-care');
  choose(element, 'consents', 'service');
  within(element, 'button.wide')?.click();
}

/** All that somebody can say of themselves. */
const profile: Profile = {
  skills: ['phone-teaching', 'hospital-escort'],
  categories: ['elder-care', 'community'],
  languages: ['zh', 'wuu'],
  pledges: ['elder-care'],
  availability: [
    { day: 3, part: 'evening' },
    { day: 6, part: 'morning' },
    { day: 6, part: 'afternoon' },
    { day: 8, part: 'morning' },
  ],
  publicName: 'masked',
};

async function said({ street, volunteer }: LivelyNeighbourhood): Promise<void> {
  const who = { communityId: street.communityId, volunteerId: volunteer.personId ?? '' };
  await street.api(volunteer).send(changeProfile, { ...who, profile });
}

/** Presses 修改, in whatever language it is said. */
async function change(element: Element): Promise<void> {
  (await until(() => within(element, '#change-profile'))).click();
  await until(() => within(element, '#my-profile form'));
}

/** States of `<linli-sign-up>`. */
export const signUpStates = {
  loading: {
    shows: { 'zh-CN': '正在载入', 'en': 'Loading' },
    who: ({ visitor }) => visitor,
    instead: [respond(readCommunity, forever)],
    seen: '.skeleton',
  },
  empty: {
    shows: {
      'zh-CN': '已经是志愿者：显示累计时长、特长和时间、可撤回的同意，不再出表单',
      'en': 'A volunteer already: the hours so far, skills and times, and consents to withdraw, instead of the form',
    },
    who: ({ volunteer }) => volunteer,
    seen: '[part=empty]',
  },
  ready: {
    shows: { 'zh-CN': '空白表单', 'en': 'The form' },
    who: ({ visitor }) => visitor,
    seen: 'form',
  },
  minor: {
    shows: { 'zh-CN': '未成年人：多出监护人两项', 'en': 'A minor: the guardian is asked for' },
    who: ({ visitor }) => visitor,
    act: (element) => filled(element, { bornOn: '2012-03-01' }),
    seen: '[name=guardianName]',
  },
  more: {
    shows: {
      'zh-CN': '展开“更多”：会说的语言、承诺服务、可服务时间',
      'en': 'More, unfolded: languages, pledges and times',
    },
    who: ({ visitor }) => visitor,
    act: async (element) => {
      (await until(() => within(element, 'details > summary'))).click();
      for (const language of ['zh', 'yue']) choose(element, 'languages', language);
      choose(element, 'pledges', 'elder-care');
      for (const time of ['6-morning', '6-afternoon', '8-morning']) choose(element, 'availability', time);
    },
    seen: 'details[open]',
  },
  mend: {
    shows: { 'zh-CN': '提交后才指出要改的地方', 'en': 'What has to be mended is said after sending' },
    who: ({ visitor }) => visitor,
    act: async (element) => (await until(() => within(element, 'button.wide'))).click(),
    seen: '.summary',
  },
  refused: {
    shows: { 'zh-CN': '被拒：这个手机号已经注册过', 'en': 'Refused: registered already' },
    who: ({ visitor }) => visitor,
    instead: [respond(registerVolunteer, refusing('already-registered'))],
    act: send,
    seen: '.error[role=alert]',
  },
  registered: {
    shows: { 'zh-CN': '注册成功', 'en': 'Registered' },
    who: ({ visitor }) => visitor,
    act: send,
    seen: '[part=empty]',
  },
  profile: {
    shows: { 'zh-CN': '档案里的“我的特长和时间”', 'en': 'What a volunteer said of themselves' },
    who: ({ volunteer }) => volunteer,
    before: said,
    seen: '#my-profile .chips',
  },
  changing: {
    shows: { 'zh-CN': '正在修改特长和时间', 'en': 'Changing skills and times' },
    who: ({ volunteer }) => volunteer,
    before: said,
    act: change,
    seen: '#my-profile form',
  },
  mendProfile: {
    shows: { 'zh-CN': '修改后不能保存：指出要改的地方', 'en': 'A change that cannot be saved: what has to be mended' },
    who: ({ volunteer }) => volunteer,
    before: said,
    act: async (element) => {
      await change(element);
      for (const kind of profile.categories) choose(element, 'categories', kind);
      within(element, '#my-profile button.wide')?.click();
    },
    seen: '#my-profile .summary',
  },
  failed: {
    shows: { 'zh-CN': '读取失败，可以再试一次', 'en': 'Could not be read: another try' },
    who: ({ visitor }) => visitor,
    instead: [respond(readCommunity, away)],
    seen: '[part=failed]',
  },
} as const satisfies Record<string, WidgetState>;
