/** English words of the base and the news feed; loaded only when a page asks for them. */
import type { Words } from './id.ts';

export const en: Words = {
  allNews: 'All news',
  category: 'Category',
  allCategories: 'All',
  close: 'Close',
  emptyNews: 'No news here yet',
  emptyFound: 'No news matches',
  emptyHint: 'New stories will show up here. Meanwhile, see what happens around.',
  error: 'This could not be loaded.',
  errorHint: 'Try again in a moment.',
  loading: 'Loading',
  more: 'Load more news',
  news: 'News',
  newsOf: (region) => `News of ${region}`,
  newsAround: 'News from around here',
  noSignal: 'No signal yet.',
  openPage: 'Open the news page',
  pinned: 'Pinned',
  retry: 'Try again',
  saved: (age) => `Saved ${age}`,
  search: 'Search news',
  share: 'Share on WhatsApp',
  showPictures: 'Show pictures',
};
