/** `<kim-aspiration-tracker>`: where an aspiration stands, and what its sender can do about it. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ticketNumber, trackingCode, type Code } from '@kentongan/contract/codes';
import type { AspirationView } from '@kentongan/contract/schemas';
import { holdKeys } from '../aspiration-form/keys.ts';
import { controlStyles } from '../base/control-styles.ts';
import { LOCALES } from '../base/dates.ts';
import { KimElement } from '../base/element.ts';
import { KimErrorEvent } from '../base/error-event.ts';
import { KimLoadEvent } from '../base/events.ts';
import { fieldStyles } from '../base/field-styles.ts';
import { baseStyles } from '../base/styles.ts';
import { door, type DoorField } from './door.ts';
import type { HolderPanel } from './holder.ts';
import { id, labels, type TrackerWords } from './locale/id.ts';
import { styles } from './styles.ts';
import { ticket } from './ticket.ts';
import type { TicketLabels } from './view.ts';
import { ask, Refusal } from './wire.ts';

/** A picture's address opens for ten minutes; a copy of the ticket younger than this, in milliseconds, is not read again for one. */
const PICTURES_LAST = 500_000;

const parsed = (code: Code, typed: string): string | undefined => {
  try {
    return code.parse(typed);
  } catch {
    return undefined;
  }
};

/**
 * @summary Follows one aspiration by its number: its steps, who holds it and until when; with the tracking code also messages, photos, rating, reopening, withdrawing and one's own data.
 * @slot - Shown until the widget is there: a link to the tracking page.
 * @fires kim-load - A ticket is shown; `data` is `{ number }` and nothing more.
 * @fires kim-error - The API could not be read.
 * @csspart base - The whole widget.
 * @csspart ticket - The ticket.
 * @csspart number - Its number.
 * @csspart status - Its state in a word.
 * @csspart holder - Who has it now, and until when.
 */
export class KimAspirationTracker extends KimElement {
  static override properties: PropertyDeclarations = { ...KimElement.properties, number: { reflect: true } };
  /** Adopted by the shadow root, in this order. */
  static override styles: CSSResultGroup = [baseStyles, controlStyles, fieldStyles, styles];

  /** The aspiration to show: what is public of it, until its code is entered. */
  declare number: string | undefined;

  #say: TrackerWords = id;
  #labels: TicketLabels = labels;
  /** The `number` that has been looked up. */
  #followed: string | undefined;
  #typed: Record<DoorField, string> = { number: '', code: '' };
  #wrong: readonly DoorField[] = [];
  #failure: Refusal | 'closedToAll' | undefined;
  #reading: AbortController | undefined;
  /** Somebody pressed for what is being read; a silent look gives way to them. */
  #pressed = false;
  #view: AspirationView | undefined;
  #readAt = 0;
  /** The code that opened what is shown: in memory only, gone when the ticket is closed or the widget leaves the page. */
  #code = '';
  #panel: HolderPanel | undefined;
  #said = '';
  #focusNext = '';

  override path(): undefined {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is connected again before the microtask runs.
    queueMicrotask(() => { if (!this.isConnected) this.#forget(); });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    holdKeys(this, root);
    return root;
  }

  protected override async loadWords(language: string): Promise<void> {
    const [say] = await Promise.all([language === 'en' ? import('./locale/en.ts') : { en: id, labels }, this.#panel?.loadWords(language), super.loadWords(language)]);
    if (language === this.language) [this.#say, this.#labels] = [say.en, say.labels];
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.isConnected && this.number && this.number !== this.#followed) {
      this.#forget();
      this.#followed = this.#typed.number = this.number;
      if (parsed(ticketNumber, this.number)) void this.#look('');
    }
    const failed = this.#failure instanceof Refusal && /network|server/.test(this.#failure.reason);
    this.dataset['kimState'] = failed ? (navigator.onLine === false ? 'offline' : 'error') : this.#reading && !this.#view ? 'loading' : 'ready';
  }

  protected override updated(): void {
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  /** Nothing of a ticket stays behind. */
  #forget(): void {
    this.#reading?.abort();
    this.#panel?.stop();
    this.#view = this.#panel = this.#reading = this.#failure = undefined;
    this.#code = this.#said = '';
    this.#typed = { number: '', code: '' };
    this.#wrong = [];
    this.#followed = undefined;
  }

  #show(focus = ''): void {
    this.#focusNext = focus;
    this.requestUpdate();
  }

  /** Reads the typed number; with `code` all of it. A silent look moves no focus. */
  async #look(code: string, pressed = false): Promise<void> {
    const number = parsed(ticketNumber, this.#typed.number)!;
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    this.#failure = undefined;
    this.#pressed = pressed;
    this.requestUpdate();
    try {
      const view = await ask<AspirationView>(this.#at(number), { code, signal: reading.signal });
      if (reading !== this.#reading) return;
      this.#reading = undefined;
      if (code && code !== this.#code) await this.#bringPanel(number, code);
      this.#take(view, code);
      this.dispatchEvent(new KimLoadEvent({ number: view.number }));
      this.#show(pressed ? '#ticket' : '');
    } catch (thrown) {
      if (reading !== this.#reading) return;
      this.#reading = undefined;
      const refusal = thrown instanceof Refusal ? thrown : new Refusal('network');
      this.#failure = refusal.reason === 'unknown' && !code ? 'closedToAll' : refusal;
      if (refusal.reason !== 'unknown') this.dispatchEvent(new KimErrorEvent(refusal.problem.code ?? refusal.reason));
      this.#show(pressed ? '#failure' : '');
    }
  }

  get #busy(): boolean {
    return this.#pressed && this.#reading !== undefined;
  }

  #at(number: string): string {
    return this.at(`/v1/aspirations/${encodeURIComponent(number)}`);
  }

  #take(view: AspirationView, code: string): void {
    this.#view = view;
    this.#code = code;
    this.#readAt = Date.now();
    this.#typed = { number: view.number, code: code ? '' : this.#typed.code };
  }

  async #bringPanel(number: string, code: string): Promise<void> {
    const { HolderPanel: Panel } = await import('./holder.ts');
    const panel = new Panel(this, {
      url: this.#at(number), code,
      take: (view) => this.#take(view, code),
      say: (text) => {
        this.#said = text;
        this.#show('#said');
      },
      focus: (selector) => this.#show(selector),
      labels: () => this.#labels,
      scores: () => this.#say.scores,
    });
    await panel.loadWords(this.language);
    this.#panel = panel;
  }

  #close(text = this.#say.closed): void {
    this.#forget();
    this.#followed = this.number;
    this.#said = text;
    this.#show('#said');
  }

  readonly #type = (field: DoorField, value: string): void => {
    this.#typed[field] = value;
    this.#wrong = this.#wrong.filter((wrong) => wrong !== field);
    this.requestUpdate();
  };

  readonly #open = (): void => {
    if (this.#busy) return;
    const { number, code } = this.#typed;
    const secret = code.trim() && parsed(trackingCode, code);
    this.#said = '';
    this.#wrong = [...(parsed(ticketNumber, number) ? [] : ['number' as const]), ...(secret === undefined ? ['code' as const] : [])];
    if (this.#wrong.length) {
      this.#failure = undefined;
      this.#show(`#${this.#wrong[0]}`);
    } else void this.#look(secret!, true);
  };

  readonly #pictureFailed = (): void => {
    if (Date.now() - this.#readAt < PICTURES_LAST) return;
    this.#readAt = Date.now();
    void this.#look(this.#code);
  };

  readonly #print = async (view: AspirationView): Promise<void> => {
    const words = { say: this.#say, labels: this.#labels, language: this.language };
    if (await import('./slip.ts').then(({ printSlip }) => printSlip(view, words, this.renderRoot)).catch(() => false)) return;
    this.#said = this.#say.printFailed(view.url);
    this.#show('#said');
  };

  #failureText(): string {
    const say = this.#say.failed;
    const failure = this.#failure;
    if (!failure) return '';
    if (failure === 'closedToAll') return say.closedToAll;
    const { reason, wait, problem } = failure;
    if (reason === 'busy') {
      const when = new Intl.RelativeTimeFormat(LOCALES[this.language]);
      return say.busy(wait > 90 ? when.format(Math.ceil(wait / 60), 'minute') : wait ? when.format(wait, 'second') : say.soon);
    }
    return reason === 'network' || reason === 'unknown' ? say[reason] : (problem.titles?.[this.language as 'id'] ?? say.server);
  }

  protected override renderHead(): TemplateResult {
    const view = this.#view;
    return html`<div class="head"><h2>${this.#say.heading}</h2>${view ? html`<span><button type="button" class="btn bare" @click=${() => void this.#print(view)}>${this.#say.print}</button><button type="button" class="btn bare" @click=${() => this.#close()}>${this.#say.close}</button></span>` : nothing}</div>
${this.#said ? html`<p class="said" id="said" role="status" tabindex="-1">${this.#said}</p>` : nothing}`;
  }

  protected override renderBody(): TemplateResult {
    const view = this.#view;
    const panel = view?.holder && this.#panel;
    return html`${this.#reading && !view && !this.#busy ? html`<p class="hint" role="status">${this.#say.opening}</p>` : nothing}<div class="sheet">${view ? ticket(view, {
      say: this.#say, labels: this.#labels, language: this.language, now: Date.now(),
      page: (number) => this.at(`/a/${number}`), own: (url) => this.own(url), pictureFailed: this.#pictureFailed, waiting: panel ? panel.renderWaiting(view) : nothing,
    }) : nothing}${panel ? panel.render(view) : door({ typed: this.#typed, wrong: this.#wrong, failure: this.#failureText(), busy: this.#busy, below: !!view, type: this.#type, open: this.#open }, this.#say)}</div>`;
  }
}
