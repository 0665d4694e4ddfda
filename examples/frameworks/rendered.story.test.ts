/** Rendered on a server, and read by what runs no scripts: what stands inside a tag is what is seen. */
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSSRApp, h } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import type { Browser } from 'puppeteer-core';
import '@linli/honour-roll/all';
import '@linli/task-board/all';
import { openBrowser } from '../property-portal/stage.ts';

const aside = '志愿任务也贴在服务中心门口。';
const rendered = {
  React: () => renderReact(createElement('linli-task-board', { category: 'elder-care' }, createElement('p', null, aside))),
  Vue: () => renderVue(createSSRApp({ render: () => h('linli-task-board', { category: 'elder-care' }, [h('p', aside)]) })),
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(Object.entries(rendered))(
  '%s renders a tag with its attributes and its children, and no crawler needs a script',
  async (_name, render) => {
    const html = await render();
    expect(html).toBe(`<linli-task-board category="elder-care"><p>${aside}</p></linli-task-board>`);
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setContent(html);
    expect(await page.$eval('body', (body) => body.innerText)).toBe(aside);
    await page.close();
  },
);
