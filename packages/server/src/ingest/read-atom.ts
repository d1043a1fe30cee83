/** Atom 0.3 and 1.0, through feedsmith. */
import { parseAtomFeed } from 'feedsmith';
import { isPicture, mediaPictures } from './media-rss.ts';
import type { RawFeed, RawItem, RawText } from './raw-item.ts';

type Feed = ReturnType<typeof parseAtomFeed<string>>;
type Entry = NonNullable<Feed['entries']>[number];
type Links = Entry['links'];
interface AtomText {
  value?: string | undefined;
  type?: string | undefined;
  src?: string | undefined;
  xml?: { base?: string | undefined } | undefined;
}

function text(part: AtomText | undefined): RawText | undefined {
  if (!part?.value) return undefined;
  const type = part.type?.trim().toLowerCase();
  if (type?.includes('/') && !/^text\/|xml$/.test(type)) return fromBase64(part.value);
  const kind = type === undefined || type === 'text' || type === 'text/plain' ? 'guess' : 'html';
  return { value: part.value, kind, base: part.xml?.base };
}

const guess = (value: string | undefined): RawText | undefined => (value ? { value, kind: 'guess' } : undefined);

/** What is neither text nor XML comes as base64 (RFC 4287, 4.1.3.3); whatever does not decode to words is left out. */
function fromBase64(value: string): RawText | undefined {
  const packed = value.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return { value, kind: 'guess' };
  const text = Buffer.from(packed, 'base64').toString('utf8');
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text) ? undefined : { value: text, kind: 'guess' };
}

/** The page of an entry: `alternate`, what says that it is HTML before what says nothing, then other types; never the feed itself or a file. */
function pages(links: Links): (string | undefined)[] {
  const alternates = (links ?? []).filter((link) => (link.rel ?? 'alternate').toLowerCase() === 'alternate' && link.href);
  const html = alternates.filter((link) => link.type !== undefined && /html/i.test(link.type));
  const untyped = alternates.filter((link) => link.type === undefined);
  return [...html, ...untyped, ...alternates].map((link) => link.href);
}

function entryItem(entry: Entry): RawItem {
  const files = (entry.links ?? []).filter((link) => link.rel === 'enclosure' && isPicture(link.type, undefined, link.href));
  const content = text(entry.content) ?? guess(entry.media?.groups?.[0]?.description?.value);
  const self = (entry.links ?? []).find((link) => link.rel === 'self')?.href;
  return {
    id: entry.id,
    title: text(entry.title) ?? guess(entry.title?.value) ?? guess(entry.dc?.titles?.[0]),
    urls: [...pages(entry.links), entry.content?.src, /^https?:\/\//i.test(entry.id ?? '') ? entry.id : undefined, self],
    summary: text(entry.summary) ?? guess(entry.dc?.descriptions?.[0]),
    content,
    images: [...files.map((link) => link.href), ...mediaPictures(entry.media), entry.itunes?.image],
    dates: [entry.published, ...(entry.dc?.dates ?? []), entry.updated],
    category: entry.categories?.map((category) => category.label ?? category.term).find(Boolean) ?? entry.dc?.subjects?.[0],
    base: entry.xml?.base,
  };
}

export function readAtom(xml: string, maxItems: number): RawFeed {
  const feed = parseAtomFeed(xml, { maxItems });
  return { title: text(feed.title) ?? guess(feed.title?.value), link: pages(feed.links)[0], base: feed.xml?.base, relativeTo: 'feed', items: (feed.entries ?? []).map(entryItem) };
}
