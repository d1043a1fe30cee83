/** News and programs as lists of links, on the page of a region and in frames. What people wrote is Indonesian, whatever language stands round it. */
import { html } from 'hono/html';
import type { NewsItem, Program } from '@kentongan/contract';
import type { Html } from './html.ts';
import { id, type PageWords } from './locale/index.ts';
import { longDate } from './words.ts';

/** Where an item is read, and whether in the same window although links open another. */
export interface Leads<Item> {
  readonly href: (item: Item) => string;
  readonly target?: '_self';
}

const at = (href: string, target: string | undefined): Html => (target ? html`href="${href}" target="${target}"` : html`href="${href}"`);

export function newsList(items: readonly NewsItem[], { href, target }: Leads<NewsItem> = { href: ({ slug }) => `/n/${slug}` }, words: PageWords = id): Html {
  return html`<ul class="items">${items.map((item) => html`<li class="${item.image ? 'pictured' : ''}">${item.image ? html`<a ${at(href(item), target)} tabindex="-1" aria-hidden="true"><img src="${item.image.src}" srcset="${item.image.srcset}" sizes="(min-width: 640px) 240px, 100vw" width="${item.image.width}" height="${item.image.height}" alt="" loading="lazy"></a>` : ''}<div><p class="meta">${item.pinned ? `${words.news.pinned} · ` : ''}${item.category ? `${item.category} · ` : ''}${item.region.name} · ${longDate(item.publishedAt, item.region.code, words.locale)}</p><h3><a ${at(href(item), target)} lang="id">${item.title}</a></h3><p lang="id">${item.summary}</p></div></li>`)}</ul>`;
}

export function programList(programs: readonly Program[], { href, target }: Leads<Program> = { href: ({ slug }) => `/p/${slug}` }, words: PageWords = id): Html {
  return html`<ul class="items">${programs.map((p) => html`<li><p class="status">${words.labels.programStatus[p.status]}</p><h3><a ${at(href(p), target)} lang="id">${p.name}</a></h3><p lang="id">${p.audience}</p></li>`)}</ul>`;
}
