/** 我的特长和时间 while they are edited: the draft, what the server has meanwhile, and what became of saving it. @module */
import type { ReactiveController } from 'lit';
import type { Profile, Volunteer } from '@linli/core';
import { changeProfile, type ProblemError } from '@linli/contract';
import { Form, type ConnectionController, type LinliElement, type Submissions } from '@linli/kit';
import { blankProfile, draftOf, isSameProfile, mergeDraft, profileIssues, readProfile } from './profile-draft.ts';

const KEY = 'profile';

/** Edits the reader's own profile. */
export class ProfileEditor implements ReactiveController {
  readonly form: Form;
  /** What to tell the reader: that it was saved, or that it was changed elsewhere meanwhile. */
  notice: 'saved' | 'elsewhere' | undefined;
  readonly #host: LinliElement;
  readonly #connected: ConnectionController;
  readonly #submissions: Submissions;
  /** The archive that is edited: when another person signs in, so does another archive. */
  #archiveId: string | undefined;
  /** The profile that the draft began from, or was merged with last; undefined while nothing is edited. */
  #base: Profile | undefined;
  /** The answer of the last save, for as long as the profile of before it is the one that is loaded. */
  #saved: { readonly before: Profile; readonly profile: Profile } | undefined;

  constructor(host: LinliElement, connected: ConnectionController, submissions: Submissions) {
    this.#host = host;
    this.#connected = connected;
    this.#submissions = submissions;
    // Nothing is stored in the browser: the community keeps the profile.
    this.form = new Form(host, 'profile', blankProfile, []);
    host.addController(this);
  }

  get #archive(): Volunteer | undefined {
    return this.#connected.me?.volunteer?.archive;
  }

  get isOpen(): boolean {
    return this.#base !== undefined;
  }

  get isSaving(): boolean {
    return this.#submissions.isPending(KEY);
  }

  /** Why the last try to save it came to nothing. */
  get problem(): ProblemError | undefined {
    return this.#submissions.problem(KEY);
  }

  /** The profile that the server has, as far as is known here. */
  get profile(): Profile | undefined {
    const loaded = this.#archive?.profile;
    return this.#saved && this.#saved.before === loaded ? this.#saved.profile : loaded;
  }

  hostUpdate(): void {
    if (this.#archive?.id !== this.#archiveId) {
      this.#archiveId = this.#archive?.id;
      this.#close(undefined);
    }
    this.#mergeChanges();
  }

  /** What was changed elsewhere meanwhile is taken over where nothing was edited here, and the reader is told. */
  #mergeChanges(): void {
    const now = this.profile;
    if (!this.#base || !now || now === this.#base) return;
    if (!this.isSaving && !isSameProfile(this.#base, now)) {
      this.form.draft = mergeDraft(this.form.draft, this.#base, now);
      this.notice = 'elsewhere';
    }
    this.#base = now;
  }

  /** Begins to edit the profile as it is. */
  readonly open = (): void => {
    const { profile } = this;
    if (!profile) return;
    this.#close(undefined);
    this.#base = profile;
    this.form.draft = draftOf(profile);
    this.#focus('#my-profile-title');
  };

  /** Leaves the profile as it was. */
  readonly cancel = (): void => {
    this.#close(undefined);
    this.#focus('#change-profile');
  };

  /** Sends the draft, or shows what is wrong with it. */
  readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const [archive, base] = [this.#archive, this.#base];
    if (!archive || !base) return;
    const read = readProfile(this.form.draft, base);
    if ('issues' in read) return this.form.showIssues(read.issues);
    const answer = await this.#submissions.send(KEY, changeProfile, { volunteerId: archive.id, profile: read.profile });
    const issues = this.problem?.problem.issues;
    if (issues) this.form.showIssues(profileIssues(issues));
    const loaded = this.#archive;
    // Another person may have signed in meanwhile.
    if (!answer || loaded?.id !== archive.id) return;
    this.#saved = { before: loaded.profile, profile: answer.profile };
    this.#close('saved');
    this.#focus('#change-profile');
    void this.#connected.connection?.refresh();
  };

  #close(notice: 'saved' | undefined): void {
    this.#base = undefined;
    this.notice = notice;
    this.#submissions.clear(KEY);
    this.form.clear();
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
