/** `@kentongan/server/ingest`: reads feeds that others made. No network, no store: bytes in, plain items out. */
import { IngestError } from './errors.ts';
import type { Feed, SourceItem } from './feed.ts';
import { decodeText } from './decode.ts';
import { MAX_FEED_BYTES, MAX_ITEMS, MAX_READ_MS } from './limits.ts';
import { normalizeItem, titleText } from './normalize-item.ts';
import { parseFeed } from './parse-feed.ts';
import { baseUrl, absoluteUrl } from './addresses.ts';

export { IngestError, type IngestErrorCode } from './errors.ts';
export type { Feed, FeedItem, SourceItem } from './feed.ts';
export { parseDate } from './dates.ts';
export { plainText, sanitizeHtml, summarize } from './sanitize.ts';

export interface ReadFeedOptions {
  /** Where the bytes came from; relative addresses hang on it. */
  url: string;
  /** The Content-Type header, for its charset. */
  contentType?: string | undefined;
}

/** `readFeed` with the category and the original HTML of each item. */
export async function readSourceFeed(bytes: Uint8Array, options: ReadFeedOptions): Promise<Feed<SourceItem>> {
  if (bytes.byteLength > MAX_FEED_BYTES) throw new IngestError('feed_too_large', `Got ${bytes.byteLength} bytes; a feed may have at most ${MAX_FEED_BYTES}. Ask the publisher for a feed of fewer items.`);
  const feedUrl = URL.canParse(options.url) ? options.url : 'http://invalid.invalid/';
  const raw = parseFeed(decodeText(bytes, options.contentType), feedUrl, MAX_ITEMS);
  const link = absoluteUrl(raw.link, baseUrl(feedUrl, raw.base));
  const base = baseUrl(feedUrl, raw.base, raw.relativeTo === 'link' ? link : null);
  const deadline = performance.now() + MAX_READ_MS;
  const items: SourceItem[] = [];
  for (const item of raw.items) {
    if (performance.now() > deadline) break;
    items.push(await normalizeItem(item, base));
  }
  return { title: titleText(raw.title), link, items };
}

/**
 * Reads RSS 0.9x, 1.0 and 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed and WordPress REST posts, as they really occur.
 * A feed that was cut gives the items that came whole; a feed without items is no error. At most 16 MiB and 5000 items.
 * Rejects with an `IngestError` whose message is one line: what was got, what to do.
 */
export async function readFeed(bytes: Uint8Array, options: ReadFeedOptions): Promise<Feed> {
  const feed = await readSourceFeed(bytes, options);
  return { ...feed, items: feed.items.map(({ category: _, originalHtml: __, ...item }) => item) };
}
