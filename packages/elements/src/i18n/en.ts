/** English words of the first card; loaded only when a page asks for them. */
import type { Words } from './id.ts';

export const en: Words = {
  allNews: 'All news',
  loading: 'Loading',
  news: 'News',
  pinned: 'Pinned',
};
