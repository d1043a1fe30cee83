/** Second tier: what a feed needs after its first card, or instead of it: search, categories, further pages, the empty notice, the look of hover and print. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { CategoryList, NewsItem, NewsList, Region } from '@kentongan/contract/schemas';
import { addStyles } from '../base/add-styles.ts';
import { controlStyles } from '../base/control-styles.ts';
import { furtherWords } from '../i18n/further.ts';
import { icon, NEWSPAPER } from '../icons/icon.ts';
import type { NewsFeed } from './feed.ts';
import type { Ticker } from './ticker.ts';

const styles = css`
.tools { padding-top: 12px; flex-wrap: nowrap; }
.tools label { flex: 1 1 112px; min-width: 112px; }
.tools label + label { flex: 0 1 auto; min-width: 0; }
.in { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--_edge); border-radius: var(--kim-radius, 6px); background: var(--_paper); color: inherit; font: inherit; }
:host([data-kim-room='xs']) .in { padding: 8px; }
select.in { text-overflow: ellipsis; }
.credit { font-size: 14px; color: var(--_ink-2); }
.credit a { text-decoration: underline; }
.in::placeholder { color: var(--_ink-2); opacity: 1; }
.item a:hover { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
@media print { .more { display: none; } .item { break-inside: avoid; } }
@media (forced-colors: active) { .empty > svg { color: CanvasText; } .item a { text-decoration: underline; } .none { border: 1px solid; } }
`;

/** Milliseconds after the last key before a search is sent. */
const TYPING = 350;

/** What a reader did beyond the first page of a feed, and what it drew. */
export class Further {
  /** Looked for. */
  query = '';
  readonly #feed: NewsFeed;
  /** The first page that the others follow. */
  #first: NewsList | undefined;
  #items: readonly NewsItem[] = [];
  /** Where the page after all that is shown begins. */
  nextCursor: string | null = null;
  #busy = false;
  #around = false;
  #categories: readonly string[] | undefined;
  #above: Above | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ticker: Ticker | undefined;
  #tickerAsked = false;

  constructor(feed: NewsFeed) {
    this.#feed = feed;
    addStyles(feed, controlStyles);
    addStyles(feed, styles);
  }

  /** What is asked beyond the first request: the search, and where to go on. */
  parameters(cursor?: string): string {
    return Object.entries({ q: this.query, cursor }).map(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}&` : '')).join('');
  }

  /** Items after the first page; none once another first page is there. */
  get items(): readonly NewsItem[] {
    const { data } = this.#feed;
    if (data !== this.#first) {
      this.#first = data;
      this.#items = [];
      this.nextCursor = data?.nextCursor ?? null;
    }
    return this.#items;
  }

  /** An attribute of the request. "Around" is the next region up and all below it. */
  readonly attribute = (name: string): string | null => {
    const feed = this.#feed;
    if (name === 'region') return this.#around ? above(feed.place()!) : feed.place();
    return name === 'scope' && this.#around ? '' : feed.getAttribute(name);
  };

  renderTools(): unknown {
    const feed = this.#feed;
    const words = furtherWords(feed);
    const show = (): void => {
      feed.pictures = true;
      feed.requestUpdate();
    };
    const pictures = !feed.pictures && feed.items.some(({ image }) => image) ? html`<div class="note"><button class="btn bare" @click=${show}>${words.showPictures}</button></div>` : nothing;
    if (!feed.search) return pictures;
    const search = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.query = value.trim();
        feed.requestUpdate();
      }, TYPING);
    };
    const choose = (event: Event): void => { feed.category = (event.target as HTMLSelectElement).value; };
    const chosen = (feed.category ?? '').toLowerCase();
    const categories = this.#knownCategories();
    return html`<div class="tools row" role="search">
<label><span class="vh">${words.search}</span><input class="in" type="search" enterkeyhint="search" maxlength="100" placeholder=${words.search} @input=${search}></label>
${categories.length ? html`<label><span class="vh">${words.category}</span><select class="in" @change=${choose}><option value="">${words.allCategories}</option>${categories.map((name) => html`<option value=${name} ?selected=${name.toLowerCase() === chosen}>${name}</option>`)}</select></label>` : nothing}</div>${pictures}`;
  }

  /** Undefined until its code is here. */
  renderTicker(open: (event: MouseEvent, item: NewsItem) => void): TemplateResult | undefined {
    if (!this.#tickerAsked) {
      this.#tickerAsked = true;
      import('./ticker.ts').then(({ Ticker }) => {
        this.#ticker = new Ticker(this.#feed);
        this.#feed.requestUpdate();
      }, () => { this.#tickerAsked = false; });
    }
    return this.#ticker?.render(open);
  }

  renderMore(): unknown {
    const words = furtherWords(this.#feed);
    const busy = this.#busy;
    return this.nextCursor ? html`<button class="btn" aria-disabled=${busy} @click=${() => void this.#more()}>${busy ? words.loading : words.more}</button>` : nothing;
  }

  renderEmpty(): TemplateResult {
    const feed = this.#feed;
    const words = furtherWords(feed);
    const narrowed = this.query || feed.category;
    const widen = (): void => {
      this.#around = true;
      feed.requestUpdate();
    };
    const place = feed.place();
    return html`<div class="empty">${icon(NEWSPAPER)}<b>${narrowed ? words.emptyFound : words.emptyNews}</b>${narrowed ? nothing : html`<span class="hint">${words.emptyHint}</span>`}
${!narrowed && !this.#around && place ? html`<button class="btn" @click=${widen}>${this.#aroundText(above(place))}</button>${this.#above?.regionCredit?.(feed.language) ?? nothing}` : nothing}</div>`;
  }

  /** Names the region above once the API has told its name, and where names come from is known too. */
  #aroundText(code: string): string {
    const words = furtherWords(this.#feed);
    if (code && this.#above?.code !== code) {
      const asked: Above = (this.#above = { code });
      Promise.all([this.#feed.request<Region>(`/v1/regions/${code}`), import('../base/region-credit.ts')]).then(([{ name }, { regionCredit }]) => {
        Object.assign(asked, { name, regionCredit });
        this.#feed.requestUpdate();
      }, () => {});
    }
    return code && this.#above?.name ? words.newsIn(this.#above.name) : words.newsAround;
  }

  #knownCategories(): readonly string[] {
    if (!this.#categories) {
      this.#categories = [];
      this.#feed.request<CategoryList>('/v1/categories').then(({ newsCategories }) => {
        this.#categories = newsCategories;
        this.#feed.requestUpdate();
      }, () => {});
    }
    return this.#categories;
  }

  /** Appends the next page and moves the focus to its first item. A page that fails leaves the button to press again. */
  async #more(): Promise<void> {
    const feed = this.#feed;
    const cursor = this.nextCursor;
    const path = cursor && feed.pagePath(cursor);
    if (this.#busy || !path) return;
    const count = feed.items.length;
    this.#busy = true;
    feed.requestUpdate();
    try {
      const next = await feed.request<NewsList>(path);
      if (path !== feed.pagePath(this.nextCursor ?? '')) return;
      this.#items = [...this.#items, ...next.items];
      this.nextCursor = next.nextCursor;
    } catch {
      // The button stays.
    } finally {
      this.#busy = false;
      feed.requestUpdate();
    }
    await feed.updateComplete;
    feed.renderRoot.querySelectorAll<HTMLElement>('.item a')[count]?.focus();
  }
}

/** The region above a place that has no news, with its name and the credit for it once both have come. */
interface Above {
  readonly code: string;
  readonly name?: string;
  readonly regionCredit?: (language: string) => TemplateResult;
}

/** The region above; '' above a province. */
function above(code: string): string {
  return code.replace(/\.?[^.]*$/, '');
}
