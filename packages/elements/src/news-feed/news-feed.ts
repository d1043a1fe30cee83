/** `<kim-news-feed>`: news of a region, as a list, a grid, a compact column or a ticker. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { NewsItem, NewsList } from '@kentongan/contract/schemas';
import { KimElement, REFLECT } from '../base/element.ts';
import { webLink } from '../base/web-link.ts';
import { KimNavigateEvent } from '../base/events.ts';
import { whenIdle } from '../base/idle.ts';
import { baseStyles } from '../base/styles.ts';
import { card } from './card.ts';
import type { NewsFeed } from './feed.ts';
import { newsPath } from './first-request.ts';
import type { Further } from './further.ts';
import { styles } from './styles.ts';

export { newsPath } from './first-request.ts';

/** How wide pictures are drawn, for the browser's choice among their sizes. */
const SIZES: Readonly<Record<string, string>> = { list: '(max-width: 600px) 100vw, 320px', grid: '300px', compact: '72px' };

/** Data is dear or slow here: pictures wait until they are asked for. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  return !!connection && (connection.saveData || /2g$/.test(connection.effectiveType!));
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
export class KimNewsFeed extends KimElement<NewsList> implements NewsFeed {
  static override properties: PropertyDeclarations = {
    ...KimElement.properties,
    limit: { ...REFLECT, type: Number }, layout: REFLECT, category: REFLECT, scope: REFLECT, search: { ...REFLECT, type: Boolean }, detail: REFLECT, heading: {},
  };
  /** Adopted by the shadow root, in this order. */
  static override styles = [baseStyles, styles];

  /** Items of the first page, 1 to 50. */
  declare limit: number | undefined;
  declare layout: 'list' | 'grid' | 'compact' | 'ticker' | undefined;
  /** As published; compared without case. */
  declare category: string | undefined;
  declare scope: 'exact' | 'down' | 'up' | undefined;
  /** Offers a search field and the categories. */
  declare search: boolean;
  /** `inline` opens an item in a dialog, `link` follows it. */
  declare detail: 'inline' | 'link' | undefined;
  declare heading: string | undefined;

  /** @internal Pictures are shown. */
  pictures = !savesData();
  #further: Further | undefined;
  #bringing: Promise<Further> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (location.hash.startsWith('#kim-n-')) void this.#reader();
  }

  /** @internal Everything shown, the first page and what was loaded after it. */
  get items(): readonly NewsItem[] {
    return [...(this.data?.items ?? []), ...(this.#further?.items ?? [])];
  }

  protected override path(): string | null {
    return this.pagePath();
  }

  /** @internal Null while the region is not known. */
  pagePath(cursor?: string): string | null {
    const place = this.place();
    return place === null ? null : newsPath(this.#further?.attribute ?? ((name) => (name === 'region' ? place : this.getAttribute(name))), this.#further?.parameters(cursor));
  }

  protected override isEmpty(data: NewsList): boolean {
    return !data.items.length;
  }

  /** What the first card does not need comes when the browser is idle; at once when something waits for it. */
  protected override updated(): void {
    if (this.#bringing || this.state === 'loading') return;
    if (this.search || this.state === 'empty' || !this.pictures || this.#ticker()) this.#bring();
    else whenIdle(() => this.#bring());
  }

  #bring(): void {
    this.#bringing ??= import('./further.ts').then(({ Further }) => (this.#further = new Further(this)));
    this.#bringing.then(() => this.requestUpdate(), () => {});
  }

  protected override renderHead(): unknown {
    if (this.#ticker()) return nothing;
    const region = this.place();
    return html`<div class="head"><h2 part="heading">${this.heading ?? this.words.news}</h2>${region ? html`<a href=${this.at(`/r/${region}`)}>${this.words.allNews}</a>` : nothing}</div><div class=${this.search ? 'find' : nothing}>${this.#further?.renderTools()}</div>`;
  }

  protected override renderBody(): TemplateResult {
    if (this.#ticker()) return this.#further?.renderTicker(this.#open) ?? html`<slot></slot>`;
    const layout = this.#layout();
    const context = { words: this.words, language: this.language, pictures: this.pictures, sizes: SIZES[layout]!, feed: this, open: this.#open };
    return html`<div class="items ${layout}">${this.items.map((item) => card(item, context))}</div><div class=${(this.#further ?? this.data!).nextCursor ? 'more' : nothing}>${this.#further?.renderMore()}</div>`;
  }

  protected override renderEmpty(): unknown {
    return this.#further?.renderEmpty();
  }

  protected override renderSkeleton(): unknown {
    if (this.#ticker()) return nothing;
    const bars = html`<div class="item"><div class="pic"></div><div class="txt"><i class="sk"></i><i class="sk"></i><i class="sk"></i></div></div>`;
    return html`<div class="items ${this.#layout()}">${Array(Math.min(this.limit || 5, 10)).fill(bars)}</div>`;
  }

  #ticker(): boolean {
    return this.layout === 'ticker';
  }

  #layout(): string {
    return SIZES[this.layout!] ? this.layout! : 'list';
  }

  readonly #open = (event: MouseEvent, item: NewsItem): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const go = this.dispatchEvent(new KimNavigateEvent(item.url, item.id));
    if (go && this.detail === 'link') return;
    event.preventDefault();
    if (go) this.#reader(item.id).catch(() => location.assign(webLink(item.url)));
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
