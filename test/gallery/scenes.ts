/** What the gallery shows: every widget in every state, and what a person opens in it. */
import { fixtures, type MockMode } from '@kentongan/testing';

export interface Scene {
  /** Tag without `kim-`. */
  readonly widget: string;
  readonly name: string;
  /** How the API answers when the widget asks. */
  readonly mode?: MockMode;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The widget has been here before: a copy was saved. */
  readonly seen?: boolean;
  /** What is true once the scene can be looked at; `data-kim-state` must have this value when it is a word. */
  readonly until: string | ((root: ShadowRoot) => unknown);
  /** What a person does before `until`. */
  readonly act?: (root: ShadowRoot, widget: HTMLElement) => Promise<void>;
  /** One widget a page: a dialog covers it, or what was sent shows in every form. */
  readonly alone?: boolean;
}

const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 30); });
async function find(root: ShadowRoot, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    await turn();
  }
}
const press = async (root: ShadowRoot, selector: string): Promise<void> => { (await find(root, selector)).click(); };
async function fill(root: ShadowRoot, selector: string, value: string): Promise<void> {
  const field = await find(root, selector) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

const states = (widget: string, attributes: Readonly<Record<string, string>> = {}): Scene[] => [
  { widget, name: 'loading', mode: 'hold', attributes, until: (root) => root.querySelector('[role=status]') },
  { widget, name: 'ready', attributes, until: 'ready' },
  { widget, name: 'empty', mode: 'empty', attributes, until: 'empty' },
  { widget, name: 'stale', mode: 'fail', seen: true, attributes, until: 'stale' },
  { widget, name: 'offline', mode: 'offline', seen: true, attributes, until: 'offline' },
  { widget, name: 'error', mode: 'fail', attributes, until: 'error' },
];

const write = async (root: ShadowRoot): Promise<void> => {
  await fill(root, '#f-category', 'electricity');
  await fill(root, '#f-title', 'Lampu jalan depan SD padam sejak dua minggu');
  await fill(root, '#f-text', 'Anak-anak pulang mengaji dalam gelap. Mohon diganti lampunya.');
};
const next = (root: ShadowRoot): Promise<void> => press(root, '.nav .main');
/** On to the last step, or nothing where all steps are on one page. */
async function toSend(root: ShadowRoot): Promise<void> {
  while (!root.querySelector('#f-adult')) {
    await next(root);
    await turn();
  }
}
async function send(root: ShadowRoot): Promise<void> {
  await write(root);
  await toSend(root);
  await press(root, '#f-adult');
  await next(root);
}

const ticketOf = (status: string): string => fixtures.tickets.items.find((ticket) => ticket.status === status)!.number;
const opened = (status: string): Scene => ({
  widget: 'aspiration-tracker', name: `ticket-${status}`, until: (root) => root.querySelector('.todo'),
  async act(root) {
    await fill(root, '#number', ticketOf(status));
    await fill(root, '#code', fixtures.receipt.trackingCode);
    await press(root, '.door .main');
  },
});

export const scenes: readonly Scene[] = [
  ...states('news-feed', { search: '' }),
  { widget: 'news-feed', name: 'grid', attributes: { layout: 'grid' }, until: 'ready' },
  { widget: 'news-feed', name: 'compact', attributes: { layout: 'compact', limit: '5', heading: 'Pemerintahan desa' }, until: 'ready' },
  { widget: 'news-feed', name: 'ticker', attributes: { layout: 'ticker', heading: 'Kabar desa' }, until: (root) => root.querySelector('.ticker') },
  { widget: 'news-feed', name: 'ticker-stale', mode: 'fail', seen: true, attributes: { layout: 'ticker', heading: 'Kabar desa' }, until: (root) => root.querySelector('.ticker') },
  { widget: 'news-feed', name: 'found-nothing', mode: 'empty', attributes: { search: '', category: 'Kesehatan' }, until: 'empty' },
  { widget: 'news-feed', name: 'english', attributes: { lang: 'en' }, until: 'ready' },
  { widget: 'news-feed', name: 'accent', attributes: { style: '--kim-accent: #ffe600' }, until: 'ready' },
  { widget: 'news-feed', name: 'reader', alone: true, act: (root) => press(root, 'article h3 a'), until: (root) => root.querySelector('kim-news-reader')?.shadowRoot?.querySelector('dialog[open] .text p') },
  ...states('program-list'),
  { widget: 'program-list', name: 'list', attributes: { layout: 'list' }, until: 'ready' },
  { widget: 'program-list', name: 'compact', attributes: { layout: 'compact' }, until: 'ready' },
  { widget: 'program-list', name: 'detail', alone: true, act: (root) => press(root, '[part=button]'), until: (root) => root.querySelector('dialog[open]') },
  { widget: 'aspiration-form', name: 'first', until: (root) => root.querySelector('#f-text') },
  { widget: 'aspiration-form', name: 'errors', act: next, until: (root) => root.querySelector('[aria-invalid=true]') },
  { widget: 'aspiration-form', name: 'private-number', act: (root) => write(root).then(() => fill(root, '#f-text', 'Hubungi saya di 081234567890, NIK 6112012001900001.')), until: (root) => root.querySelector('#f-text') },
  { widget: 'aspiration-form', name: 'place', act: async (root) => { await write(root); await next(root); }, until: (root) => root.querySelector('#change') },
  { widget: 'aspiration-form', name: 'send', act: async (root) => { await write(root); await toSend(root); }, until: (root) => root.querySelector('#f-adult') },
  { widget: 'aspiration-form', name: 'receipt', alone: true, act: send, until: (root) => root.querySelector('[part=receipt] canvas, [part=receipt] svg') },
  { widget: 'aspiration-form', name: 'waiting', alone: true, mode: 'offline', act: send, until: (root) => root.querySelector('#waiting') },
  { widget: 'aspiration-form', name: 'english', attributes: { lang: 'en' }, until: (root) => root.querySelector('#f-text') },
  { widget: 'aspiration-tracker', name: 'door', until: (root) => root.querySelector('#number') },
  { widget: 'aspiration-tracker', name: 'unknown', mode: 'missing', act: async (root) => { await fill(root, '#number', fixtures.receipt.number); await fill(root, '#code', fixtures.receipt.trackingCode); await press(root, '.door .main'); }, until: (root) => root.querySelector('[role=alert]') },
  ...['received', 'needs_detail', 'forwarded', 'in_progress', 'answered', 'closed'].map(opened),
  ...states('aspiration-board'),
  { widget: 'aspiration-board', name: 'grid', attributes: { layout: 'grid' }, until: 'ready' },
  { widget: 'aspiration-board', name: 'compact', attributes: { layout: 'compact' }, until: 'ready' },
  ...states('alert-bar'),
  { widget: 'alert-bar', name: 'unfolded', act: (root) => press(root, '.line button'), until: (root) => root.querySelector('li') },
];
