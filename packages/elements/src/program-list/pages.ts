/** "Muat program lain": further pages by cursor, put after the first one; dropped when the first one changes. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Program, ProgramList } from '@kentongan/contract/schemas';
import type { ProgramWords } from './locale/id.ts';

export interface PagesHost extends ReactiveControllerHost, HTMLElement {
  loadPage(cursor: string, signal: AbortSignal): Promise<ProgramList>;
}

export class Pages {
  items: readonly Program[] = [];
  readonly #host: PagesHost;
  #first: ProgramList | undefined;
  #next: string | null = null;
  #state: 'idle' | 'loading' | 'failed' = 'idle';
  #abort: AbortController | undefined;

  constructor(host: PagesHost) {
    this.#host = host;
    host.addController({ hostDisconnected: () => { this.#abort?.abort(); } });
  }

  /** Starts over when the first page is another one. */
  follow(first: ProgramList | undefined): void {
    if (first === this.#first) return;
    this.#abort?.abort();
    this.#first = first;
    this.items = [];
    this.#next = first?.nextCursor ?? null;
    this.#state = 'idle';
  }

  readonly #more = async (): Promise<void> => {
    if (!this.#next || this.#state === 'loading') return;
    const { signal } = (this.#abort = new AbortController());
    const held = (this.#first?.items.length ?? 0) + this.items.length;
    this.#set('loading');
    try {
      const page = await this.#host.loadPage(this.#next, signal);
      const known = new Set([...(this.#first?.items ?? []), ...this.items].map(({ id }) => id));
      this.items = [...this.items, ...page.items.filter(({ id }) => !known.has(id))];
      this.#next = page.nextCursor;
      this.#set('idle');
      await this.#host.updateComplete;
      this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.cards > li .go')[held]?.focus();
    } catch {
      if (signal.aborted) this.#state = 'idle';
      else this.#set('failed');
    }
  };

  #set(state: 'idle' | 'loading' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** The button, and for screen readers how many programs are shown after each press. */
  render(words: ProgramWords): TemplateResult {
    const shown = (this.#first?.items.length ?? 0) + this.items.length;
    return html`<p class="vh" role="status">${this.items.length ? words.shown(shown) : ''}</p>
      ${this.#state === 'failed' ? html`<p class="note" role="alert">${words.moreFailed}</p>` : nothing}
      ${this.#next ? html`<p class="more"><button type="button" class="btn" aria-disabled=${this.#state === 'loading'} @click=${this.#more}>${this.#state === 'loading' ? words.loadingMore : words.more}</button></p>` : nothing}`;
  }
}
