/** `<kim-news-feed>`: news of a region, as a list, a grid or a compact column. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { NewsItem, NewsList } from '@kentongan/contract/schemas';
import { KimElement } from '../base/element.ts';
import { KimNavigateEvent } from '../base/events.ts';
import { baseStyles } from '../base/styles.ts';
import type { Words } from '../i18n/id.ts';
import { card } from './card.ts';
import type * as ExtrasModule from './extras.ts';
import { newsPath } from './first-request.ts';
import { styles } from './styles.ts';

export { newsPath } from './first-request.ts';

/** How wide pictures are drawn, for the browser's choice among their sizes. */
const SIZES: Readonly<Record<string, string>> = { list: '(max-width: 600px) 100vw, 320px', grid: '300px', compact: '72px' };

type Extras = typeof ExtrasModule;

export interface FeedPage {
  query: string;
  further: readonly NewsItem[];
  cursor: string | null;
  pictures: boolean;
  busy: boolean;
  around: boolean;
}

export interface Reading {
  readonly words: Words;
  readonly language: string;
  readonly items: readonly NewsItem[];
  at(path: string): string;
  request<T>(path: string, signal: AbortSignal): Promise<T>;
}

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
  /** Adopted by the shadow root, in this order. */
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

  /** @internal What the second tier reads and changes. */
  readonly page: FeedPage = { query: '', further: [], cursor: null, pictures: !savesData(), busy: false, around: false };
  #first: NewsList | undefined;
  #extras: Extras | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (location.hash.startsWith('#kim-n-')) void this.#reader();
  }

  /** @internal */
  get reading(): Reading {
    const { words, language, items } = this;
    return { words, language, items, at: (path) => this.at(path), request: (path, signal) => this.request(path, signal) };
  }

  /** @internal Everything shown, the first page and what was loaded after it. */
  get items(): readonly NewsItem[] {
    return [...(this.data?.items ?? []), ...this.page.further];
  }

  /** @internal Brings what is needed only after the first card. */
  async extras(): Promise<Extras> {
    this.#extras ??= await import('./extras.ts');
    this.requestUpdate();
    return this.#extras;
  }

  /** @internal "Around" is the next region up and all below it. Null while the region is not known. */
  pagePath(cursor = ''): string | null {
    const place = this.place();
    const { around, query } = this.page;
    if (place === null) return null;
    return newsPath((name) => (name === 'region' ? (around ? place.replace(/\.?[^.]*$/, '') : place) : name === 'scope' && around ? '' : this.getAttribute(name)), query, cursor);
  }

  protected override path(): string | null {
    return this.pagePath();
  }

  protected override isEmpty(data: NewsList): boolean {
    return !data.items.length;
  }

  protected override updated(): void {
    if (!this.#extras && (this.search || this.state === 'empty' || !this.page.pictures)) this.extras().catch(() => {});
  }

  protected override renderHead(): TemplateResult {
    const region = this.place();
    return html`<div class="head"><h2 part="heading">${this.heading ?? this.words.news}</h2>${region ? html`<a href=${this.at(`/r/${region}`)}>${this.words.allNews}</a>` : nothing}</div><div class=${this.search ? 'find' : nothing}>${this.#extras?.renderTools(this)}</div>`;
  }

  protected override renderBody(): TemplateResult {
    const { page, words, data } = this;
    if (data !== this.#first) {
      this.#first = data;
      page.further = [];
      page.cursor = data!.nextCursor;
    }
    const layout = this.#layout();
    const context = { words, language: this.language, pictures: page.pictures, sizes: SIZES[layout]!, open: this.#open };
    return html`<div class="items ${layout}">${this.items.map((item) => card(item, context))}</div>
${page.cursor ? html`<div class="more"><button class="btn" aria-disabled=${page.busy} @click=${this.#more}>${page.busy ? words.loading : words.more}</button></div>` : nothing}`;
  }

  protected override renderEmpty(): unknown {
    return this.#extras?.renderEmpty(this, this.place());
  }

  protected override renderSkeleton(): TemplateResult {
    const bars = html`<div class="item"><div class="pic"></div><div class="txt"><i class="sk"></i><i class="sk"></i><i class="sk"></i></div></div>`;
    return html`<div class="items ${this.#layout()}">${Array(Math.min(this.limit || 5, 10)).fill(bars)}</div>`;
  }

  #layout(): string {
    return SIZES[this.layout!] ? this.layout! : 'list';
  }

  readonly #more = (): void => {
    this.extras().then(({ loadMore }) => loadMore(this), () => {});
  };

  readonly #open = (event: MouseEvent, item: NewsItem): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const go = this.dispatchEvent(new KimNavigateEvent(item.url, item.id));
    if (go && this.detail === 'link') return;
    event.preventDefault();
    if (go) this.#reader(item.id).catch(() => location.assign(item.url));
  };

  /** Opens `id`, or what the page's address names. */
  async #reader(id?: string): Promise<void> {
    const { openReader, followLink } = await import('./reader.ts');
    if (id) openReader(this, id, true);
    else followLink(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kim-news-feed': KimNewsFeed;
  }
}
