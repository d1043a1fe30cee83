/** RSS 0.9x, 1.0, 2.0 and RDF, through feedsmith. */
import { parseRdfFeed, parseRssFeed } from 'feedsmith';
import { isPicture, mediaPictures } from './media-rss.ts';
import type { RawFeed, RawItem } from './raw-item.ts';

type RssItem = NonNullable<ReturnType<typeof parseRssFeed<string>>['items']>[number];
type RdfItem = NonNullable<ReturnType<typeof parseRdfFeed<string>>['items']>[number];

function common(item: RssItem | RdfItem): RawItem {
  const content = item.content?.encoded ?? item.atom?.content?.value;
  const links = item.atom?.links ?? [];
  const description = item.description ?? item.atom?.summary?.value ?? item.dc?.descriptions?.[0] ?? item.media?.description?.value ?? ('itunes' in item ? item.itunes?.summary : undefined);
  return {
    id: undefined,
    title: guess(item.title ?? item.atom?.title?.value ?? item.dc?.titles?.[0] ?? item.media?.title?.value),
    urls: [item.link, ...links.filter((link) => (link.rel ?? 'alternate') === 'alternate').map((link) => link.href)],
    summary: guess(description),
    content: guess(content),
    images: mediaPictures(item.media),
    dates: [...(item.dc?.dates ?? []), item.dcterms?.issued, item.dcterms?.created, item.atom?.published, item.atom?.updated, item.dcterms?.modified].flat(),
    category: item.dc?.subjects?.[0],
    base: item.xml?.base,
  };
}

const guess = (value: string | undefined): RawItem['title'] => (value === undefined ? undefined : { value, kind: 'html' });

function rssItem(item: RssItem): RawItem {
  const raw = common(item);
  const guid = item.guid?.value;
  return {
    ...raw,
    id: guid ?? item.atom?.id,
    urls: [...raw.urls, item.guid?.isPermaLink === false ? undefined : item.guid?.isPermaLink && guid?.startsWith('/') ? guid : httpOnly(guid)],
    images: [...(item.enclosures ?? []).filter((file) => isPicture(file.type, undefined, file.url)).map((file) => file.url), ...raw.images, item.itunes?.image],
    dates: [item.pubDate, ...raw.dates],
    category: item.categories?.find((category) => category.name)?.name ?? raw.category,
  };
}

const httpOnly = (value: string | undefined): string | undefined => (value && /^https?:\/\//i.test(value) ? value : undefined);

export function readRss(xml: string, maxItems: number): RawFeed {
  const feed = parseRssFeed(xml, { maxItems });
  return {
    title: guess(feed.title ?? feed.atom?.title?.value ?? feed.dc?.titles?.[0]),
    link: feed.link ?? feed.atom?.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href,
    base: feed.xml?.base,
    relativeTo: 'link',
    items: (feed.items ?? []).map(rssItem),
  };
}

export function readRdf(xml: string, maxItems: number): RawFeed {
  const feed = parseRdfFeed(xml, { maxItems });
  return {
    title: guess(feed.title ?? feed.dc?.titles?.[0]),
    link: feed.link,
    base: feed.xml?.base,
    relativeTo: 'link',
    items: (feed.items ?? []).map((item) => {
      const raw = common(item);
      const about = item.rdf?.about;
      return { ...raw, id: about, urls: [...raw.urls, httpOnly(about)] };
    }),
  };
}
