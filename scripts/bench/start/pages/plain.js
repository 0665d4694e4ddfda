/** What pages of peers have in common: the tasks, the columns, and the fields of our request form. @module */

export const columns = ['when', 'title', 'category', 'place', 'left'];

/** As many options as ours has: kinds of service, and lengths. */
export const categories = Array.from({ length: 18 }, (_, n) => `category ${n + 1}`);
export const lengths = ['60', '90', '120', '180'];

/** The fields of one line, in the order of our form; `content` has several lines. */
export const lines = ['what', 'where', 'when', 'name', 'mobile', 'door', 'enteredBy'];

/** The tasks as rows of cells. Instants stay as they came: peers are spared what a calendar costs. */
export async function rows() {
  const response = await fetch('/communities/bench/orders?list=open');
  const { orders } = await response.json();
  return orders.map(({ id, task, taken, terms }) => ({
    id,
    when: task.startsAt,
    title: task.title,
    category: task.category,
    place: task.place.label,
    left: terms.seats - taken,
  }));
}

/** The deed of a row: a plain button, which costs peers least. */
export function claimButton() {
  const button = document.createElement('button');
  button.textContent = 'Claim';
  return button;
}

/** A form without any library: the floor's, and ag-grid's, which has none. */
export function plainForm() {
  const line = (name) => `<label>${name}<input name="${name}"${name === 'when' ? ' type="datetime-local"' : ''}></label>`;
  const options = categories.map((each) => `<option>${each}</option>`).join('');
  const radios = lengths.map((each) => `<label><input type="radio" name="length" value="${each}">${each}</label>`).join('');
  return `<form>${lines.map(line).join('')}<label>category<select name="category">${options}</select></label>
    <fieldset>${radios}</fieldset><label>content<textarea name="content" rows="3"></textarea></label>
    <button>Send</button></form>`;
}
