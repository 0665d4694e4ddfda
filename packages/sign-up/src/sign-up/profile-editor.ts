/** 我的特长和时间 while it is changed: what is typed, what is kept meanwhile, and what became of saving it. @module */
import type { ReactiveController } from 'lit';
import type { Profile, Volunteer } from '@linli/core';
import { changeProfile, type ProblemError } from '@linli/contract';
import { Form, type Submissions, type Connected, type LinliElement } from '@linli/kit';
import { blankProfile, draftOf, isSaidAlike, keptUp, profileIssues, readProfile } from './profile-draft.ts';

const SAVING = 'profile';

/** The own profile of whoever looks at the widget, and the change that they make to it. */
export class ProfileChange implements ReactiveController {
  readonly form: Form;
  /** What there is to tell: that it was saved, or that it was changed elsewhere meanwhile. */
  news: 'saved' | 'elsewhere' | undefined;
  readonly #host: LinliElement;
  readonly #line: Connected;
  readonly #attempts: Submissions;
  #owner: string | undefined;
  /** What the typing began from, or caught up with; undefined while nothing is changed. */
  #seen: Profile | undefined;
  /** What the server answered, until it is read anew instead of what was known before. */
  #answered: { readonly before: Profile; readonly profile: Profile } | undefined;

  constructor(host: LinliElement, line: Connected, attempts: Submissions) {
    this.#host = host;
    this.#line = line;
    this.#attempts = attempts;
    // It is kept by the community: the browser need not keep any of it.
    this.form = new Form(host, 'profile', blankProfile, []);
    host.addController(this);
  }

  get #archive(): Volunteer | undefined {
    return this.#line.me?.volunteer?.archive;
  }

  /** Whether it is being changed. */
  get isOpen(): boolean {
    return this.#seen !== undefined;
  }

  get isSaving(): boolean {
    return this.#attempts.isGoing(SAVING);
  }

  /** Why the last try to save came to nothing. */
  get problem(): ProblemError | undefined {
    return this.#attempts.problem(SAVING);
  }

  /** The profile as it is kept, as far as is known here. */
  get kept(): Profile | undefined {
    const profile = this.#archive?.profile;
    return this.#answered && this.#answered.before === profile ? this.#answered.profile : profile;
  }

  hostUpdate(): void {
    if (this.#archive?.id !== this.#owner) {
      this.#owner = this.#archive?.id;
      this.#close(undefined);
    }
    this.#keepUp();
  }

  /** What somebody else changes meanwhile is seen, and taken where nothing was typed. */
  #keepUp(): void {
    const now = this.kept;
    if (!this.#seen || !now || now === this.#seen) return;
    if (!this.isSaving && !isSaidAlike(this.#seen, now)) {
      this.form.draft = keptUp(this.form.draft, this.#seen, now);
      this.news = 'elsewhere';
    }
    this.#seen = now;
  }

  /** Begins, from what is kept. */
  readonly open = (): void => {
    const { kept } = this;
    if (!kept) return;
    this.#close(undefined);
    this.#seen = kept;
    this.form.draft = draftOf(kept);
    this.#focus('#my-profile-title');
  };

  /** Lets it be as it was. */
  readonly cancel = (): void => {
    this.#close(undefined);
    this.#focus('#change-profile');
  };

  /** Sends it, and tells at its field what cannot be. */
  readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const [{ connection }, archive, seen] = [this.#line, this.#archive, this.#seen];
    if (!connection || !archive || !seen) return;
    const read = readProfile(this.form.draft, seen);
    if ('issues' in read) return this.form.refuse(read.issues);
    const input = { communityId: connection.communityId, volunteerId: archive.id, profile: read.profile };
    const answer = await this.#attempts.make(SAVING, () => connection.api.send(changeProfile, input));
    const wrong = this.problem?.problem.issues;
    if (wrong) this.form.refuse(profileIssues(wrong));
    const known = this.#archive;
    if (!answer || known?.id !== archive.id) return;
    this.#answered = { before: known.profile, profile: answer.profile };
    this.#close('saved');
    this.#focus('#change-profile');
    void connection.refresh();
  };

  #close(news: 'saved' | undefined): void {
    this.#seen = undefined;
    this.news = news;
    this.#attempts.forget(SAVING);
    this.form.clear();
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
