/** The sign-up form: a person becomes a volunteer; volunteers find their archive in its place. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ConsentPurpose } from '@linli/core';
import { changeConsent, openForm, registerVolunteer, type Me } from '@linli/contract';
import {
  baseStyles,
  choiceField,
  empty,
  fieldStyles,
  Form,
  issueSummary,
  partStyles,
  problemText,
  Resource,
  selectField,
  textField,
  volunteerRefusals,
  Widget,
  type EarlyPage,
  type Page,
  type TextFieldOptions,
} from '@linli/kit';
import { VolunteerRegisteredEvent } from '../events.ts';
import { formStyles } from '../form/form.styles.ts';
import { entryMeansField } from '../form/helper-fields.ts';
import { consentList } from './consent-list.ts';
import { profileCard } from './profile-card.ts';
import { blankProfile } from './profile-draft.ts';
import { ProfileEditor } from './profile-editor.ts';
import { profileFields } from './profile-fields.ts';
import { needsGuardian, readRegistration, registrationIssues } from './registration-draft.ts';
import { signUpStyles } from './sign-up.styles.ts';
import { signUpWords, type SignUpWords } from './words/index.ts';

const blank = {
  name: '',
  sex: 'unstated',
  bornOn: '',
  mobile: '',
  residence: '',
  residentId: '',
  guardianName: '',
  guardianMobile: '',
  guardianRelation: '',
  enteredBy: '',
  enteredVia: 'in-person',
  ...blankProfile,
  consents: [],
};

type SignUpPage = Page<SignUpWords>;
type Archive = NonNullable<Me['volunteer']>;
type TextName = 'name' | 'bornOn' | 'mobile' | 'residence' | 'residentId' | 'guardianName' | 'guardianMobile' | 'enteredBy';

/**
 * @summary 志愿者注册: registration as 民政部令第67号 art. 5 requires it, with consent for each purpose and a guardian for minors.
 * @slot - Shown until the widget is connected.
 * @fires {VolunteerRegisteredEvent} linli-volunteer-registered - Somebody was registered.
 */
export class SignUp extends Widget<SignUpWords, unknown> {
  static override styles = [baseStyles, fieldStyles, partStyles, formStyles, signUpStyles];

  /** Whether the form has just been sent. */
  @state() private isRegistered = false;
  /** The consent that was changed last. */
  @state() private changedConsent: ConsentPurpose | undefined;

  protected readonly words = signUpWords;
  protected override readonly refusals = [volunteerRefusals];
  /** A form has no data of its own: it is ready as soon as it is known who fills it in. */
  protected readonly data: Resource<unknown> = new Resource(this, { load: (connection) => connection.whenLoaded() });

  // What says who a person is must not stay in the browser: of the draft only the profile does.
  readonly #form = new Form(this, 'sign-up', blank, Object.keys(blankProfile));
  readonly #profile = new ProfileEditor(this, this.data, this.submissions);
  #ticket: Promise<string | undefined> | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { me } = this.data;
    if (!me) return;
    this.#form.setOwner(me.personId);
    if (me.personId === null) this.#ticket ??= this.#openForm();
  }

  protected override heading({ words, me }: EarlyPage<SignUpWords>): TemplateResult {
    if (me?.volunteer && !this.isRegistered) return html`<h2>${words.profile.archive}</h2>`;
    return html`<h2>${words.title}<small>${words.minutes}</small></h2>`;
  }

  protected ready(_: unknown, page: SignUpPage): TemplateResult {
    const { words, me } = page;
    if (this.isRegistered) {
      const again = html`<button class="quiet" @click=${() => (this.isRegistered = false)}>${words.again}</button>`;
      return empty(words.done, words.doneNext, me.volunteer ? nothing : again);
    }
    return me.volunteer ? this.#archive(me.volunteer, page) : this.#registration(page);
  }

  #archive({ archive, minutes }: Archive, page: SignUpPage): TemplateResult {
    const { words, shared, isElder } = page;
    // In elder mode there is one thing at a time.
    const isAlone = isElder && this.#profile.isOpen;
    const change = (purpose: ConsentPurpose, isGiven: boolean): void => void this.#changeConsent(archive.id, purpose, isGiven);
    return html`${isAlone ? nothing : empty(words.already, words.alreadyNext(shared.hours(minutes)))}
    ${profileCard(this.#profile, page)} ${isAlone ? nothing : consentList(archive.consents, this.changedConsent, page, change)}`;
  }

  #registration(page: SignUpPage): TemplateResult {
    const { words, submissions } = page;
    const isPending = submissions.isPending('send');
    const problem = submissions.problem('send');
    const label = (name: string): string => words[name as TextName];
    const { handleInput } = this.#form;
    return html`<form novalidate @submit=${this.#submit} @input=${handleInput} @change=${handleInput}>
      ${issueSummary(this.#form, words.issuesTitle, label, words.issueText)} ${this.#identityFields(page)}
      ${profileFields(this.#form, page, true)} ${this.#consentFields(words)}
      ${this.#text('enteredBy', words, words.enteredByHint)} ${entryMeansField(this.#form, words)}
      <div class="sr" aria-hidden="true"><input name="trap" tabindex="-1" autocomplete="off" /></div>
      ${problem ? html`<p class="error" role="alert">${problemText(problem, page)}</p>` : nothing}
      <button class="wide" ?disabled=${isPending}>${isPending ? words.sending : words.send}</button>
    </form>`;
  }

  #text(name: TextName, words: SignUpWords, hint?: string, options: TextFieldOptions = {}): TemplateResult {
    return textField(this.#form, name, { label: words[name], hint }, words.issueText, options);
  }

  #identityFields(page: SignUpPage): TemplateResult {
    const { words, context } = page;
    const today = context.now.slice(0, 10);
    const sex = { label: words.sex, hint: words.sexHint };
    return html`${this.#text('name', words, words.nameHint, { autocomplete: 'name', required: true })}
      ${choiceField(this.#form, 'sex', sex, words.issueText, 'radio', Object.entries(words.sexes))}
      <div class="pair">
        ${this.#text('bornOn', words, undefined, { type: 'date', autocomplete: 'bday', required: true, max: today })}
        ${this.#text('mobile', words, undefined, { type: 'tel', inputmode: 'tel', autocomplete: 'tel', required: true })}
      </div>
      ${needsGuardian(this.#form.text('bornOn'), context) ? this.#guardianFields(words) : nothing}
      ${this.#text('residence', words, words.residenceHint, { autocomplete: 'street-address', required: true })}
      ${this.#text('residentId', words, words.residentIdHint)}`;
  }

  #guardianFields(words: SignUpWords): TemplateResult {
    const relation = { label: words.guardianRelation };
    return html`<p class="why" role="status">${words.guardianHint}</p>
      <div class="pair">
        ${this.#text('guardianName', words, undefined, { required: true })}
        ${this.#text('guardianMobile', words, undefined, { type: 'tel', inputmode: 'tel', required: true })}
      </div>
      ${selectField(this.#form, 'guardianRelation', relation, words.issueText, Object.entries(words.guardianRelations))}`;
  }

  #consentFields(words: SignUpWords): TemplateResult {
    const expected = this.#form.expected('consents');
    const given = this.#form.list('consents');
    return html`<fieldset class="field ${expected ? 'bad' : ''}" id="consents" tabindex="-1">
      <legend>${words.consents}</legend>
      ${ConsentPurpose.options.map(
        (each) =>
          html`<label class="consent"
            ><input type="checkbox" name="consents" value=${each} .checked=${given.includes(each)} />${words.consent[each]}</label
          >`,
      )}
      ${expected ? html`<p class="error">${words.issueText(expected, '')}</p>` : nothing}
    </fieldset>`;
  }

  async #changeConsent(volunteerId: string, purpose: ConsentPurpose, given: boolean): Promise<void> {
    this.changedConsent = undefined;
    await this.submissions.send(purpose, changeConsent, { volunteerId, purpose, given });
    await this.data.connection?.refresh();
    this.changedConsent = purpose;
  }

  /** The ticket that shows when the form was opened. A host without tickets keeps machines out in another way. */
  async #openForm(): Promise<string | undefined> {
    const { connection } = this.data;
    return connection?.api.send(openForm, { communityId: connection.communityId }).then(
      ({ ticket }) => ticket,
      () => undefined,
    );
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection } = this.data;
    const context = connection?.decisionContext();
    if (!context) return;
    const read = readRegistration(this.#form.draft, context);
    if ('issues' in read) return this.#form.showIssues(read.issues);
    const pass = this.#ticket && { ticket: (await this.#ticket) ?? (await this.#openForm()), trap: this.#form.text('trap') };
    const input = { registration: read.registration, ...(pass ? { pass } : {}) };
    const answer = await this.submissions.send('send', registerVolunteer, input);
    // A ticket is used up by being sent, whatever became of it.
    this.#ticket = pass && this.#openForm();
    const issues = this.submissions.problem('send')?.problem.issues;
    if (issues) this.#form.showIssues(registrationIssues(issues));
    if (!answer) return;
    this.isRegistered = true;
    // A person who has registered themselves has an archive now.
    void connection?.refresh();
    this.#form.clear();
    this.dispatchEvent(new VolunteerRegisteredEvent(answer.volunteerId));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-sign-up': SignUp;
  }
}
