/** Second tier: what a feed needs after its first card, or instead of it: search, categories, further pages, the empty notice. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { CategoryList, NewsList } from '@kentongan/contract/schemas';
import { icon, NEWSPAPER } from '../icons/icon.ts';
import type { KimNewsFeed } from './news-feed.ts';

const styles = css`
.tools { padding-top: 12px; flex-wrap: nowrap; }
.tools label { flex: 1 1 140px; min-width: 0; }
.in { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--_edge); border-radius: var(--kim-radius, 6px); background: var(--_paper); color: inherit; font: inherit; }
`;

/** Milliseconds after the last key before a search is sent. */
const TYPING = 350;

interface Tools {
  categories: readonly string[];
  timer?: ReturnType<typeof setTimeout>;
}
const known = new WeakMap<KimNewsFeed, Tools>();

function filter(feed: KimNewsFeed, change: { category?: string; query?: string }): void {
  if (change.category !== undefined) feed.category = change.category;
  if (change.query !== undefined) feed.page.query = change.query;
  feed.requestUpdate();
}

function toolsOf(feed: KimNewsFeed): Tools {
  let tools = known.get(feed);
  if (tools) return tools;
  known.set(feed, (tools = { categories: [] }));
  const fresh = tools;
  feed.addStyles(styles);
  feed.reading.request<CategoryList>('/v1/categories', new AbortController().signal).then(({ newsCategories }) => {
    fresh.categories = newsCategories;
    feed.requestUpdate();
  }, () => {});
  return tools;
}

export function renderTools(feed: KimNewsFeed): unknown {
  const { words, items } = feed.reading;
  const { page } = feed;
  const pictures = !page.pictures && items.some(({ image }) => image)
    ? html`<div class="note"><button class="btn bare" @click=${() => { page.pictures = true; feed.requestUpdate(); }}>${words.showPictures}</button></div>` : nothing;
  if (!feed.search) return pictures;
  const tools = toolsOf(feed);
  const search = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(tools.timer);
    tools.timer = setTimeout(() => filter(feed, { query: value.trim() }), TYPING);
  };
  const chosen = (feed.category ?? '').toLowerCase();
  return html`<div class="tools row" role="search">
<label><span class="vh">${words.search}</span><input class="in" type="search" enterkeyhint="search" maxlength="100" placeholder=${words.search} @input=${search}></label>
${tools.categories.length ? html`<label><span class="vh">${words.category}</span><select class="in" @change=${(event: Event) => filter(feed, { category: (event.target as HTMLSelectElement).value })}><option value="">${words.category}: ${words.allCategories}</option>${tools.categories.map((name) => html`<option value=${name} ?selected=${name.toLowerCase() === chosen}>${name}</option>`)}</select></label>` : nothing}</div>${pictures}`;
}

export function renderEmpty(feed: KimNewsFeed, place: string | null): TemplateResult {
  const { words } = feed.reading;
  const narrowed = feed.page.query || feed.category;
  const widen = (): void => {
    feed.page.around = true;
    feed.requestUpdate();
  };
  return html`<div class="empty">${icon(NEWSPAPER)}<b>${narrowed ? words.emptyFound : words.emptyNews}</b>${narrowed ? nothing : html`<span class="hint">${words.emptyHint}</span>`}
${!narrowed && !feed.page.around && place ? html`<button class="btn" @click=${widen}>${words.newsAround}</button>` : nothing}</div>`;
}

/** Appends the next page and moves the focus to its first item. A page that fails leaves the button to press again. */
export async function loadMore(feed: KimNewsFeed): Promise<void> {
  const { page } = feed;
  const path = page.cursor && feed.pagePath(page.cursor);
  if (page.busy || !path) return;
  const count = feed.items.length;
  page.busy = true;
  feed.requestUpdate();
  try {
    const next = await feed.reading.request<NewsList>(path, new AbortController().signal);
    if (path !== feed.pagePath(page.cursor ?? '')) return;
    page.further = [...page.further, ...next.items];
    page.cursor = next.nextCursor;
  } catch {
    // The button stays.
  } finally {
    page.busy = false;
    feed.requestUpdate();
  }
  await feed.updateComplete;
  feed.renderRoot.querySelectorAll<HTMLElement>('.item a')[count]?.focus();
}
