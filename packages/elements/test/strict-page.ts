/** What runs in the page under the strictest policy: it shows states and keeps what the browser held against them. @module */
import { provide } from '@linli/kit';
import { arrive, stage, type WidgetState } from '@linli/testing';
import '../src/index.ts';

/** What the frame offers to the test that stands around it. */
export interface StrictPage {
  /** Shows the state and gives what the policy forbade until then. */
  show(tag: string, state: WidgetState, look: Readonly<Record<string, string>>): Promise<readonly string[]>;
  /** Does what the policy forbids, so that the test knows that it is in force. */
  offend(): Promise<readonly string[]>;
}
declare global {
  interface Window {
    strict?: StrictPage;
  }
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});

/** Violations are told in a task of their own: it has run when a message that was sent later is there. */
const told = (): Promise<readonly string[]> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => setTimeout(() => resolve(violations.splice(0)));
    port2.postMessage(null);
  });

window.strict = {
  async show(tag, state, look) {
    sessionStorage.clear();
    const main = document.createElement('main');
    for (const [name, value] of Object.entries(look)) main.setAttribute(name, value);
    const element = main.appendChild(document.createElement(tag));
    document.body.replaceChildren(main);
    provide(main, await stage(state));
    await arrive(element, state);
    return told();
  },
  offend() {
    document.body.setAttribute('style', 'color: red');
    try {
      document.body.innerHTML = '<p>text</p>';
    } catch {
      // An engine that knows Trusted Types throws as well as tells.
    }
    return told();
  },
};
