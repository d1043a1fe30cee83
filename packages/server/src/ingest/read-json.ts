/** JSON Feed 1 and 1.1, through feedsmith, and the posts array of the WordPress REST API. */
import { parseJsonFeed } from 'feedsmith';
import { isPicture } from './media-rss.ts';
import type { RawFeed, RawItem } from './raw-item.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const string = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined);

/** The raw feed, or null when the JSON is neither. */
export function readJson(value: unknown, maxItems: number): RawFeed | null {
  if (Array.isArray(value)) return value.length === 0 || value.some(isWordPressPost) ? readWordPress(value, maxItems) : null;
  if (!isObject(value)) return null;
  if (isWordPressPost(value)) return readWordPress([value], 1);
  const names = Object.keys(value).map((name) => name.toLowerCase());
  const version = string(value['version']) ?? '';
  if (!version.includes('jsonfeed.org') && !names.includes('items')) return null;
  return readJsonFeed(value, maxItems);
}

function readJsonFeed(value: Json, maxItems: number): RawFeed {
  // What has items is read whatever version it claims: some write "1.1" where the address of the version belongs.
  const unversioned = Object.fromEntries(Object.entries(value).filter(([name]) => name.toLowerCase() !== 'version'));
  const feed = parseJsonFeed({ ...unversioned, version: 'https://jsonfeed.org/version/1.1' }, { maxItems });
  return {
    title: feed.title === undefined ? undefined : { value: feed.title, kind: 'guess' },
    link: feed.home_page_url,
    relativeTo: 'feed',
    items: (feed.items ?? []).map((item): RawItem => ({
      id: item.id,
      title: item.title === undefined ? undefined : { value: item.title, kind: 'guess' },
      urls: [item.url, item.external_url, /^https?:\/\//i.test(item.id ?? '') ? item.id : undefined],
      summary: item.summary === undefined ? undefined : { value: item.summary, kind: 'guess' },
      content: item.content_html !== undefined ? { value: item.content_html, kind: 'html' } : item.content_text !== undefined ? { value: item.content_text, kind: 'text' } : undefined,
      images: [item.image, item.banner_image, ...(item.attachments ?? []).filter((file) => isPicture(file.mime_type, undefined, file.url)).map((file) => file.url)],
      dates: [item.date_published, item.date_modified],
      category: item.tags?.[0],
    })),
  };
}

function isWordPressPost(value: unknown): value is Json {
  return isObject(value) && 'id' in value && ('link' in value || 'guid' in value) && (isObject(value['title']) || isObject(value['content']));
}

const rendered = (value: unknown): string | undefined => (isObject(value) ? string(value['rendered']) : string(value));

function readWordPress(posts: readonly unknown[], maxItems: number): RawFeed {
  const items = posts.filter(isWordPressPost).slice(0, maxItems).map(wordPressItem);
  const first = items[0]?.urls[0];
  return { title: undefined, link: first && URL.canParse(first) ? `${new URL(first).origin}/` : undefined, relativeTo: 'feed', items };
}

function wordPressItem(post: Json): RawItem {
  const embedded = isObject(post['_embedded']) ? post['_embedded'] : {};
  const media = Array.isArray(embedded['wp:featuredmedia']) ? embedded['wp:featuredmedia'].filter(isObject) : [];
  const terms = (Array.isArray(embedded['wp:term']) ? embedded['wp:term'] : []).flat().filter(isObject);
  const html = (value: string | undefined): RawItem['title'] => (value === undefined ? undefined : { value, kind: 'html' });
  const gmt = (name: string): string | undefined => {
    const value = string(post[`${name}_gmt`]);
    return value && !value.startsWith('0000') ? `${value}Z` : undefined;
  };
  return {
    id: rendered(post['guid']) ?? string(post['id']),
    title: html(rendered(post['title'])),
    urls: [string(post['link']), rendered(post['guid'])],
    summary: html(rendered(post['excerpt'])),
    content: html(rendered(post['content'])),
    images: [...media.map((file) => string(file['source_url'])), string(post['jetpack_featured_media_url'])],
    dates: [gmt('date'), string(post['date']), gmt('modified'), string(post['modified'])],
    category: string(terms.find((term) => term['taxonomy'] === 'category')?.['name']),
    base: string(post['link']),
  };
}
