/** The console in the test page, with its stylesheet, on the mock API. */
import { DESK_PASSWORD, deskApi, mockApi, type DeskApi, type MockApi } from '@kentongan/testing';
import { Console } from '../src/state/console.ts';
import { tokenRule } from '../src/styles/tokens.ts';
import '../src/views/console.ts';
import type { ConsoleView } from '../src/views/console.ts';

export const LAMP = 'KB-7Q4M-2XKD-B';
export const JETTY = 'KB-2XKD-7Q4M-A';
export const WELL = 'KB-3M4N-5P6Q-R';

export interface Stage {
  readonly view: ConsoleView;
  readonly app: Console;
  readonly desk: DeskApi;
  readonly api: MockApi;
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
  find<E extends HTMLElement = HTMLElement>(selector: string): E | null;
  /** Resolves with the first match, once it is there. */
  see<E extends HTMLElement = HTMLElement>(selector: string, text?: string): Promise<E>;
  /** Visible words of the first match, or of all. */
  text(selector?: string): string;
  type(selector: string, value: string): void;
  click(selector: string): Promise<void>;
  signIn(email: string, password?: string): Promise<void>;
  go(hash: string): void;
}

let style: HTMLElement | undefined;
async function dress(): Promise<void> {
  if (style) return;
  style = Object.assign(document.createElement('style'), { textContent: tokenRule() });
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('../src/styles/console.css', import.meta.url).href });
  const loaded = new Promise((resolve, reject) => { sheet.onload = resolve; sheet.onerror = reject; });
  document.head.append(style, sheet);
  await loaded;
}

let running: Stage | undefined;

export async function openDesk({ sites = [], ...options }: Parameters<typeof deskApi>[0] & { hash?: string; sites?: DeskApi['sites'] } = {}): Promise<Stage> {
  await dress();
  history.replaceState(null, '', `${location.pathname}${location.search}${options.hash ?? '#/'}`);
  const desk = deskApi(options);
  desk.sites = sites;
  const api = mockApi({ routes: desk.routes });
  const app = new Console(api.base);
  const view = document.createElement('kim-console');
  view.app = app;
  document.body.append(view);

  const find: Stage['find'] = (selector) => view.querySelector(selector);
  const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const see: Stage['see'] = async <E extends HTMLElement>(selector: string, text = '') => {
    const end = performance.now() + 30_000;
    for (;;) {
      const found = [...view.querySelectorAll<E>(selector)].find((element) => words(element).includes(text));
      if (found) return found;
      if (performance.now() > end) throw new Error(`No ${selector} "${text}" in: ${words(view).slice(0, 1500)}`);
      await new Promise(requestAnimationFrame);
    }
  };
  const type: Stage['type'] = (selector, value) => {
    const control = find<HTMLInputElement>(selector)!;
    control.value = value;
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  };
  running = {
    view, app, desk, api, find, see, type,
    text: (selector) => words(selector ? view.querySelector(selector) : view),
    click: async (selector) => { (await see(selector)).click(); },
    go: (hash) => { location.hash = hash; },
    async signIn(email, password = DESK_PASSWORD) {
      await see('#email');
      find<HTMLInputElement>('#email')!.value = email;
      find<HTMLInputElement>('#password')!.value = password;
      find('kim-sign-in [type=submit]')!.click();
    },
  };
  return running;
}

export function closeDesk(): void {
  if (!running) return;
  running.app.drafts.clear();
  running.app.relay.clear();
  running.view.remove();
  running.api.restore();
  running = undefined;
  localStorage.removeItem('kim-console-lang');
  history.replaceState(null, '', location.pathname + location.search);
}
