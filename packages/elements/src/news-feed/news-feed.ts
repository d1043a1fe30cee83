/** `<kim-news-feed>`: news of a region, as a list, a grid or a compact column. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { NewsItem, NewsList } from '@kentongan/contract/schemas';
import { KimElement } from '../base/element.ts';
import { KimNavigateEvent } from '../base/events.ts';
import { baseStyles } from '../base/styles.ts';
import { icon, NEWSPAPER } from '../icons/icon.ts';
import { card } from './card.ts';
import { newsPath } from './first-request.ts';
import { styles } from './styles.ts';

export { newsPath } from './first-request.ts';

/** Data is dear or slow here: pictures wait until they are asked for. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  return !!connection && (connection.saveData === true || /2g$/.test(connection.effectiveType ?? ''));
}

/**
 * @summary News of a region: pinned first, then newest.
 * @slot - Shown until the news is there, and when it never comes: a link to the region's page.
 * @fires kim-load - Fresh news is shown.
 * @fires kim-error - The API could not be read.
 * @fires kim-navigate - An item is about to be opened; cancelable.
 * @csspart base - Everything the widget draws.
 * @csspart heading - The title of the list.
 * @csspart notice - The line that tells the age of a saved copy.
 * @csspart card - One item.
 * @csspart picture - The picture of an item.
 */
export class KimNewsFeed extends KimElement<NewsList> {
  static override properties: PropertyDeclarations = {
    ...KimElement.properties,
    limit: { type: Number, reflect: true }, layout: { reflect: true }, category: { reflect: true }, scope: { reflect: true }, search: { type: Boolean, reflect: true }, detail: { reflect: true }, heading: {},
  };
  static override styles = [baseStyles, styles];

  /** Items of the first page, 1 to 50. */
  declare limit: number | undefined;
  declare layout: 'list' | 'grid' | 'compact' | undefined;
  /** As published; compared without case. */
  declare category: string | undefined;
  declare scope: 'exact' | 'down' | 'up' | undefined;
  /** Offers a search field and the categories. */
  declare search: boolean;
  /** `inline` opens an item in a dialog, `link` follows it. */
  declare detail: 'inline' | 'link' | undefined;
  declare heading: string | undefined;

  #query = '';
  #further: NewsItem[] = [];
  #cursor: string | null | undefined;
  #pictures = !savesData();
  #around = false;
  #busy = false;
  #first: NewsList | undefined;
  #tools: ((feed: KimNewsFeed) => unknown) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followLink);
    addEventListener('popstate', this.#followLink);
    this.#followLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followLink);
    removeEventListener('popstate', this.#followLink);
  }

  /** Narrows the feed to a category and words; '' lifts either. */
  filter(category: string, query: string): void {
    this.category = category;
    this.#query = query;
    this.requestUpdate();
  }

  /** @internal What the second tier needs to know. */
  get reading(): { words: KimNewsFeed['words']; language: string; query: string; items: readonly NewsItem[]; at: (path: string) => string; request: <T>(path: string, signal: AbortSignal) => Promise<T> } {
    return { words: this.words, language: this.language, query: this.#query, items: this.#items(), at: (path) => this.at(path), request: (path, signal) => this.request(path, signal) };
  }

  protected override path(): string | null {
    const region = this.place();
    return region === null ? null : this.#path(region);
  }

  protected override isEmpty(data: NewsList): boolean {
    return !data.items.length;
  }

  protected override updated(): void {
    if (this.search && !this.#tools) {
      this.#tools = () => nothing;
      void import('./tools.ts').then(({ renderTools }) => { this.#tools = renderTools; this.requestUpdate(); }, () => {});
    }
  }

  protected override renderHead(): TemplateResult {
    const region = this.place();
    return html`<div class="head"><h2 part="heading">${this.heading ?? this.words.news}</h2>${region ? html`<a href=${this.at(`/r/${region}`)}>${this.words.allNews}</a>` : nothing}</div>${this.search ? this.#tools?.(this) : nothing}`;
  }

  protected override renderBody(): TemplateResult {
    if (this.data !== this.#first) {
      this.#first = this.data;
      this.#further = [];
      this.#cursor = this.data?.nextCursor;
    }
    const layout = this.layout === 'grid' || this.layout === 'compact' ? this.layout : 'list';
    const sizes = layout === 'compact' ? '72px' : layout === 'grid' ? '300px' : '(max-width: 600px) 100vw, 320px';
    const context = { words: this.words, language: this.language, pictures: this.#pictures, sizes, open: this.#open };
    const items = this.#items();
    return html`${!this.#pictures && items.some((item) => item.image) ? html`<div class="note"><button class="btn bare" @click=${this.#showPictures}>${this.words.showPictures}</button></div>` : nothing}
<div class="items ${layout}">${items.map((item) => card(item, context))}</div>
${this.#cursor ? html`<div class="more row"><button class="btn" aria-disabled=${this.#busy} @click=${this.#more}>${this.#busy ? this.words.loading : this.words.more}</button></div>` : nothing}`;
  }

  protected override renderEmpty(): TemplateResult {
    const { words } = this;
    const narrowed = this.#query || this.category;
    const wider = !narrowed && !this.#around && this.place()?.includes('.');
    return html`<div class="empty">${icon(NEWSPAPER)}<b>${narrowed ? words.emptyFound : words.emptyNews}</b>${narrowed ? nothing : html`<span class="hint">${words.emptyHint}</span>`}
${wider ? html`<button class="btn" @click=${this.#widen}>${words.newsAround}</button>` : nothing}</div>`;
  }

  protected override renderSkeleton(): unknown {
    const bars = html`<div class="item"><div class="pic"></div><div class="txt"><i class="sk"></i><i class="sk"></i><i class="sk"></i></div></div>`;
    return html`<div class="items ${this.layout ?? 'list'}">${Array.from({ length: Math.min(this.limit || 5, 10) }, () => bars)}</div>`;
  }

  #items(): NewsItem[] {
    return [...(this.data?.items ?? []), ...this.#further];
  }

  /** "Around" is the next region up and all below it. */
  #path(region: string, cursor = ''): string {
    const place = this.#around ? region.replace(/\.[^.]*$/, '') : region;
    return newsPath((name) => (name === 'region' ? place : name === 'scope' && this.#around ? '' : this.getAttribute(name)), this.#query, cursor);
  }

  readonly #widen = (): void => {
    this.#around = true;
    this.requestUpdate();
  };

  readonly #showPictures = (): void => {
    this.#pictures = true;
    this.requestUpdate();
  };

  readonly #more = async (): Promise<void> => {
    if (this.#busy || !this.#cursor) return;
    const { data } = this;
    const count = this.#items().length;
    this.#busy = true;
    this.requestUpdate();
    try {
      const next = await this.request<NewsList>(this.#path(this.place() ?? '', this.#cursor), new AbortController().signal);
      if (data !== this.data) return;
      this.#further = [...this.#further, ...next.items];
      this.#cursor = next.nextCursor;
    } catch {
      // The button stays, and can be pressed again.
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.item a')[count]?.focus();
  };

  readonly #open = (event: MouseEvent, item: NewsItem): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!this.dispatchEvent(new KimNavigateEvent(item.url, item.id))) event.preventDefault();
    else if (this.detail !== 'link') {
      event.preventDefault();
      import('./reader.ts').then(({ openReader }) => openReader(this, item.id, true), () => location.assign(item.url));
    }
  };

  /** A deep link is answered by the first feed on the page; the reader, once loaded, follows Back and Forward. */
  readonly #followLink = (): void => {
    const id = /^#kim-n-([a-z0-9-]{1,80})$/i.exec(location.hash)?.[1];
    if (!id || this.detail === 'link' || (this.getRootNode() as ParentNode).querySelector('kim-news-feed') !== this) return;
    void import('./reader.ts').then(({ openReader }) => openReader(this, id, false), () => {});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kim-news-feed': KimNewsFeed;
  }
}
