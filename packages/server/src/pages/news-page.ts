/** `/n/{slug}`: one news item. */
import { html, raw } from 'hono/html';
import type { Context } from 'hono';
import { idOfSlug, type NewsItem } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { newsById, type NewsView } from '../store/news.ts';
import { newsSubject, socialImage } from '../social-picture/subject.ts';
import { newsItem } from '../views/news-view.ts';
import type { Html } from './html.ts';
import { notFound, oembedOf, onPaper, respond } from './layout.ts';
import { id, type PageWords } from './locale/index.ts';
import { newsData } from './structured-data.ts';
import { longDate, whatsappShare } from './words.ts';

/** The item itself, with its source; what can be done with it stands apart. */
export function newsArticle(item: NewsItem, row: NewsView, actions: Html, words: PageWords = id): Html {
  // The lead picture stands on top; the same one again in the text would be one too many.
  const lead = item.image && !item.html?.includes(row.media_hash ?? ' ') ? item.image : undefined;
  return html`<article><p class="meta">${item.category ? html`<strong>${item.category}</strong> · ` : ''}${item.region.name} · <time datetime="${item.publishedAt}">${longDate(item.publishedAt, item.region.code, words.locale)}</time></p>
<h1 lang="id">${item.title}</h1>
${lead ? html`<p><img src="${lead.src}" srcset="${lead.srcset}" sizes="(min-width: 760px) 728px, 100vw" width="${lead.width}" height="${lead.height}" alt="${lead.alt}"></p>` : ''}
<div lang="id">${raw(item.html ?? '')}</div>
<p class="meta">${item.site.name ? html`${words.news.source}: ${/^https?:/.test(item.site.url) ? html`<a href="${item.site.url}">${item.site.name}</a>` : item.site.name}.` : ''} ${row.external_url && /^https?:/.test(row.external_url) ? html`<a href="${row.external_url}" rel="noopener nofollow">${words.news.original}</a>` : ''}</p>
${actions}</article>`;
}

export async function newsPage(c: Context, { store, config }: AppContext): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const row = await newsById(store, idOfSlug(slug));
  if (!row) return notFound(c);
  if (row.slug !== slug) return c.redirect(`/n/${row.slug}`, 301);
  const item = newsItem(row, config.publicUrl, true);
  const image = socialImage(newsSubject(row), config.publicUrl);
  return respond(c, {
    title: `${item.title} – ${item.region.name}`, description: item.summary, canonical: item.url, oembed: oembedOf(config.publicUrl, `/n/${item.slug}`), image, publishedAt: item.publishedAt, data: newsData(item, image.src),
    body: newsArticle(item, row, html`<p class="row"><a class="btn" href="${whatsappShare(`${item.title} ${item.url}`)}" rel="noopener">Bagikan ke WhatsApp</a> <a class="btn plain" href="/r/${item.region.code}">Kabar lain dari ${item.region.name}</a></p>${onPaper(item.url)}`),
  });
}
