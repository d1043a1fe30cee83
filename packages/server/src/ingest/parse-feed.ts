/** Text to a raw feed: finds the format, repairs what is broken, and says clearly when there is no feed. */
import { ParseError } from 'feedsmith';
import { absoluteUrl } from './addresses.ts';
import { IngestError } from './errors.ts';
import { parseJson } from './json-text.ts';
import { balanced, countItems, withEveryItem } from './mend-xml.ts';
import { cdfAsRss, isCdf, plainRdf, withoutBase64, withoutItemList } from './old-formats.ts';
import type { RawFeed } from './raw-item.ts';
import { readAtom } from './read-atom.ts';
import { readJson } from './read-json.ts';
import { readRdf, readRss } from './read-rss.ts';
import { closed, cutAtLastItem, itemTexts, openElements, rootName, tidyXml } from './xml-text.ts';

type XmlReader = (xml: string, maxItems: number) => RawFeed;

const READERS: Readonly<Record<string, XmlReader>> = { rss: readRss, feed: readAtom, rdf: readRdf };
/** A root that is only a part of a feed, and what has to stand around it. */
const WRAPPERS: Readonly<Record<string, readonly [string, string]>> = {
  channel: ['<rss version="2.0">', '</rss>'],
  item: ['<rss version="2.0"><channel>', '</channel></rss>'],
  entry: ['<feed xmlns="http://www.w3.org/2005/Atom">', '</feed>'],
};
const PARTS: Readonly<Record<string, string>> = { channel: 'rss', item: 'rss', entry: 'feed' };

export function parseFeed(text: string, url: string, maxItems: number): RawFeed {
  const trimmed = text.trimStart();
  if (trimmed.trim() === '') throw new IngestError('feed_empty', 'The reply is empty. Check that the address is the one of a feed.');
  if (/^[[{]/.test(trimmed)) return fromJson(trimmed, maxItems);

  const xml = withoutWarnings(tidyXml(trimmed));
  const root = rootName(xml);
  if (!root) throw new IngestError('feed_is_other', 'Got plain text or a file, not a feed. Give the address of an RSS, Atom or JSON feed.');
  if (root.name === 'channel' && isCdf(xml, root.index)) return fromXml(cdfAsRss(xml, root.index), readRss, 'rss', maxItems);
  const format = PARTS[root.name] ?? root.name;
  const reader = READERS[format];
  if (!reader) throw notAFeed(root.name, xml, url);
  const wrapper = WRAPPERS[root.name];
  const whole = (wrapper?.[0] ?? '') + xml.slice(root.index) + (wrapper?.[1] ?? '');
  return fromXml(PLAIN[format]!(whole), reader, format, maxItems);
}

/** A server that prints its warnings as markup before the feed does not make it a web page: a feed begins at its XML declaration. */
function withoutWarnings(xml: string): string {
  const start = xml.indexOf('<?xml', 1);
  const root = rootName(xml);
  if (start < 0 || !root || root.index > start || root.name in READERS || root.name in WRAPPERS || /<(?:html|head|body)[\s>]/i.test(xml.slice(0, start))) return xml;
  const feed = tidyXml(xml.slice(start));
  return (rootName(feed)?.name ?? '') in READERS ? feed : xml;
}

const PLAIN: Readonly<Record<string, (xml: string) => string>> = { rss: (xml) => plainRss(withoutItemList(xml)), feed: withoutBase64, rdf: plainRdf };

/** What feedsmith does not know of RSS: elements of its own with a prefix, no channel, an item's XHTML body. */
function plainRss(xml: string): string {
  const prefix = /^<([\w-]{1,30}):rss\b/i.exec(xml.slice(rootName(xml)?.index ?? 0))?.[1];
  const unprefixed = prefix ? xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1') : xml;
  const plain = unprefixed.replace(/<(\/?)(?:\w{1,20}:)?(?:body|fullitem)(?=[\s>])/gi, '<$1content:encoded');
  if (/<channel[\s/>]/i.test(plain)) return plain;
  const opened = plain.replace(/<rss\b[^<>]*>/i, '$&<channel>');
  const end = opened.toLowerCase().lastIndexOf('</rss');
  return end < 0 ? opened : `${opened.slice(0, end)}</channel>${opened.slice(end)}`;
}

function fromJson(text: string, maxItems: number): RawFeed {
  const value = parseJson(text);
  if (value === undefined) throw new IngestError('feed_malformed', 'Got JSON that is broken before its first whole item. Ask the publisher to repair it.');
  let feed: RawFeed | null;
  try {
    feed = readJson(value, maxItems);
  } catch (cause) {
    throw new IngestError('feed_malformed', 'Got JSON that is like a JSON Feed but cannot be read as one. Ask the publisher to repair it.', { cause });
  }
  if (!feed) throw new IngestError('feed_is_other', 'Got JSON that is no feed. Give a JSON Feed or the address /wp-json/wp/v2/posts?_embed of a WordPress site.');
  return feed;
}

/** feedsmith refuses a feed in which it finds nothing that it knows; that is no defect of the XML. */
function isWellFormed(reader: XmlReader, xml: string): boolean {
  try {
    reader(xml, 1);
    return true;
  } catch (error) {
    return error instanceof ParseError;
  }
}

function attempt(reader: XmlReader, xml: string, maxItems: number): RawFeed | null {
  try {
    return reader(xml, maxItems);
  } catch {
    return null;
  }
}

/** As it stands where that gives every item; else mended, cut at the last whole item or item by item, whichever saves most: one broken item costs only itself. */
function fromXml(written: string, reader: XmlReader, format: string, maxItems: number): RawFeed {
  const ended = new RegExp(`</(?:[\\w.-]+:)?${format}\\s*>`, 'i').test(written.slice(-4096));
  const xml = (ended ? null : cutAtLastItem(written)) ?? written;
  const wanted = countItems(xml, maxItems);
  let best: RawFeed | null = null;
  const ways: readonly (() => RawFeed | null)[] = [
    () => (ended || xml !== written ? attempt(reader, xml, maxItems) : null),
    () => (best ? attempt(reader, withEveryItem(xml, maxItems), maxItems) : null),
    () => (ended || xml !== written ? attempt(reader, withEveryItem(balanced(xml, maxItems), maxItems), maxItems) : null),
    () => (ended ? attempt(reader, cutAtLastItem(xml) ?? '', maxItems) : null),
    () => itemByItem(xml, reader, maxItems),
  ];
  for (const way of ways) {
    const feed = way();
    if (feed && (!best || feed.items.length > best.items.length)) best = feed;
    if (best && best.items.length >= wanted) return best;
  }
  best ??= attempt(reader, xml, maxItems) ?? attempt(reader, closed(xml), maxItems);
  if (best) return best;
  if (isWellFormed(reader, xml)) return { relativeTo: 'feed', items: [] };
  throw new IngestError('feed_malformed', `Got ${format === 'feed' ? 'an Atom' : 'an RSS'} feed that is broken before its first whole item. Ask the publisher to repair it.`);
}

function itemByItem(xml: string, reader: XmlReader, maxItems: number): RawFeed | null {
  const { head, items } = itemTexts(xml, maxItems);
  if (items.length === 0) return null;
  const closers = openElements(head).map((name) => `</${name}>`).join('');
  let whole = head.length <= 32_768 ? attempt(reader, head + closers, 1) : null;
  const opening = whole ? head : bareOpening(head);
  const found = items.flatMap((item) => attempt(reader, opening + item + closers, 1)?.items ?? []);
  if (found.length === 0) return null;
  whole ??= attempt(reader, opening + closers, 1);
  return { relativeTo: 'link', ...whole, items: found };
}

/** Only the tags that hold the items, with their namespaces: the rest of the head may be what is broken. */
function bareOpening(head: string): string {
  return (head.slice(0, 32_768).match(/<(?:[\w.-]+:)?(?:rss|rdf|feed|channel)\b[^<>]*>/gi) ?? []).join('');
}

function notAFeed(root: string, xml: string, url: string): IngestError {
  if (root !== 'html' && !/<(?:html|head)[\s>]/i.test(xml.slice(0, 20_000))) {
    return new IngestError('feed_is_other', `Got XML whose root is <${root.slice(0, 40)}>, not a feed. Give the address of an RSS, Atom or JSON feed.`);
  }
  const feedUrl = advertisedFeed(xml, url);
  const advice = feedUrl ? `It advertises a feed: use ${feedUrl}` : 'It advertises no feed; try the address with /feed at the end.';
  return new IngestError('feed_is_html', `Got a web page, not a feed. ${advice}`, feedUrl ? { feedUrl } : {});
}

function advertisedFeed(html: string, url: string): string | undefined {
  for (const [tag] of html.slice(0, 512 * 1024).matchAll(/<link\s[^<>]{0,2000}>/gi)) {
    const attribute = (name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)?.slice(1).find((value) => value !== undefined);
    if (!/(?:^|\s)alternate(?:\s|$)/i.test(attribute('rel') ?? '') || !/^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)/i.test(attribute('type') ?? '')) continue;
    const href = absoluteUrl(attribute('href')?.replace(/&amp;/g, '&'), url);
    if (href) return href;
  }
  return undefined;
}
