/** What the feed lends to its second tier. */
import type { NewsItem, NewsList } from '@kentongan/contract/schemas';
import type { KimElement } from '../base/element.ts';

/** A news feed, as its second tier sees it. */
export interface NewsFeed extends KimElement<NewsList> {
  category: string | undefined;
  search: boolean;
  detail: 'inline' | 'link' | undefined;
  heading: string | undefined;
  pictures: boolean;
  /** Everything shown, the first page and what was loaded after it. */
  readonly items: readonly NewsItem[];
  /** Null while the region is not known. */
  pagePath(cursor?: string): string | null;
}
