/** A form in a person's hands: what was typed, what is wrong with it, and what of it survives a reload. @module */
import { html, type TemplateResult } from 'lit';
import { expect } from 'chai';
import { aProbeInThePage, type Probe } from '../../test/probe.ts';
import { Form } from './form.ts';

const initial = { name: '', what: '', skills: [] as string[] };
let probe: Probe;

/** The form of a widget that was just loaded; what and skills survive a reload. */
const aForm = (): Form => new Form(aProbeInThePage(), 'test', initial, ['what', 'skills']);
const stored = (): string => decodeURIComponent(sessionStorage.getItem('linli-draft-test') ?? '');

/** The fields of a form, and the summary of its issues. */
function fields(form: Form): TemplateResult {
  return html`<section part="base" @input=${form.handleInput} @change=${form.handleInput}>
    <p class="summary" tabindex="-1">${form.issues.map(({ path }) => path)}</p>
    <input name="what" /><input id="nameless" />
    ${['driving', 'cooking'].map((skill) => html`<input type="checkbox" name="skills" value=${skill} />`)}
  </section>`;
}

/** A form with its fields in the page. */
async function aFormInThePage(): Promise<Form> {
  probe = aProbeInThePage();
  const form = new Form(probe, 'test', initial, ['what', 'skills']);
  await probe.renderAnew(() => fields(form));
  return form;
}

beforeEach(() => sessionStorage.clear());

describe('what is typed into a form', () => {
  it('the text of a control is taken over under its name, and a control without a name is left alone', async () => {
    const form = await aFormInThePage();
    for (const [selector, text] of [
      ['[name=what]', '陪诊'],
      ['#nameless', 'nothing'],
    ] as const) {
      const control = probe.find<HTMLInputElement>(selector);
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    expect(form.draft).to.deep.equal({ ...initial, what: '陪诊' });
    expect([form.text('what'), form.text('skills'), form.text('unknown')]).to.deep.equal(['陪诊', '', '']);
  });

  it('checkboxes of one name are a list, in the sequence in which they were ticked', async () => {
    const form = await aFormInThePage();
    const [driving, cooking] = ['driving', 'cooking'].map((value) => probe.find(`[value=${value}]`));
    cooking!.click();
    driving!.click();
    expect(form.list('skills')).to.deep.equal(['cooking', 'driving']);
    cooking!.click();
    expect([form.list('skills'), form.list('what')]).to.deep.equal([['driving'], []]);
  });
});

describe('what is wrong with a form', () => {
  it('issues are shown at their fields, and the summary of them takes the focus', async () => {
    const form = await aFormInThePage();
    form.showIssues([{ path: 'what', expected: 'at-least-1' }]);
    await probe.updateComplete;
    await probe.updateComplete;
    expect(form.expected('what')).to.equal('at-least-1');
    expect(form.expected('skills')).to.equal(undefined);
    expect(probe.focused()).to.equal(probe.find('.summary'));
  });

  it('an issue inside a field is an issue of the field', () => {
    const form = aForm();
    form.showIssues([{ path: 'skills.1', expected: 'skill' }]);
    expect([form.expected('skills'), form.expected('skill')]).to.deep.equal(['skill', undefined]);
  });

  it('an issue is gone once its field is edited, and the others stay', () => {
    const form = aForm();
    form.showIssues(['what', 'name'].map((path) => ({ path, expected: 'at-least-1' })));
    form.set('what', '陪诊');
    expect(form.issues.map(({ path }) => path)).to.deep.equal(['name']);
  });
});

describe('a draft over a reload', () => {
  it('the fields that may be stored survive a reload, and no others', () => {
    const form = aForm();
    form.set('what', '换灯泡 & 修水管=100%');
    form.set('skills', ['driving', 'cooking']);
    form.set('name', '王秀兰');
    expect(stored()).to.not.include('王秀兰');
    expect(aForm().draft).to.deep.equal({ name: '', what: '换灯泡 & 修水管=100%', skills: ['driving', 'cooking'] });
  });

  it('a draft that was cleared is the initial one, with no issues, and is not stored', () => {
    const form = aForm();
    form.set('what', '陪诊');
    form.showIssues([{ path: 'name', expected: 'at-least-1' }]);
    form.clear();
    expect([form.draft, form.issues, stored()]).to.deep.equal([initial, [], '']);
  });

  it('a form works where the browser refuses storage, and its draft does not survive', () => {
    const methods = ['getItem', 'setItem', 'removeItem'] as const;
    const before = methods.map((name) => Object.getOwnPropertyDescriptor(Storage.prototype, name)!);
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of methods) Storage.prototype[name] = refuse;
    try {
      const form = aForm();
      form.set('what', '陪诊');
      expect(form.text('what')).to.equal('陪诊');
      form.clear();
      expect(form.draft).to.deep.equal(initial);
    } finally {
      methods.forEach((name, index) => Object.defineProperty(Storage.prototype, name, before[index]!));
    }
  });
});

describe('whose draft it is', () => {
  it('a visitor who signs in keeps what they have typed', () => {
    const form = aForm();
    form.setOwner(null);
    form.set('what', '陪诊');
    form.setOwner('zhang');
    expect(form.text('what')).to.equal('陪诊');
    const reloaded = aForm();
    reloaded.setOwner('zhang');
    expect(reloaded.text('what')).to.equal('陪诊');
  });

  it('another person finds nothing of it, neither at once nor after a reload', () => {
    for (const next of ['li', null]) {
      const form = aForm();
      form.setOwner('zhang');
      form.set('what', '陪诊');
      const reloaded = aForm();
      [form, reloaded].forEach((each) => each.setOwner(next));
      expect([form.text('what'), reloaded.text('what'), aForm().text('what')]).to.deep.equal(['', '', '']);
    }
  });
});
