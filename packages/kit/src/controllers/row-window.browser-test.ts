/** The rows of a long list that are rendered, as the page scrolls and prints. @module */
import { html } from 'lit';
import { expect } from 'chai';
import { aProbe, type Probe } from '../../test/probe.ts';
import { RowWindow, type RowRange } from './row-window.ts';

const COUNT = 1_000;
let probe: Probe;
let rowWindow: RowWindow;
let range: RowRange;
let asked: number;
/** Rows that were rendered once, and so measured. */
let seen: Set<number>;
let heightOf: (index: number) => number;

/** Two frames: in the first the window is computed, after it the list is rendered. */
const frames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** The rows that are rendered, by their keys. */
const rendered = (): number[] =>
  [...(probe.shadowRoot?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map((row) => Number(row.dataset['row']));

async function scrollPage(y: number): Promise<void> {
  window.scrollTo(0, y);
  await frames();
  await probe.updateComplete;
}

beforeEach(async () => {
  window.scrollTo(0, 0);
  asked = 0;
  seen = new Set();
  heightOf = () => 100;
  probe = aProbe();
  rowWindow = new RowWindow(probe, 50);
  probe.content = () => {
    range = rowWindow.range(COUNT, (index) => ((asked = Math.max(asked, index)), String(index)));
    const rows = Array.from({ length: range.end - range.first }, (_, at) => range.first + at);
    rows.forEach((row) => seen.add(row));
    return html`<ul data-rows .style=${`margin:0;padding:${range.before}px 0 ${range.after}px`}>
      ${rows.map((row) => html`<li data-row=${row} .style=${`display:block;block-size:${heightOf(row)}px`}></li>`)}
    </ul>`;
  };
  document.body.replaceChildren(probe);
  await probe.renderAnew();
});

afterEach(() => {
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

describe('a long list', () => {
  it('only the rows in sight are rendered, and the others have their room', () => {
    const inSight = Math.ceil(innerHeight / 100);
    expect(rendered()[0]).to.equal(0);
    expect(rendered().length).to.be.within(inSight, inSight + 4);
    expect(range.before).to.equal(0);
    expect(range.after).to.equal((COUNT - range.end) * 100);
  });

  it('keys are asked for only down to the last row in sight', () => {
    expect(asked).to.be.lessThan(100);
  });

  it('the rows follow the scrolling', async () => {
    await scrollPage(50_000);
    expect(rendered()).to.include(500).and.not.include(0);
    expect(range.before).to.equal(range.first * 100);
    await scrollPage(0);
    expect(rendered()).to.include(0).and.not.include(500);
  });

  it('rows that were measured count with their own height, the others with the average', async () => {
    heightOf = (index) => (index === 0 ? 400 : 100);
    await probe.renderAnew();
    await probe.renderAnew();
    const mean = (400 + (seen.size - 1) * 100) / seen.size;
    expect(range.after / (COUNT - range.end)).to.be.closeTo(mean, 1);
    await scrollPage(20_000);
    expect(range.before).to.be.greaterThan(range.first * 100);
  });
});

describe('a list that is printed', () => {
  it('every row is rendered for print, and only those in sight again afterwards', async () => {
    dispatchEvent(new Event('beforeprint'));
    await probe.updateComplete;
    expect(rendered().length).to.equal(COUNT);
    expect([range.before, range.after]).to.deep.equal([0, 0]);
    dispatchEvent(new Event('afterprint'));
    await probe.updateComplete;
    expect(rendered().length).to.be.lessThan(100);
  });
});

describe('a list that was taken off the page', () => {
  it('a list off the page does not follow the scrolling', async () => {
    probe.remove();
    document.body.style.blockSize = '100000px';
    const before = probe.updates;
    await scrollPage(50_000);
    dispatchEvent(new Event('beforeprint'));
    await frames();
    expect(probe.updates).to.equal(before);
    document.body.style.blockSize = '';
  });
});
