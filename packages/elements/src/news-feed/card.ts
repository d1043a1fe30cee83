/** One item of news as a card: an article with one real link. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '@kentongan/contract/schemas';
import { whenText } from '../base/dates.ts';
import type { KimElement } from '../base/element.ts';
import { webLink } from '../base/web-link.ts';
import { icon, NEWSPAPER, PIN } from '../icons/icon.ts';
import type { Words } from '../i18n/id.ts';

export interface CardContext {
  readonly words: Words;
  readonly language: string;
  readonly pictures: boolean;
  readonly sizes: string;
  /** Knows where pictures are loaded from. */
  readonly feed: KimElement;
  open(event: MouseEvent, item: NewsItem): void;
}

export function card(item: NewsItem, { words, language, pictures, sizes, feed, open }: CardContext): TemplateResult {
  const { image, category, publishedAt, site } = item;
  return html`<article class="item" part="card">
${image && pictures
    ? html`<div class="pic" part="picture"><img src=${feed.own(image.src)} srcset=${feed.ownSet(image.srcset)} sizes=${sizes} width=${image.width} height=${image.height} alt=${image.alt} loading="lazy" decoding="async"></div>`
    : html`<div class="pic none">${icon(NEWSPAPER)}</div>`}
<div class="txt"><div class="meta">${item.pinned ? html`<span class="pin">${icon(PIN)} ${words.pinned}</span>` : nothing}${category ? html`<b>${category}</b>` : nothing}${site.name ? html`<span>${site.name}</span>` : nothing}<time datetime=${publishedAt}>${whenText(publishedAt, language)}</time></div>
<h3 lang="id"><a href=${webLink(item.url)} @click=${(event: MouseEvent) => open(event, item)}>${item.title}</a></h3>${item.summary ? html`<p lang="id">${item.summary}</p>` : nothing}</div></article>`;
}
