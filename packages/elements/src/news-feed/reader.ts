/** Second tier: reads an item in a dialog, with its place in the address and the focus given back. */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { NewsItem } from '@kentongan/contract/schemas';
import { longText } from '../base/long-date.ts';
import { shareLink } from '../base/share-link.ts';
import { webLink } from '../base/web-link.ts';
import { defineElement, VERSION } from '../base/define.ts';
import { controlStyles } from '../base/control-styles.ts';
import { baseStyles } from '../base/styles.ts';
import { furtherWords } from '../i18n/further.ts';
import { icon } from '../icons/icon.ts';
import { linkedNews, writeLink } from './deep-link.ts';
import type { NewsFeed } from './feed.ts';
import { readerStyles } from './reader-styles.ts';
import { richText } from './rich-text.ts';

const X = 'M18 6 6 18M6 6l12 12';
const SHARE = 'M12 2v13M16 6l-4-4-4 4M4 12v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8';

/** What a picture shows, whatever its width: media are `…/{hash}-{width}.webp`. */
const pictureOf = (src: string): string => src.replace(/^.*\/([^/]+)-\d+\.webp$/, '$1');

const readers = new WeakMap<NewsFeed, KimNewsReader>();

/** Shows `id` over the page. `push` writes it into the address as a step that Back undoes. */
export function openReader(feed: NewsFeed, id: string, push: boolean): void {
  defineElement('kim-news-reader', KimNewsReader);
  const reader = readers.get(feed) ?? document.createElement('kim-news-reader');
  if (!feed.overlay) {
    readers.set(feed, reader);
    feed.overlay = reader;
    reader.feed = feed;
    feed.requestUpdate();
  }
  void feed.updateComplete.then(() => reader.open(id, push));
}

/** Answers the page's address, now and on Back and Forward; only the first feed on the page does. */
export function followLink(feed: NewsFeed): void {
  const id = linkedNews();
  if (!id || feed.detail === 'link' || (feed.getRootNode() as ParentNode).querySelector('kim-news-feed') !== feed) return;
  openReader(feed, id, false);
}

/** @internal */
export class KimNewsReader extends LitElement {
  static readonly kimVersion = VERSION;
  static override properties: PropertyDeclarations = { item: { state: true }, failed: { state: true } };
  static override styles = [baseStyles, controlStyles, readerStyles];

  declare item: NewsItem | undefined;
  declare failed: boolean;
  feed!: NewsFeed;

  #id = '';
  #last = '';
  #pushed = false;
  #from: HTMLElement | null = null;
  #abort: AbortController | undefined;
  #text: { html: string; nodes: Node[] } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
    this.#abort?.abort();
  }

  async open(id: string, push: boolean): Promise<void> {
    if (this.#id === id) return;
    this.#id = this.#last = id;
    this.#pushed = push && writeLink('pushState', id);
    this.#from = (this.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    this.item = this.feed.items.find((item) => item.id === id);
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else {
      dialog.setAttribute('open', '');
      dialog.classList.add('plain');
    }
    dialog.focus();
    await this.#load();
  }

  async #load(): Promise<void> {
    this.failed = false;
    const { signal } = (this.#abort = new AbortController());
    try {
      this.item = await this.feed.request<NewsItem>(`/v1/news/${encodeURIComponent(this.#id)}`, signal);
    } catch {
      this.failed = !signal.aborted;
    }
  }

  /** Closes; the address goes back to what it was and the focus to the card. */
  close = (): void => {
    if (!this.#id) return;
    if (this.#pushed) history.back();
    else if (linkedNews()) writeLink('replaceState');
    this.#shut();
  };

  #shut(): void {
    this.#abort?.abort();
    this.#id = '';
    this.#pushed = false;
    const dialog = this.renderRoot.querySelector('dialog');
    if (typeof dialog?.close === 'function') dialog.close();
    else dialog?.removeAttribute('open');
    this.#from?.focus();
  }

  readonly #follow = (): void => {
    const id = linkedNews();
    if (this.#id && id !== this.#id) this.#shut();
    if (!this.#id && id === this.#last) void this.open(id, false);
    else if (!this.#id) followLink(this.feed);
  };

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Tab' && typeof HTMLDialogElement === 'undefined') {
      const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('a[href], button')];
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if ((this.renderRoot as ShadowRoot).activeElement === edge) {
        event.preventDefault();
        (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
      }
    }
  };

  readonly #press = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.close();
  };

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  /** The nodes of the item's text, built once for each text. */
  #nodes(item: NewsItem): Node[] {
    const source = item.html ?? '';
    if (this.#text?.html !== source) this.#text = { html: source, nodes: [...richText(source, item.url, this.feed).childNodes] };
    return this.#text.nodes;
  }

  /** The lead picture, unless the text shows it as well. */
  #lead(item: NewsItem): NewsItem['image'] {
    const { image } = item;
    const inText = image && this.#nodes(item).flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('img')] : []));
    return inText?.some((element) => element instanceof HTMLImageElement && pictureOf(element.src) === pictureOf(image!.src)) ? undefined : image;
  }

  protected override render(): TemplateResult {
    const { item } = this;
    const lead = item && this.#lead(item);
    const { language } = this.feed;
    const words = furtherWords({ language, requestUpdate: () => this.requestUpdate() });
    return html`<dialog role="dialog" aria-modal="true" aria-labelledby="title" tabindex="-1" @keydown=${this.#key} @click=${this.#press} @cancel=${this.#cancel}>
<div class="bar"><button class="btn bare" @click=${this.close}>${icon(X)}${words.close}</button></div>
<article aria-busy=${!item?.html && !this.failed}><h2 id="title" lang=${item ? 'id' : nothing}>${item?.title ?? (this.failed ? words.error : words.loading)}</h2>
${item ? html`<div class="meta">${item.category ? html`<b>${item.category}</b>` : nothing}${item.site.name ? html`<span>${item.site.name}</span>` : nothing}<time datetime=${item.publishedAt}>${longText(item.publishedAt, item.region.code, language)}</time></div>
${lead ? html`<div class="pic"><img src=${this.feed.own(lead.src)} srcset=${this.feed.ownSet(lead.srcset)} sizes="(max-width: 720px) 100vw, 680px" alt=${lead.alt}></div>` : nothing}
<div class="text" lang="id">${item.html ? this.#nodes(item) : html`<p>${item.summary}</p>`}</div>` : nothing}
${this.failed ? html`<div class="note" role="status">${words.error}<button class="btn bare" @click=${() => this.#load()}>${words.retry}</button></div>` : nothing}
${item ? html`<div class="acts row"><a class="btn" href=${shareLink(`${item.title} ${item.url}`)} rel="noopener">${icon(SHARE)}${words.share}</a><a class="btn bare" href=${webLink(item.url)}>${words.openPage}</a></div>` : nothing}</article></dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kim-news-reader': KimNewsReader;
  }
}
