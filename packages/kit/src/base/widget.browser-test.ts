/** What every widget shows: before it is connected, while it loads, when that fails, once it is ready, and when it is refused. @module */
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'chai';
import { listOrders, ProblemError, readCommunity, readMe, requestOrder } from '@linli/contract';
import { community, fakeApi, resident, settled, until, type FakeApi } from '../../test/fake-api.ts';
import { provide } from '../connection/provide.ts';
import { Resource } from '../connection/resource.ts';
import { empty, problemText } from '../parts/notices.ts';
import { defineWords } from '../words/dictionary.ts';
import { orderRefusals } from '../words/refusals/orders/index.ts';
import { Widget, type EarlyPage, type Page } from './widget.ts';

interface Words {
  readonly title: string;
}
const english = async () => ({ words: { title: 'Tasks' } });
const words = defineWords<Words>({ title: '任务' }, english, english, english);

/** Shows a list of titles, and sends a request. */
class ListWidget extends Widget<Words, readonly string[]> {
  protected readonly words = words;
  protected override readonly refusals = [orderRefusals];
  protected readonly data: Resource<readonly string[]> = new Resource<readonly string[]>(this, {
    load: ({ api, communityId }) => api.send(listOrders, { communityId, list: 'open' }) as unknown as Promise<readonly string[]>,
  });

  protected override heading({ words: { title } }: EarlyPage<Words>, titles?: readonly string[]): TemplateResult {
    return html`<h2>${title} ${titles?.length ?? '–'}</h2>`;
  }

  protected ready(titles: readonly string[], page: Page<Words>): TemplateResult {
    if (titles.length === 0) return empty('nothing', 'come back later');
    const problem = page.submissions.problem('send');
    const send = (): unknown => page.submissions.send('send', requestOrder, {} as never);
    return html`<ul>
        ${titles.map((title) => html`<li>${title}</li>`)}
      </ul>
      <button ?disabled=${page.submissions.isPending('send')} @click=${send}>${page.me?.name}</button>
      ${problem ? html`<p role="alert">${problemText(problem, page)}</p>` : nothing}`;
  }
}

/** The same, shown to everybody as soon as it is loaded. */
class PublicWidget extends ListWidget {
  protected override readonly needsPerson = false;
  protected override readonly skeletonRows = 1;
}
customElements.define('test-list', ListWidget);
customElements.define('test-public', PublicWidget);

let api: FakeApi;
let widget: HTMLElement;

/** The widget in a page, with something inside its tag. */
function show(tag = 'test-list', lang = 'zh-CN'): HTMLElement {
  widget = document.createElement(tag);
  widget.textContent = '请致电社区';
  widget.lang = lang;
  document.body.replaceChildren(widget);
  return widget;
}
const connect = (): unknown => provide(document.body, { api, communityId: community.id });
const find = <E extends HTMLElement>(selector: string): E | null | undefined => widget.shadowRoot?.querySelector<E>(selector);
const text = (selector = '[part=base]'): string => (find(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const away = (): never => {
  throw new ProblemError('unavailable');
};

beforeEach(() => {
  api = fakeApi(resident);
  api.answer(listOrders, () => ['陪诊', '理发']);
  document.body.replaceWith(document.createElement('body'));
});

describe('a widget before it is ready', () => {
  it('a widget that is not connected shows the content of its tag alone', () => {
    show();
    expect([...(widget.shadowRoot?.children ?? [])].map(({ localName }) => localName)).to.deep.equal(['slot']);
  });

  it('a widget that loads is busy, and shows a skeleton below its heading', async () => {
    const release = api.hold(listOrders);
    show();
    connect();
    await settled();
    expect(find('[part=base]')?.getAttribute('aria-busy')).to.equal('true');
    expect([text('h2'), text('.skeleton'), find('slot')]).to.deep.equal(['任务 –', '正在载入', null]);
    release();
    await settled();
    expect(find('[part=base]')?.getAttribute('aria-busy')).to.equal('false');
  });

  it('a widget whose words are being fetched shows a skeleton and says nothing', async () => {
    show('test-list', 'en');
    connect();
    await Promise.resolve();
    expect([find('.skeleton') !== null, text()]).to.deep.equal([true, '']);
    await until(() => text('h2') === 'Tasks 2');
  });

  it('a widget waits for the person, and a public one shows its value without', async () => {
    const release = api.hold(readMe);
    show();
    connect();
    await settled();
    expect(text('.skeleton')).to.equal('正在载入');
    show('test-public');
    connect();
    await settled();
    expect([text('ul'), text('button')]).to.deep.equal(['陪诊理发', '']);
    release();
    await settled();
    expect(text('button')).to.equal(resident.name);
  });
});

describe('a widget that is ready', () => {
  it('the value is shown with its heading, in the words of the page', async () => {
    show();
    connect();
    await settled();
    expect([text('h2'), text('ul'), find('.skeleton')]).to.deep.equal(['任务 2', '陪诊理发', null]);
  });

  it('a widget with nothing to show says so, and what to do next', async () => {
    api.answer(listOrders, () => []);
    show();
    connect();
    await settled();
    expect(text('[part=empty]')).to.equal('nothingcome back later');
  });

  it('a button that was pressed is disabled until its answer is there, and its card or widget has the focus', async () => {
    show();
    connect();
    await settled();
    const release = api.hold(requestOrder);
    const button = find<HTMLButtonElement>('button')!;
    button.focus();
    button.click();
    await settled();
    expect([button.disabled, widget.shadowRoot?.activeElement]).to.deep.equal([true, find('[part=base]')]);
    release();
    await settled();
    expect([button.disabled, widget.shadowRoot?.activeElement]).to.deep.equal([false, button]);
  });
});

describe('a widget that is refused', () => {
  for (const [problem, sentence] of [
    [new ProblemError('refused', { reason: 'full' }), '名额已满，可以候补'],
    [
      new ProblemError('refused', { reason: 'too-young', facts: { minimum: 14, age: 13 } }),
      '这项服务须满 14 周岁，您服务当天 13 周岁',
    ],
    [new ProblemError('refused', { reason: 'of another room' }), '出了点问题，请稍后再试'],
    [new ProblemError('unauthenticated'), '请先登录'],
  ] as const) {
    it(`a ${problem.kind} action is told in words: ${sentence}`, async () => {
      show();
      connect();
      await settled();
      api.answer(requestOrder, () => {
        throw problem;
      });
      find('button')?.click();
      await settled();
      expect(text('[role=alert]')).to.equal(sentence);
      expect(text('ul')).to.equal('陪诊理发');
    });
  }
});

describe('a widget that has failed', () => {
  it('the problem is told, the content of the tag stands below it, and another try loads the value', async () => {
    api.answer(listOrders, away);
    show();
    connect();
    await settled();
    expect([text('[part=failed] strong'), text('h2')]).to.deep.equal(['服务暂时不可用，正在等待恢复', '任务 –']);
    expect(find('slot')).to.not.equal(null);
    api.answer(listOrders, () => ['陪诊']);
    find('[part=failed] button')?.click();
    await settled();
    expect([text('ul'), find('[part=failed]')]).to.deep.equal(['陪诊', null]);
  });

  it('another try loads the community too, where that has failed', async () => {
    api.answer(readCommunity, away);
    api.answer(listOrders, away);
    show();
    connect();
    await settled();
    const loads = (): number => api.calls.filter((name) => name === readCommunity.name).length;
    const before = loads();
    find('[part=failed] button')?.click();
    await settled();
    expect(loads()).to.be.greaterThan(before);
  });

  it('a server that does not answer at all is named to the owner of the page', async () => {
    api.answer(listOrders, () => {
      throw new ProblemError('offline', { detail: 'https://linli.example' });
    });
    show();
    connect();
    await settled();
    expect(text('[part=failed] strong')).to.equal('网络不通，恢复后会自动继续');
    expect(text('[part=failed] .muted')).to.include('https://linli.example 没有应答');
  });
});
