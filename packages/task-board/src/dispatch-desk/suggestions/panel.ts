/** 派单建议 at the desk: loads them, solves them anew when a weight is changed, and sends the offers that are chosen. @module */
import type { ReactiveController, TemplateResult } from 'lit';
import { dayOf, type FitPart, type FitWeights, type DecisionContext, type OrderView, type Suggestions } from '@linli/core';
import { offerSeat, suggestOffers } from '@linli/contract';
import type { AssignmentResult } from '@linli/matching';
import { failed, Resource, skeleton, type LinliElement, type Localizer, type Submissions } from '@linli/kit';
import type { DeskPage } from '../card-model.ts';
import { pairKey, suggestedOrders, type SuggestedPerson } from './model.ts';
import { SolverClient } from './solver-client.ts';
import { suggestionView, type SuggestionActions, type SuggestionModel } from './view.ts';
import { suggestionWords } from './words/index.ts';

/** Rooms whose changes may change who fits. */
const rooms = ['orders', 'volunteers', 'records'];

/** Offers under way at a time: the server puts writes that wait into one transaction. */
const PARALLEL = 4;

/** Draws suggestions inside the desk. */
export class SuggestionPanel implements ReactiveController {
  readonly #host: LinliElement;
  readonly #localizer: Localizer;
  readonly #submissions: Submissions;
  readonly #solver: SolverClient;
  readonly #data: Resource<Suggestions>;
  /** The weights that the reader has set; undefined while they are the community's. */
  #weights: FitWeights | undefined;
  /** The solution for these weights. */
  #solution: AssignmentResult | undefined;
  /** While it is being solved, what is shown may be outdated, and is not sent. */
  #isSolving = false;
  #abort: AbortController | undefined;
  /** The day that was chosen; empty for all. */
  #day = '';
  /** Whom the reader does not want to ask. */
  readonly #unchosen = new Set<string>();
  #sentCount = 0;
  #isSending = false;

  readonly #actions: SuggestionActions = {
    chooseDay: (day) => this.#chooseDay(day),
    setWeight: (part, weight) => this.#setWeight(part, weight),
    resetWeights: () => this.#resetWeights(),
    choose: (person, isChosen) => this.#choose(person, isChosen),
    send: (offers) => void this.#send(offers),
  };

  constructor(host: LinliElement, localizer: Localizer, submissions: Submissions, worker: URL | string | undefined) {
    this.#host = host;
    this.#localizer = localizer;
    this.#submissions = submissions;
    this.#solver = new SolverClient(worker);
    this.#data = new Resource<Suggestions>(host, {
      load: async ({ api, communityId }, signal) => {
        const day = this.#day === '' ? {} : { day: this.#day };
        const suggestions = await api.send(suggestOffers, { communityId, ...day }, { signal });
        void this.#solve(suggestions);
        return suggestions;
      },
      onChange: ({ room }) => (rooms.includes(room) && !this.#isSending ? 'reload' : undefined),
    });
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#solver.close();
  }

  /** Draws them. `orders` are those of the desk, whose days can be chosen. */
  render(orders: readonly OrderView[], page: DeskPage): TemplateResult {
    const words = this.#localizer.words(suggestionWords);
    const { current } = this.#data;
    if (current.state === 'failed') return failed(current.problem, page, () => this.#data.reload());
    if (current.state === 'loading' || !words) return skeleton(page.shared, 3);
    return suggestionView(this.#model(current.value, orders, page), { ...page, words }, this.#actions);
  }

  #model(suggestions: Suggestions, orders: readonly OrderView[], { context }: DeskPage): SuggestionModel {
    const weights = this.#weights ?? suggestions.weights;
    const { offers, value, bound } = this.#solution ?? suggestions;
    return {
      orders: suggestedOrders(suggestions, offers, weights),
      value,
      bound,
      hasMore: suggestions.more,
      weights,
      hasUsualWeights: this.#weights === undefined,
      isSolving: this.#isSolving,
      isSending: this.#isSending,
      day: this.#day,
      days: daysOf(orders, context),
      sentCount: this.#sentCount,
      isChosen: (person) => !this.#unchosen.has(pairKey(person)),
    };
  }

  #chooseDay(day: string): void {
    this.#day = day;
    this.#sentCount = 0;
    this.#data.reload({ reset: true });
  }

  #setWeight(part: FitPart, weight: number): void {
    const { current } = this.#data;
    if (current.state !== 'ready') return;
    this.#weights = { ...(this.#weights ?? current.value.weights), [part]: weight };
    void this.#solve(current.value);
  }

  #resetWeights(): void {
    this.#abort?.abort();
    [this.#weights, this.#solution, this.#isSolving] = [undefined, undefined, false];
    this.#host.requestUpdate();
  }

  #choose(person: SuggestedPerson, isChosen: boolean): void {
    if (isChosen) this.#unchosen.delete(pairKey(person));
    else this.#unchosen.add(pairKey(person));
    this.#host.requestUpdate();
  }

  /** Solves them by the reader's own weights; what is being solved already is given up. */
  async #solve(suggestions: Suggestions): Promise<void> {
    this.#abort?.abort();
    const [weights, context] = [this.#weights, this.#data.connection?.decisionContext()];
    if (!weights || !context) return;
    const { signal } = (this.#abort = new AbortController());
    this.#isSolving = true;
    this.#host.requestUpdate();
    const solution = await this.#solver.solve({ snapshot: suggestions, weights, at: context }, signal).catch(() => undefined);
    if (signal.aborted) return;
    [this.#solution, this.#isSolving] = [solution, false];
    this.#host.requestUpdate();
  }

  /** Each offer is granted or refused by itself; why one was refused stands beside its name. */
  async #send(offers: readonly SuggestedPerson[]): Promise<void> {
    if (this.#isSending) return;
    [this.#isSending, this.#sentCount] = [true, 0];
    const waiting = [...offers];
    const sendNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { orderId, volunteerId } = next;
        const answer = await this.#submissions.send(pairKey(next), offerSeat, { orderId, volunteerId });
        if (answer) this.#sentCount += 1;
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, sendNext));
    this.#isSending = false;
    this.#data.reload();
  }
}

/** The days on which there are open orders, in their sequence, each with an instant of it. */
function daysOf(orders: readonly OrderView[], { community }: DecisionContext): { day: string; at: string }[] {
  const days = new Map<string, string>();
  for (const { status, task } of orders) if (status === 'open') days.set(dayOf(task.startsAt, community.timeZone), task.startsAt);
  return [...days].map(([day, at]) => ({ day, at })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
