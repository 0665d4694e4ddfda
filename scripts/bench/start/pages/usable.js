/** Runs before the script under test: looks at every frame whether board and form are usable. The same for all. @module */
const { title, deed, form, words } = document.documentElement.dataset;

/** An element by selectors, each looked for inside the one before: in its shadow where it has one, in what a slot shows. */
function deep(path) {
  return path.split(' >>> ').reduce((at, selector) => {
    const found = (at?.shadowRoot ?? at)?.querySelector(selector) ?? null;
    return found instanceof HTMLSlotElement ? found.assignedElements()[0] : found;
  }, document);
}

function isInSight(element) {
  if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height, top, bottom } = element.getBoundingClientRect();
  return width > 0 && height > 0 && top < innerHeight && bottom > 0;
}

/** The first row says what the first task is, and its deed can be done. */
function isBoardUsable() {
  const [said, button] = [deep(title), deep(deed)];
  return isInSight(said) && said.textContent.includes(words) && isInSight(button) && !button.disabled;
}

/** The first field takes the focus; asked last, for it moves the focus. */
function isFormUsable() {
  const field = deep(form);
  if (!isInSight(field) || field.disabled) return false;
  field.focus({ preventScroll: true });
  return field.getRootNode().activeElement === field;
}

const frame = () => new Promise(requestAnimationFrame);

async function usable(began) {
  let boardAt;
  let formAt;
  while (boardAt === undefined || formAt === undefined) {
    await frame();
    const now = performance.now();
    if (boardAt === undefined && isBoardUsable()) boardAt = now;
    if (formAt === undefined && isFormUsable()) formAt = now;
  }
  await frame();
  await frame();
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  const seen = { usable: performance.now(), board: boardAt, form: formAt, paint };
  return Object.fromEntries(Object.entries(seen).map(([name, at]) => [name, at - began]));
}

window.measured = usable(performance.now());
