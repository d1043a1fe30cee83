/** What each format's reader hands on: a feed's own words, before they are cleaned, resolved and dated. */

export interface RawText {
  value: string;
  /** `html` is markup, `text` is literal, `guess` is what the publisher left open. */
  kind: 'html' | 'text' | 'guess';
  /** An `xml:base` of its own. */
  base?: string | undefined;
}

export interface RawItem {
  id?: string | undefined;
  title?: RawText | undefined;
  /** In order of preference. */
  urls: (string | undefined)[];
  summary?: RawText | undefined;
  content?: RawText | undefined;
  /** In order of preference, before those in the content. */
  images: (string | undefined)[];
  /** In order of preference; the first that is a date wins. */
  dates: unknown[];
  category?: string | undefined;
  base?: string | undefined;
}

export interface RawFeed {
  title?: RawText | undefined;
  link?: string | undefined;
  base?: string | undefined;
  /** Whether relative addresses hang on the site's link (RSS) or on the feed's own URL (the others). */
  relativeTo: 'link' | 'feed';
  items: RawItem[];
}
