/** What reading a feed gives. */

/** One item, as the rest of Kentongan wants it. */
export interface FeedItem {
  /** The publisher's id (guid, atom:id …), else the URL, else a hash of the content. Stable between readings. */
  id: string;
  /** Plain text; may be empty. */
  title: string;
  /** Absolute http(s) URL, or null. */
  url: string | null;
  /** Plain text of at most 160 characters. */
  summary: string;
  /** By the allow-list of `@kentongan/contract/html`; links and pictures absolute. */
  html: string;
  /** Absolute http(s) URL of the lead picture, or null. */
  image: string | null;
  /** ISO 8601 in UTC, or null when no date could be read. */
  publishedAt: string | null;
}

/** An item with what only our own store needs. */
export interface SourceItem extends FeedItem {
  /** The publisher's first category, or null. */
  category: string | null;
  /** As the publisher wrote it, before cleaning. */
  originalHtml: string;
}

export interface Feed<Item extends FeedItem = FeedItem> {
  title: string;
  link: string | null;
  items: Item[];
}
