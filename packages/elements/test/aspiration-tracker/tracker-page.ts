/** A tracker on a page whose API is the mock: opened, filled in and read as a person would. */
import { FIXTURE_NOW, fixtures, mockApi, type MockApi, type MockOptions } from '@kentongan/testing';
import type { KimAspirationTracker } from '../../src/aspiration-tracker/aspiration-tracker.ts';
import '../../src/aspiration-tracker/define.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

export const CODE = fixtures.receipt.trackingCode;
const numberOf = (status: string): string => fixtures.tickets.items.find((ticket) => ticket.status === status)!.number;
export const OPEN = numberOf('in_progress');
export const ASKED = numberOf('needs_detail');
export const ANSWERED = numberOf('answered');
export const CLOSED = numberOf('closed');
export const MERGED = numberOf('merged');
export const OUTSIDE = numberOf('out_of_scope');
export const LATE = numberOf('forwarded');
export const CONFIDENTIAL = numberOf('received');

export class TrackerPage {
  readonly api: MockApi;
  readonly tracker: KimAspirationTracker;
  /** What time it is, in milliseconds: the samples' own day. */
  now = FIXTURE_NOW;
  readonly #clock = Date.now;
  readonly #stage = document.createElement('main');

  constructor(attributes: Record<string, string> = {}, mock: MockOptions = {}, width = '360px') {
    this.api = mockApi(mock);
    Date.now = () => this.now;
    this.tracker = document.createElement('kim-aspiration-tracker');
    for (const [name, value] of Object.entries({ api: this.api.base, ...attributes })) this.tracker.setAttribute(name, value);
    this.#stage.style.width = width;
    this.#stage.append(this.tracker);
    document.body.append(this.#stage);
  }

  remove(): void {
    this.#stage.remove();
    Date.now = this.#clock;
    this.api.restore();
  }

  get root(): ShadowRoot { return this.tracker.shadowRoot!; }
  get state(): string | undefined { return this.tracker.dataset['kimState']; }
  get focused(): string { return this.root.activeElement?.id ?? ''; }
  /** `POST /v1/… body` of everything that was written. */
  get written(): string[] { return this.api.requests.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => `${method} ${path} ${body}`.trim()); }

  $(selector: string): HTMLElement | null { return this.root.querySelector<HTMLElement>(selector); }
  value(selector: string): string { return (this.$(selector) as HTMLInputElement).value; }
  text(selector = '.kim'): string { return (this.$(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim(); }
  all(selector: string): string[] { return [...this.root.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()); }
  button(words: string): HTMLButtonElement { return [...this.root.querySelectorAll('button')].find((button) => button.textContent?.trim() === words)!; }

  async sees(words: string): Promise<void> {
    await waitUntil(() => this.text().includes(words), `"${words}" in: ${this.text()}`);
    await this.tracker.updateComplete;
  }

  async fill(id: string, value: string): Promise<void> {
    await this.tracker.updateComplete;
    const field = this.root.getElementById(id) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Types both and presses "Lihat". */
  async enter(number: string, code = ''): Promise<void> {
    await this.fill('number', number);
    await this.fill('code', code);
    this.$('.door .main')!.click();
  }

  /** The ticket with all that its holder sees. */
  async open(number: string): Promise<void> {
    await this.enter(number, CODE);
    await waitUntil(() => this.$('.todo'), `the holder's part of ${number}; ${this.$('.kim') ? this.text() : ''}`);
    await this.tracker.updateComplete;
  }

  /** Opens a folded part. */
  async unfold(id: string): Promise<void> {
    this.$(`#${id} > summary`)!.click();
    await this.tracker.updateComplete;
  }
}

export const refusing = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ code, title: 'Belum bisa.', titles: { id: 'Belum bisa.', en: 'Not yet.' }, status }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });
