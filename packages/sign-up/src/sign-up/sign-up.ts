/** The sign-up form: somebody becomes a volunteer. @module */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ConsentPurpose, type DecisionContext } from '@linli/core';
import { changeConsent, openForm, registerVolunteer, type Me } from '@linli/contract';
import {
  Submissions,
  choiceField,
  Connected,
  empty,
  failed,
  fieldStyles,
  Form,
  houseStyles,
  LinliElement,
  partStyles,
  sentence,
  sharedWords,
  skeleton,
  Speech,
  summary,
  textField,
  type SharedWords,
  type TextTraits,
} from '@linli/kit';
import { consentList } from './consent-list.ts';
import { VolunteerRegisteredEvent } from '../events.ts';
import { helpedVia } from '../form/helper-fields.ts';
import { formStyles } from '../form/form.styles.ts';
import { profileCard } from './profile-card.ts';
import { ProfileChange } from './profile-editor.ts';
import { blankProfile, type ProfileField } from './profile-draft.ts';
import { profileFields, type ProfileSpeech } from './profile-fields.ts';
import { needsGuardian, readRegistration, registrationFields } from './registration-draft.ts';
import { formWords, type FormWords } from '../form/words/index.ts';

const blank = {
  ...{
    name: '',
    sex: 'unstated',
    bornOn: '',
    mobile: '',
    residence: '',
    residentId: '',
    guardianName: '',
    guardianMobile: '',
    enteredBy: '',
    enteredVia: 'in-person',
  },
  ...blankProfile,
  consents: [] as string[],
};
type Archive = NonNullable<Me['volunteer']>;
type Choice = 'sex' | 'enteredVia' | 'consents' | ProfileField;
type Field = Exclude<keyof typeof blank, Choice>;

/**
 * @summary 志愿者注册: registration as 民政部令第67号 art. 5 wants it, with consent for each purpose and a guardian for minors.
 * @slot - Shown until the widget is connected.
 * @fires {VolunteerRegisteredEvent} linli-volunteer-registered - Somebody was registered.
 */
export class SignUp extends LinliElement {
  static override styles = [houseStyles, fieldStyles, partStyles, formStyles];

  @state() private registered = false;
  /** The consent that was changed last. */
  @state() private changed: ConsentPurpose | undefined;

  readonly #speech = new Speech(this, formWords);
  readonly #shared = new Speech(this, sharedWords);
  readonly #attempts = new Submissions(this);
  // Nothing that says who somebody is stays in the browser.
  readonly #form = new Form(this, 'sign-up', blank, Object.keys(blankProfile));
  readonly #line = new Connected(this);
  readonly #profile = new ProfileChange(this, this.#line, this.#attempts);
  #ticket: Promise<string | undefined> | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const me = this.#line.me;
    if (!me) return;
    this.#form.of(me.personId);
    if (me.personId === null) this.#ticket ??= this.#openForm();
  }

  override render(): TemplateResult {
    const [words, shared] = [this.#speech.current, this.#shared.current];
    const { connection } = this.#line;
    if (!connection) return html`<slot></slot>`;
    if (!words || !shared) return html`<section part="base">${skeleton(undefined)}</section>`;
    const at = connection.moment();
    return html`<section part="base" aria-busy=${!connection.me}>
      ${this.#heading(words)}
      ${
        connection.fault && !connection.me
          ? failed(connection.fault, shared, () => void connection.refresh())
          : connection.me && at
            ? this.#body(at, words, shared)
            : skeleton(shared)
      }
    </section>`;
  }

  #heading({ signUp, profile }: FormWords): TemplateResult {
    if (this.#line.me?.volunteer && !this.registered) return html`<h2>${profile.archive}</h2>`;
    return html`<h2>${signUp.title}<small>${signUp.minutes}</small></h2>`;
  }

  #speaking(words: FormWords, shared: SharedWords): ProfileSpeech {
    return { words, shared, isElder: this.isElder };
  }

  #body(context: DecisionContext, words: FormWords, shared: SharedWords): TemplateResult {
    const mine = this.#line.me?.volunteer;
    const another = html`<button class="quiet" @click=${() => (this.registered = false)}>${words.signUp.again}</button>`;
    if (this.registered) return empty(words.signUp.done, words.signUp.doneNext, mine ? nothing : another);
    if (mine) return this.#archive(mine, words, shared);
    const going = this.#attempts.isGoing('send');
    const problem = this.#attempts.problem('send');
    return html`<form novalidate @submit=${this.#submit} @input=${this.#form.take} @change=${this.#form.take}>
      ${summary(this.#form, words.mend, (field) => this.#label(field, words), words.expected)} ${this.#who(context, words)}
      ${profileFields(this.#form, this.#speaking(words, shared), true)} ${this.#consents(words)}
      <div class="sr" aria-hidden="true"><input name="trap" tabindex="-1" autocomplete="off" /></div>
      ${problem ? html`<p class="error" role="alert">${sentence(problem, shared)}</p>` : nothing}
      <button class="wide" ?disabled=${going}>${going ? words.signUp.sending : words.signUp.send}</button>
    </form>`;
  }

  #archive(mine: Archive, words: FormWords, shared: SharedWords): TemplateResult {
    const model = {
      given: mine.archive.consents,
      going: ConsentPurpose.options.find((each) => this.#attempts.isGoing(each)),
      changed: this.changed,
      problem: this.changed && this.#attempts.problem(this.changed),
    };
    const profile = profileCard(this.#profile, this.#speaking(words, shared));
    const consents = consentList(model, words, shared, (purpose, given) => void this.#consent(mine.archive.id, purpose, given));
    // To elders one thing at a time.
    const isAlone = this.isElder && this.#profile.isOpen;
    return html`${isAlone ? nothing : empty(words.signUp.already, words.signUp.alreadyNext(shared.hours(mine.minutes)))}
    ${profile} ${isAlone ? nothing : consents}`;
  }

  #label(field: string, { signUp }: FormWords): string {
    return signUp[field as Field] ?? '';
  }

  #field(name: Field, words: FormWords, hint?: string, traits: TextTraits = {}): TemplateResult {
    return textField(this.#form, name, { label: words.signUp[name], hint }, words.expected, traits);
  }

  #who(context: DecisionContext, words: FormWords): TemplateResult {
    const { signUp, expected } = words;
    const tel: TextTraits = { type: 'tel', inputmode: 'tel', required: true };
    return html`${this.#field('name', words, signUp.nameHint, { autocomplete: 'name', required: true })}
      ${choiceField(this.#form, 'sex', { label: signUp.sex, hint: signUp.sexHint }, expected, 'radio', Object.entries(signUp.sexes))}
      <div class="pair">
        ${this.#field('bornOn', words, undefined, { type: 'date', autocomplete: 'bday', required: true, max: context.now.slice(0, 10) })}
        ${this.#field('mobile', words, undefined, { ...tel, autocomplete: 'tel' })}
      </div>
      ${
        needsGuardian(this.#form.text('bornOn'), context)
          ? html`<p class="why" role="status">${signUp.guardianHint}</p>
              <div class="pair">
                ${this.#field('guardianName', words, undefined, { required: true })}
                ${this.#field('guardianMobile', words, undefined, tel)}
              </div>`
          : nothing
      }
      ${this.#field('residence', words, signUp.residenceHint, { autocomplete: 'street-address', required: true })}
      ${this.#field('residentId', words, signUp.residentIdHint)}`;
  }

  #consents(words: FormWords): TemplateResult {
    const { signUp, expected } = words;
    const wrong = this.#form.expected('consents');
    const given = this.#form.list('consents');
    return html`<fieldset class="field ${wrong ? 'bad' : ''}" id="consents" tabindex="-1">
        <legend>${signUp.consents}</legend>
        ${ConsentPurpose.options.map(
          (each) =>
            html`<label class="consent"
              ><input
                type="checkbox"
                name="consents"
                value=${each}
                .checked=${given.includes(each)}
              />${signUp.consent[each]}</label
            >`,
        )}
        ${wrong ? html`<p class="error">${expected(wrong, '')}</p>` : nothing}
      </fieldset>
      ${this.#field('enteredBy', words, signUp.enteredByHint)} ${helpedVia(this.#form, words)}`;
  }

  async #consent(volunteerId: string, purpose: ConsentPurpose, given: boolean): Promise<void> {
    const { connection } = this.#line;
    if (!connection) return;
    const input = { communityId: connection.communityId, volunteerId, purpose, given };
    this.changed = undefined;
    await this.#attempts.make(purpose, () => connection.api.send(changeConsent, input));
    await connection.refresh();
    this.changed = purpose;
  }

  /** A host without tickets has other ways to keep machines out. */
  async #openForm(): Promise<string | undefined> {
    const { connection } = this.#line;
    return connection?.api.send(openForm, { communityId: connection.communityId }).then(
      ({ ticket }) => ticket,
      () => undefined,
    );
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection } = this.#line;
    const at = connection?.moment();
    if (!connection || !at) return;
    const read = readRegistration(this.#form.draft, at);
    if ('issues' in read) return this.#form.refuse(read.issues);
    const pass = this.#ticket && { ticket: (await this.#ticket) ?? (await this.#openForm()), trap: this.#form.text('trap') };
    const input = { communityId: connection.communityId, registration: read.registration, ...(pass ? { pass } : {}) };
    const answer = await this.#attempts.make('send', () => connection.api.send(registerVolunteer, input));
    // A ticket is good for one sending, and one that was not good is good for none.
    this.#ticket = pass && this.#openForm();
    const wrong = this.#attempts.problem('send')?.problem.issues;
    if (wrong) this.#form.refuse(registrationFields(wrong));
    if (!answer) return;
    this.registered = true;
    // Whoever registered themselves is somebody else now.
    void connection.refresh();
    this.#form.clear();
    this.dispatchEvent(new VolunteerRegisteredEvent(answer.volunteerId));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-sign-up': SignUp;
  }
}
