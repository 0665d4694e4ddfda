/** The focus inside a widget, when an update takes away the element that had it. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'chai';
import { aProbe, type Probe } from '../../test/probe.ts';
import { KeptFocus } from './kept-focus.ts';

let probe: Probe;

interface Content {
  readonly button?: 'enabled' | 'disabled';
  readonly card?: boolean;
  readonly notice?: boolean;
}

/** A card with a button, and a notice; any of them may be gone. */
function content({ button, card = true, notice = false }: Content): TemplateResult {
  return html`<section part="base">
    ${
      card
        ? html`<article aria-labelledby="title">
            <h3 id="title">Task</h3>
            ${button ? html`<button ?disabled=${button === 'disabled'}>Claim</button>` : nothing}
          </article>`
        : nothing
    }
    ${notice ? html`<p class="notice">Nothing left</p>` : nothing}
    <a href="#other">Other</a>
  </section>`;
}

const render = (change: Content): Promise<void> => probe.renderAnew(() => content(change));

beforeEach(async () => {
  probe = aProbe();
  new KeptFocus(probe);
  document.body.replaceChildren(probe);
  await render({ button: 'enabled' });
  probe.find('button').focus();
});

describe('the focus of a button', () => {
  it('its card takes the focus while it is disabled, and gives it back afterwards', async () => {
    const button = probe.find('button');
    await render({ button: 'disabled' });
    expect(probe.focused()).to.equal(probe.find('article'));
    await render({ button: 'disabled' });
    await render({ button: 'enabled' });
    expect(probe.focused()).to.equal(button);
  });

  it('its card takes the focus when the button is gone', async () => {
    await render({});
    expect(probe.focused()).to.equal(probe.find('article'));
  });

  it('the notice takes the focus when the card is gone too', async () => {
    await render({ card: false, notice: true });
    expect(probe.focused()).to.equal(probe.find('.notice'));
  });

  it('the widget takes the focus when there is no notice either', async () => {
    await render({ card: false });
    expect(probe.focused()).to.equal(probe.find('[part=base]'));
  });
});

describe('a focus that is left alone', () => {
  it('an element that stays keeps the focus', async () => {
    await render({ button: 'enabled', notice: true });
    expect(probe.focused()).to.equal(probe.find('button'));
  });

  it('a person who has moved on meanwhile is not called back', async () => {
    await render({ button: 'disabled' });
    probe.find('a').focus();
    await render({ button: 'enabled' });
    expect(probe.focused()).to.equal(probe.find('a'));
  });

  it('a widget without the focus takes none', async () => {
    const outside = document.body.appendChild(document.createElement('button'));
    outside.focus();
    await render({ card: false });
    expect(document.activeElement).to.equal(outside);
    outside.remove();
  });
});
