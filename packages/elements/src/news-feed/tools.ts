/** Second tier: the search field and the categories above a feed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CategoryList } from '@kentongan/contract/schemas';
import type { KimNewsFeed } from './news-feed.ts';

const known = new WeakMap<KimNewsFeed, readonly string[]>();
const timers = new WeakMap<KimNewsFeed, ReturnType<typeof setTimeout>>();

/** Milliseconds after the last key before a search is sent. */
const TYPING = 350;

export function renderTools(feed: KimNewsFeed): TemplateResult {
  const { words, query, request } = feed.reading;
  let categories = known.get(feed);
  if (!categories) {
    known.set(feed, (categories = []));
    void request<CategoryList>('/v1/categories', new AbortController().signal).then(({ newsCategories }) => {
      known.set(feed, newsCategories);
      feed.requestUpdate();
    }, () => {});
  }
  const chosen = (feed.category ?? '').toLowerCase();
  const search = (event: Event): void => {
    clearTimeout(timers.get(feed));
    const { value } = event.target as HTMLInputElement;
    timers.set(feed, setTimeout(() => feed.filter(feed.category ?? '', value.trim()), TYPING));
  };
  return html`<div class="tools row" role="search">
<label class="field"><span class="vh">${words.search}</span><input class="in" type="search" enterkeyhint="search" maxlength="100" .value=${query} placeholder=${words.search} @input=${search}></label>
${categories.length ? html`<label class="field"><span class="vh">${words.category}</span><select class="in" @change=${(event: Event) => feed.filter((event.target as HTMLSelectElement).value, query)}><option value="">${words.category}: ${words.allCategories}</option>${categories.map((name) => html`<option value=${name} ?selected=${name.toLowerCase() === chosen}>${name}</option>`)}</select></label>` : nothing}</div>`;
}
