/** A real server and a real browser, for the story: the portal as a person finds it. @module */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';

// Pages in the background draw no frames: what they show is looked for by the clock.
const waiting = { timeout: 20_000, polling: 100 };

const root = new URL('../..', import.meta.url).pathname;

/** A demonstration server in a process of its own. */
export interface Served {
  readonly address: string;
  /** Everything it said. */
  readonly said: () => string;
  stop(): Promise<void>;
}

/** Starts the built server on a free port; resolves once it says where it is. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, ['packages/demo/dist/linli-demo.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', ...env },
  });
  let said = '';
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  return {
    address: await address,
    said: () => said,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Opens the browser that the test run has found. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  return puppeteer.launch({ executablePath, args: ['--no-sandbox', '--no-proxy-server', '--lang=zh-CN'] });
}

/** Somebody at the portal: acts through what stands on the page. */
export class Visitor {
  readonly page: Page;
  /** Errors and warnings of the page's console, which there shall be none of. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (fault) => this.complaints.push(String(fault)));
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && this.complaints.push(message.text()));
  }

  static async arrive(browser: Browser, address: string, width: number): Promise<Visitor> {
    const visitor = new Visitor(await browser.newPage());
    await visitor.page.setViewport({ width, height: 900 });
    await visitor.page.goto(address);
    await visitor.page.waitForFunction(() => document.querySelectorAll('#person option').length > 1);
    return visitor;
  }

  /** Acts as the person whose name stands in the switch. */
  async actAs(name: string): Promise<void> {
    const token = await this.page.$$eval(
      '#person option',
      (all, who) => all.find((each) => each.textContent?.includes(who))?.value,
      name,
    );
    await this.page.select('#person', token ?? '');
  }

  /** Presses the first button with this text inside a widget, or inside the card that says `about`. */
  async press(widget: string, label: string, about = ''): Promise<void> {
    await this.page.bringToFront();
    const handle = await this.page.waitForFunction(
      (tag, text, said) => {
        const root = document.querySelector(tag)?.shadowRoot;
        const scopes = said
          ? [...(root?.querySelectorAll('.card') ?? [])].filter((card) => card.textContent?.includes(said))
          : root
            ? [root]
            : [];
        const buttons = scopes.flatMap((scope) => [...scope.querySelectorAll<HTMLElement>('button, summary')]);
        return buttons.find(
          (button) => button.textContent?.trim().startsWith(text) && !button.matches(':disabled, [aria-disabled=true]'),
        );
      },
      waiting,
      ...[widget, label, about],
    );
    // Not by the mouse: other widgets are still loading, and what moves under it would be hit instead.
    const button = handle.asElement() as ElementHandle<HTMLElement> | null;
    await button?.evaluate((each) => each.click());
  }

  /** Types into a field of a widget. */
  async type(widget: string, name: string, text: string): Promise<void> {
    const field = await this.page.waitForSelector(`${widget} >>> :is(input, textarea):is([name="${name}"], [id^="${name}"])`);
    await field?.evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }, text);
  }

  /** Waits until a widget says something; answers with all that it says. */
  async sees(widget: string, text: string): Promise<string> {
    const handle = await this.page.waitForFunction(
      (tag, said) => {
        const all = document.querySelector(tag)?.shadowRoot?.textContent ?? '';
        return all.includes(said) ? all : false;
      },
      waiting,
      ...[widget, text],
    );
    return String(await handle.jsonValue()).replace(/\s+/g, ' ');
  }
}
