/** The states of the sign-up form. @module */
import { readCommunity, registerVolunteer } from '@linli/contract';
import { choose, fill, until, within } from '../look.ts';
import { respond } from '../mock/index.ts';
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
      'zh-CN': '已经是志愿者：显示累计时长和可撤回的同意，不再出表单',
      'en': 'A volunteer already: the hours so far, and consents to withdraw, instead of the form',
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
    shows: { 'zh-CN': '展开“更多”：会说的语言、承诺服务', 'en': 'More, unfolded: languages and pledges' },
    who: ({ visitor }) => visitor,
    act: async (element) => {
      (await until(() => within(element, 'details > summary'))).click();
      for (const language of ['zh', 'yue']) choose(element, 'languages', language);
      choose(element, 'pledges', 'elder-care');
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
  failed: {
    shows: { 'zh-CN': '读取失败，可以再试一次', 'en': 'Could not be read: another try' },
    who: ({ visitor }) => visitor,
    instead: [respond(readCommunity, away)],
    seen: '[part=failed]',
  },
} as const satisfies Record<string, WidgetState>;
