/** What the holder of the code may do now, and what became of it. Typed texts stay in their fields until they have arrived. */
import { html, nothing, type TemplateResult } from 'lit';
import { toJson } from '@kentongan/client/json';
import { newIdempotencyKey } from '@kentongan/client/key';
import type { AspirationView } from '@kentongan/contract/schemas';
import { addStyles } from '../base/add-styles.ts';
import type { KimElement } from '../base/element.ts';
import { waitingBox, todo } from './actions.ts';
import { holderStyles } from './holder-styles.ts';
import { holderId, type HolderWords } from './locale/holder-id.ts';
import type { Panel, PanelTicket } from './panel.ts';
import { PersonalDataPart } from './personal-data.ts';
import type { TicketLabels } from './view.ts';
import { ask, type Asking, type Refusal } from './wire.ts';

/** What is on its way, or may have arrived unheard, and its key. */
interface Sent {
  readonly name: string;
  readonly body: Asking['body'] | undefined;
  readonly key: string;
}

const NOTHING: Sent = { name: '', body: undefined, key: '' };

export class HolderPanel implements Panel {
  words: HolderWords = holderId;
  /** The name of what is under way; '' when nothing is. */
  doing = '';
  /** What failed last, and why in the reader's words. */
  failed: { readonly name: string; readonly text: string } | undefined;
  /** What is about to be confirmed. */
  confirming: Panel['confirming'] = '';
  readonly element: KimElement;
  readonly ticket: PanelTicket;
  readonly data: PersonalDataPart;
  #stopped = false;
  #sent: Sent = NOTHING;

  constructor(element: KimElement, ticket: PanelTicket) {
    this.element = element;
    this.ticket = ticket;
    this.data = new PersonalDataPart(this);
    addStyles(element, holderStyles);
  }

  async loadWords(language: string): Promise<void> {
    this.words = language === 'en' ? (await import('./locale/holder-en.ts')).holderEn : holderId;
  }

  /** What the ticket itself is drawn with. */
  get labels(): TicketLabels {
    return this.ticket.labels();
  }

  get scores(): readonly string[] {
    return this.ticket.scores();
  }

  /** Nothing that still comes back is shown. */
  stop(): void {
    this.#stopped = true;
  }

  draw(): void {
    this.element.requestUpdate();
  }

  control(id: string): HTMLInputElement | null {
    return this.element.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
  }

  typed(id: string): string {
    return this.control(id)?.value.trim() ?? '';
  }

  /** Tells beside `name`'s own button why nothing was sent. */
  fail(name: string, text: string): void {
    this.failed = { name, text };
    this.ticket.focus('#failed');
  }

  confirm(what: Panel['confirming']): void {
    this.confirming = what;
    this.ticket.focus(what ? '#confirm' : '#todo');
  }

  /** One request under the ticket. The same content is sent under the same key until it has an answer. Undefined when it failed, which is told. */
  async request<T>(name: string, path: string, asking: Asking = {}): Promise<T | undefined> {
    if (this.doing) return undefined;
    const { url, code } = this.ticket;
    const { body } = asking;
    if (name !== this.#sent.name || body !== this.#sent.body) this.#sent = { name, body, key: newIdempotencyKey() };
    this.doing = name;
    this.failed = undefined;
    this.draw();
    try {
      const answer = await ask<T>(`${url}${path}`, { ...asking, code, ...(asking.method ? { key: this.#sent.key } : {}) });
      this.#sent = NOTHING;
      return this.#stopped ? undefined : answer;
    } catch (thrown) {
      const refusal = thrown as Refusal;
      if (!/network|server/.test(refusal.reason)) this.#sent = NOTHING;
      if (!this.#stopped) await this.#tell(name, refusal);
      return undefined;
    } finally {
      this.doing = '';
      this.draw();
    }
  }

  /** Sends JSON; what is answered is shown, and `done` is said. True when it arrived. */
  async act(name: string, path: string, content: unknown, done: string): Promise<boolean> {
    const view = await this.request<AspirationView>(name, path, { method: 'POST', type: 'application/json', body: toJson(content) });
    if (!view) return false;
    this.ticket.take(view);
    this.arrived(done);
    return true;
  }

  /** Empties what was filled in, folds it away, and says what was done. */
  arrived(done: string): void {
    this.confirming = '';
    for (const field of this.element.renderRoot.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.todo textarea, .todo [type=file], .asked textarea')) field.value = '';
    for (const part of this.element.renderRoot.querySelectorAll<HTMLDetailsElement>('.todo details')) if (part.id !== 'data') part.open = false;
    this.ticket.say(done);
  }

  /** Reads the ticket again; failing is no harm, what is shown stays. */
  async refresh(): Promise<void> {
    const { url, code } = this.ticket;
    const view = await ask<AspirationView>(url, { code }).catch(() => undefined);
    if (view && !this.#stopped) this.ticket.take(view);
  }

  async #tell(name: string, { reason, problem }: Refusal): Promise<void> {
    const { failed } = this.words;
    if (reason === 'conflict') await this.refresh();
    const title = problem.titles?.[this.element.language as 'id'] ?? '';
    const details = (problem.errors ?? []).map(({ message }) => message).filter(Boolean);
    const text = reason === 'unknown' ? failed.gone : reason === 'busy' || reason === 'refused' ? [failed.refused, title, ...details].join(' ') : failed[reason];
    this.fail(name, text);
  }

  /** The button of `name`, with why it failed above it. */
  button(name: string, label: string, press: () => unknown, look = ''): TemplateResult {
    return html`${this.failed?.name === name ? html`<p class="alert" id="failed" role="alert" tabindex="-1">${this.failed.text}</p>` : nothing}
<button type="button" class="btn ${look}" aria-disabled=${this.doing ? 'true' : nothing} @click=${press}>${this.doing === name ? this.words.sending : label}</button>`;
  }

  renderWaiting(view: AspirationView): unknown {
    return waitingBox(this, view);
  }

  render(view: AspirationView): TemplateResult {
    return todo(this, view);
  }
}
