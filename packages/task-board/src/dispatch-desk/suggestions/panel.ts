/** 派单建议 at the desk: reads them, weighs them anew when a weight is changed, and sends the offers that were chosen. @module */
import type { ReactiveController, TemplateResult } from 'lit';
import { dayOf, type FitPart, type FitWeights, type DecisionContext, type OrderView } from '@linli/core';
import { offerSeat, suggestOffers, type Suggestions } from '@linli/contract';
import type { Weighing } from '@linli/matching';
import { Submissions, failed, Loaded, skeleton, Speech, type LinliElement, type SharedWords } from '@linli/kit';
import { keyOf, suggestedOrders, type Suggested } from './model.ts';
import { suggestionView, type SuggestionModel } from './view.ts';
import { Weigher } from './solver-client.ts';
import { suggestionWords } from './words/index.ts';

/** Rooms whose changes may change who fits. */
const rooms = ['orders', 'volunteers', 'records'];

/** Offers under way together: writes of a community take turns, and what waits there goes in one transaction. */
const AT_A_TIME = 4;

/** Draws suggestions inside the desk. */
export class Suggesting implements ReactiveController {
  readonly #host: LinliElement;
  readonly #speech: Speech<(typeof suggestionWords)['zh-CN']>;
  readonly #attempts: Submissions;
  readonly #weigher: Weigher;
  readonly #read: Loaded<Suggestions>;
  /** Those of the reader's own; undefined while they are the community's. */
  #weights: FitWeights | undefined;
  /** What was found by them last. */
  #found: Weighing | undefined;
  /** Whether they are being weighed: what is shown meanwhile may be no more, and is not sent. */
  #isWorking = false;
  #abort: AbortController | undefined;
  #day = '';
  #left = new Set<string>();
  #sent = 0;
  #isSending = false;

  constructor(host: LinliElement, worker: URL | string | undefined) {
    this.#host = host;
    this.#speech = new Speech(host, suggestionWords);
    this.#attempts = new Submissions(host);
    this.#weigher = new Weigher(worker);
    this.#read = new Loaded<Suggestions>(host, {
      load: async ({ api, communityId }, signal) => {
        const day = this.#day === '' ? {} : { day: this.#day };
        const suggestions = await api.send(suggestOffers, { communityId, ...day }, { signal });
        void this.#weigh(suggestions);
        return suggestions;
      },
      onChange: ({ room }) => (rooms.includes(room) && !this.#isSending ? 'again' : undefined),
    });
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#weigher.close();
  }

  /** Draws them; `open` are the orders of the desk, from which the days are taken. */
  render(open: readonly OrderView[], context: DecisionContext, shared: SharedWords): TemplateResult {
    const words = this.#speech.current;
    const { current } = this.#read;
    if (current.state === 'failed') return failed(current.problem, shared, () => this.#read.again());
    if (current.state === 'loading' || !words) return skeleton(shared);
    return suggestionView(
      this.#model(current.value, open, context),
      { words, shared },
      {
        day: (day) => this.#choose(day),
        weight: (part, weight) => this.#change(part, weight),
        usual: () => this.#usual(),
        choose: (of, chosen) => this.#pick(of, chosen),
        send: (offers) => void this.#send(offers),
      },
    );
  }

  #model(suggestions: Suggestions, open: readonly OrderView[], context: DecisionContext): SuggestionModel {
    const weights = this.#weights ?? suggestions.weights;
    const { offers, value, bound } = this.#found ?? suggestions;
    const { timeZone } = context.community;
    return {
      ...{ orders: suggestedOrders(suggestions, offers, weights), value, bound, hasMore: suggestions.more, weights },
      ...{ isUsual: this.#weights === undefined, isWorking: this.#isWorking },
      ...{
        isSending: this.#isSending,
        reach: context.policy.matching.reach,
        day: this.#day,
        days: daysOf(open, context),
        sent: this.#sent,
      },
      calendar: { language: this.#speech.language, timeZone, now: context.now },
      isChosen: (of) => !this.#left.has(keyOf(of)),
      problem: (of) => this.#attempts.problem(keyOf(of)),
    };
  }

  #choose(day: string): void {
    this.#day = day;
    this.#sent = 0;
    this.#read.again(true);
  }

  #change(part: FitPart, weight: number): void {
    const { current } = this.#read;
    if (current.state !== 'ready') return;
    this.#weights = { ...(this.#weights ?? current.value.weights), [part]: weight };
    void this.#weigh(current.value);
  }

  #usual(): void {
    this.#abort?.abort();
    [this.#weights, this.#found, this.#isWorking] = [undefined, undefined, false];
    this.#host.requestUpdate();
  }

  #pick(of: Suggested, chosen: boolean): void {
    if (chosen) this.#left.delete(keyOf(of));
    else this.#left.add(keyOf(of));
    this.#host.requestUpdate();
  }

  /** Weighs by the reader's own weights; whatever was being worked out before is given up. */
  async #weigh(suggestions: Suggestions): Promise<void> {
    this.#abort?.abort();
    const [weights, at] = [this.#weights, this.#read.connection?.moment()];
    if (!weights || !at) return;
    const { signal } = (this.#abort = new AbortController());
    this.#isWorking = true;
    this.#host.requestUpdate();
    const found = await this.#weigher.weigh({ sheet: suggestions, weights, at }, signal).catch(() => undefined);
    if (signal.aborted) return;
    [this.#found, this.#isWorking] = [found, false];
    this.#host.requestUpdate();
  }

  /** A few at a time: each is granted or refused by itself, and a refusal stands beside the name. */
  async #send(offers: readonly Suggested[]): Promise<void> {
    const { connection } = this.#read;
    if (!connection || this.#isSending) return;
    const { api, communityId } = connection;
    [this.#isSending, this.#sent] = [true, 0];
    const waiting = [...offers];
    const sendOn = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { orderId, volunteerId } = next;
        const made = await this.#attempts.make(keyOf(next), () => api.send(offerSeat, { communityId, orderId, volunteerId }));
        if (made) this.#sent += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, sendOn));
    this.#isSending = false;
    this.#read.again();
  }
}

/** The days of open orders, in their order, and an instant of each. */
function daysOf(orders: readonly OrderView[], { community }: DecisionContext): { day: string; at: string }[] {
  const days = new Map<string, string>();
  for (const { status, task } of orders) if (status === 'open') days.set(dayOf(task.startsAt, community.timeZone), task.startsAt);
  return [...days].map(([day, at]) => ({ day, at })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
