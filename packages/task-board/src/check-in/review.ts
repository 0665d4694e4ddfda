/** 评单: the form in which a resident rates what was served for them. @module */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '@linli/core';
import { problemText, type Page } from '@linli/kit';
import type { CheckInWords } from './words/index.ts';

const ratings = [1, 2, 3, 4, 5];

/** What the form does. */
export interface ReviewActions {
  rate(rating: number): void;
  send(comment: string): void;
}

/** The form; `rating` is the one that is chosen. */
export function reviewForm(order: OrderView, rating: number, page: Page<CheckInWords>, actions: ReviewActions): TemplateResult {
  const { review } = page.words;
  const problem = page.submissions.problem(order.id);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    actions.send(form.get('comment') as string);
  };
  return html`<form class="card entry" @submit=${send}>
    <h3>${review.title}</h3>
    <p class="muted"><bdi>${order.task.title}</bdi></p>
    <fieldset class="field">
      <legend class="sr">${review.title}</legend>
      <div class="choices">
        ${ratings.map(
          (each) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="rating-${order.id}"
                .checked=${each === rating}
                @change=${() => actions.rate(each)}
              />${review.rate(each)}</label
            >`,
        )}
      </div>
    </fieldset>
    <div class="field">
      <label for="r-${order.id}">${review.comment}</label><input id="r-${order.id}" name="comment" maxlength="500" />
    </div>
    <button class="wide">${review.send}</button>
    ${problem ? html`<p class="why" role="alert">${problemText(problem, page)}</p>` : nothing}
  </form>`;
}
